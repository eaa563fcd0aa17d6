// The platform secret of a device, in its file or in the machine's key store (DESIGN section 5). With it and the files somebody can try
// PINs; without it nobody can, not even with the right PIN: it is never in one place less than it was before a move.
#pragma once

#include "app/device/folder.h"
#include "platform/secret_store.h"

namespace leadline::gui {

// `file` is the device's secret file. Errors: those of open_secret_file; where it names the key store, those of SecretStore.
Result<crypto::Secret> kept_secret(const std::string& file, platform::SecretStore& store);

// Writes it to the key store, reads it back, and only then has the file name the store. After any death in between, and after any
// error, the file holds it as before. What the file held may lie in the disk's free space for a while. Errors: as above; digest_mismatch
// (the store gives back something else); those of write_file. Nothing to do where it is there already.
Result<void> move_to_key_store(const std::string& file, platform::SecretStore& store, Random& random);

// The way back, for the command line or before the machine's key store goes. The file first; then the store forgets it.
Result<void> move_to_file(const std::string& file, platform::SecretStore& store);

}  // namespace leadline::gui
