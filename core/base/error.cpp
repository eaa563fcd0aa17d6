#include "core/base/error.h"

namespace leadline {
namespace {

enum class Blame { input, integrity, access, machine };

struct Row {
  std::string_view name;
  Blame blame;
  std::string_view sentence;
};

// The marker lets the translation tools find the sentence (see app/gui/CMakeLists.txt).
#define LEADLINE_SENTENCE(text) text

constexpr Row row(Code code) {
  using enum Code;
  using enum Blame;
  switch (code) {
    case bad_argument: return {"bad_argument", input, LEADLINE_SENTENCE("That option or value is not understood. Check the spelling, or run with --help.")};
    case malformed_json: return {"malformed_json", input, LEADLINE_SENTENCE("This is not valid JSON. Correct it at the place named.")};
    case malformed_cbor: return {"malformed_cbor", input, LEADLINE_SENTENCE("This record is not well formed. Nothing was changed.")};
    case wrong_type: return {"wrong_type", input, LEADLINE_SENTENCE("A value is of the wrong kind. Correct it at the place named.")};
    case missing_field: return {"missing_field", input, LEADLINE_SENTENCE("Something required is missing. Add it at the place named.")};
    case unknown_field: return {"unknown_field", input, LEADLINE_SENTENCE("There is a field here that means nothing. Remove it or correct its name.")};
    case duplicate_key: return {"duplicate_key", input, LEADLINE_SENTENCE("The same name appears twice. Keep one of them.")};
    case too_large: return {"too_large", input, LEADLINE_SENTENCE("This is larger than Leadline accepts. Make it smaller.")};
    case too_deep: return {"too_deep", input, LEADLINE_SENTENCE("This is nested deeper than Leadline accepts. Make it flatter.")};
    case invalid_utf8: return {"invalid_utf8", input, LEADLINE_SENTENCE("This is not UTF-8 text. Save it as UTF-8 and try again.")};
    case empty_input: return {"empty_input", input, LEADLINE_SENTENCE("There is nothing in it. Check that it is the right file.")};
    case not_a_file: return {"not_a_file", input, LEADLINE_SENTENCE("A file is needed here. Name a file, not a folder.")};
    case not_found: return {"not_found", input, LEADLINE_SENTENCE("It is not there. Check the name.")};
    case file_exists: return {"file_exists", input, LEADLINE_SENTENCE("There is already a file with this name. Nothing was changed. Name another one.")};
    case unknown_operator: return {"unknown_operator", input, LEADLINE_SENTENCE("The expression uses an operator that does not exist. Correct it at the place named.")};
    case unknown_question: return {"unknown_question", input, LEADLINE_SENTENCE("There is no such question in these criteria. Check its id.")};
    case unknown_kind: return {"unknown_kind", input, LEADLINE_SENTENCE("This kind of record is not known here. Correct its name.")};
    case unit_mismatch: return {"unit_mismatch", input, LEADLINE_SENTENCE("The amount is in another unit than the limit. Amounts are never converted; enter it in the unit asked for.")};
    case invalid_date: return {"invalid_date", input, LEADLINE_SENTENCE("This is not a date. Write it as year-month-day.")};
    case invalid_value: return {"invalid_value", input, LEADLINE_SENTENCE("This value is not allowed here. Correct it at the place named.")};
    case newer_format: return {"newer_format", input, LEADLINE_SENTENCE("This was made by a newer Leadline. It is kept as it is; update the app to open it.")};
    case unknown_engine: return {"unknown_engine", input, LEADLINE_SENTENCE("No Leadline ever made this: it names an engine that there never was. Check where it comes from.")};
    case no_examples: return {"no_examples", input, LEADLINE_SENTENCE("These criteria have no worked example to hold them to. Add one at least before they are put forward or signed.")};
    case rule_refused: return {"rule_refused", input, LEADLINE_SENTENCE("The program does not allow this step now. Nothing was changed.")};
    case bad_signature: return {"bad_signature", integrity, LEADLINE_SENTENCE("The signature does not match. It was set aside; tell your coordinator.")};
    case chain_broken: return {"chain_broken", integrity, LEADLINE_SENTENCE("A device's records do not follow one another. They were set aside; tell your coordinator.")};
    case wrong_program: return {"wrong_program", integrity, LEADLINE_SENTENCE("This belongs to another program. It was not used.")};
    case unknown_device: return {"unknown_device", integrity, LEADLINE_SENTENCE("This comes from a device that the program has not approved yet. It waits.")};
    case unknown_epoch: return {"unknown_epoch", integrity, LEADLINE_SENTENCE("This is sealed with a key that has not arrived yet. It waits.")};
    case not_in_audience: return {"not_in_audience", integrity, LEADLINE_SENTENCE("This is not sealed to this device. Nobody here can open it.")};
    case forbidden_audience: return {"forbidden_audience", integrity, LEADLINE_SENTENCE("A police or prosecution device may never hold this key. It was refused.")};
    case decrypt_failed: return {"decrypt_failed", integrity, LEADLINE_SENTENCE("This could not be opened: it was changed, or the key is another. It was set aside.")};
    case key_commitment: return {"key_commitment", integrity, LEADLINE_SENTENCE("The key does not belong to this record. It was set aside; tell your coordinator.")};
    case bad_padding: return {"bad_padding", integrity, LEADLINE_SENTENCE("This record is not well formed inside. It was set aside.")};
    case bad_compression: return {"bad_compression", integrity, LEADLINE_SENTENCE("This record could not be unpacked. It was set aside.")};
    case malformed_entry: return {"malformed_entry", integrity, LEADLINE_SENTENCE("This record is damaged. It was set aside.")};
    case malformed_run: return {"malformed_run", integrity, LEADLINE_SENTENCE("This bundle of records is damaged. It was not used; it will be asked for again.")};
    case malformed_record: return {"malformed_record", integrity, LEADLINE_SENTENCE("This key record is damaged. It was not used.")};
    case malformed_frame: return {"malformed_frame", integrity, LEADLINE_SENTENCE("The message is damaged. It was not used; it will be asked for again.")};
    case digest_mismatch: return {"digest_mismatch", integrity, LEADLINE_SENTENCE("The content is not what was signed. It was not used.")};
    case fork: return {"fork", integrity, LEADLINE_SENTENCE("One device has written two different records in one place. Both are kept; tell your coordinator.")};
    case gap: return {"gap", integrity, LEADLINE_SENTENCE("Earlier records are missing. They will be asked for first.")};
    case revoked: return {"revoked", integrity, LEADLINE_SENTENCE("This device was cut off from the program. Its later records wait for review.")};
    case over_quota: return {"over_quota", integrity, LEADLINE_SENTENCE("The server's limit for this device is reached. Records stay here; tell your coordinator.")};
    case withheld: return {"withheld", integrity, LEADLINE_SENTENCE("The server did not hand over a record that is meant for this device. Tell your coordinator.")};
    case database_damaged: return {"database_damaged", integrity, LEADLINE_SENTENCE("The store on this device is damaged. Do not erase it; bring the device to your coordinator.")};
    case vault_damaged: return {"vault_damaged", integrity, LEADLINE_SENTENCE("The vault file is damaged. Do not erase it; bring the device to your coordinator.")};
    case wrong_pin: return {"wrong_pin", access, LEADLINE_SENTENCE("That PIN does not open this device. Try again.")};
    case pin_locked: return {"pin_locked", access, LEADLINE_SENTENCE("Too many wrong tries. Wait, then try again; nothing is lost.")};
    case weak_pin: return {"weak_pin", access, LEADLINE_SENTENCE("That PIN is too easy. Use at least six digits, not all the same.")};
    case no_device_here: return {"no_device_here", access, LEADLINE_SENTENCE("There is no Leadline device in this folder. Name the right folder, or join the program first.")};
    case device_exists: return {"device_exists", access, LEADLINE_SENTENCE("There is already a Leadline device in this folder. Nothing was changed.")};
    case not_approved: return {"not_approved", access, LEADLINE_SENTENCE("This device is not approved yet. Ask your coordinator to approve it, then sync.")};
    case unauthorized: return {"unauthorized", access, LEADLINE_SENTENCE("The server did not accept this device. Ask your coordinator.")};
    case io_failed: return {"io_failed", machine, LEADLINE_SENTENCE("The disk did not take it. Try again; what was saved before is safe.")};
    case disk_full: return {"disk_full", machine, LEADLINE_SENTENCE("This device is full. Free some space, then try again; what was saved before is safe.")};
    case read_only: return {"read_only", machine, LEADLINE_SENTENCE("This folder cannot be written to. Nothing was changed.")};
    case permission_denied: return {"permission_denied", machine, LEADLINE_SENTENCE("This may not be opened with these permissions. Nothing was changed.")};
    case in_use: return {"in_use", machine, LEADLINE_SENTENCE("Another Leadline is using this folder. Close it and try again.")};
    case no_secret_store: return {"no_secret_store", machine, LEADLINE_SENTENCE("The machine's key store did not open. Unlock it, then start again; leave the secret file as it is.")};
    case no_network: return {"no_network", machine, LEADLINE_SENTENCE("No signal. Everything is saved here and will send by itself.")};
    case captive_portal: return {"captive_portal", machine, LEADLINE_SENTENCE("This network asks for a sign-in page. Everything is saved here and will send later.")};
    case server_busy: return {"server_busy", machine, LEADLINE_SENTENCE("The server is busy. Everything is saved here and will be tried again.")};
    case server_refused: return {"server_refused", machine, LEADLINE_SENTENCE("The server did not take the message. Everything is saved here; tell your coordinator.")};
    case server_unknown: return {"server_unknown", machine, LEADLINE_SENTENCE("This is not the program's server. Nothing was sent.")};
    case timed_out: return {"timed_out", machine, LEADLINE_SENTENCE("No answer came in time. Everything is saved here and will be tried again.")};
    case cancelled: return {"cancelled", machine, LEADLINE_SENTENCE("It was stopped. Nothing was lost.")};
  }
  return {};
}

}  // namespace

std::string_view name(Code code) { return row(code).name; }
std::string_view sentence(Code code) { return row(code).sentence; }
int exit_code(Code code) { return row(code).blame == Blame::machine ? 3 : 2; }

std::string describe(const Error& error) {
  std::string out = error.where;
  if (!out.empty()) out += ": ";
  out += sentence(error.code);
  if (!error.detail.empty()) out += " (" + error.detail + ")";
  return out;
}

}  // namespace leadline
