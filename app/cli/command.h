// What every command of `leadline` shares: where it speaks, how it opens a device, how it ends.
// Exit codes: 0 done, 1 the answer is no, 2 bad input, 3 the machine or the network.
#pragma once

#include <memory>
#include <ostream>
#include <span>
#include <string>

#include "app/device/device.h"

namespace leadline::cli {

struct Console {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  const Clock& clock;
  Random& random;
};

// Which device, and where its secrets are read from: never from arguments.
struct DeviceOptions {
  std::string dir;
  std::string pin_file = "-";  // "-": the first line of standard input
  std::string secret_file;     // empty: DIR/secret
};

// One line on stderr, whatever the words hold.
void say_line(const Console& console, std::string words);
// The same of an error, and the exit code.
int report(const Console& console, const Error& error);

// The PIN, without its line end. Errors: empty_input, and those of read_file.
Result<std::string> read_pin(const Console& console, const DeviceOptions& options);

// The folder with its secret file, which is made if `create` and absent.
Result<device::Folder> open_folder(const Console& console, const DeviceOptions& options, bool create);
Result<std::unique_ptr<device::Device>> open_device(const Console& console, const DeviceOptions& options);

int program_create(const Console& console, const DeviceOptions& options,
                   const struct ProgramOptions& program);
int program_publish(const Console& console, const DeviceOptions& options,
                    const struct ProgramOptions& program);
int device_invite(const Console& console, const DeviceOptions& options, const struct InviteOptions& invite);
int device_join(const Console& console, const DeviceOptions& options, const struct JoinOptions& join);
int device_approve(const Console& console, const DeviceOptions& options, const struct JoinOptions& join);
int device_revoke(const Console& console, const DeviceOptions& options, const std::string& device, bool json);
int import_facts(const Console& console, const DeviceOptions& options, const std::string& file, bool partial,
                 bool json);
int sync_device(const Console& console, const DeviceOptions& options, const std::string& url, bool json);
int status(const Console& console, const DeviceOptions& options, bool json);
int dump(const Console& console, const DeviceOptions& options, bool json);

struct ProgramOptions {
  std::string name, agency, device_name = "Coordinator";
  std::string server_url, server_key, tls_pin;
  std::string settings_file, criteria_file, effective;
  std::string recovery_file;
  bool json = false;
};

struct InviteOptions {
  std::string role, agency, device_name, out_file;
  bool json = false;
};

struct JoinOptions {
  std::string invitation_file, request_file;
  bool json = false;
};

}  // namespace leadline::cli
