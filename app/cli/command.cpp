#include "app/cli/command.h"

#include <istream>

#include "core/base/json.h"

namespace leadline::cli {

int report(const Console& console, const Error& error) {
  std::string line = describe(error);
  while (!line.empty() && line.back() == '\n') line.pop_back();
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';  // one line, whatever the input was called
  console.err << "leadline: " << line << "\n";
  return exit_code(error.code);
}

Result<std::string> read_pin(const Console& console, const DeviceOptions& options) {
  std::string pin;
  if (options.pin_file == "-") {
    std::getline(console.in, pin);
  } else {
    LEADLINE_TRY(text, read_file(options.pin_file, 4096));
    pin = text.substr(0, text.find('\n'));
  }
  while (!pin.empty() && pin.back() == '\r') pin.pop_back();
  if (pin.empty()) return fail(Code::empty_input, "PIN", "give it on standard input or with --pin-file");
  return pin;
}

Result<device::Folder> open_folder(const Console& console, const DeviceOptions& options, bool create) {
  const std::string secret_file = options.secret_file.empty() ? options.dir + "/secret" : options.secret_file;
  if (create) {
    LEADLINE_CHECK(device::make_folder(options.dir));
    LEADLINE_TRY(secret, device::ensure_secret_file(secret_file, console.random));
    return device::Folder{options.dir, std::move(secret), nullptr};
  }
  auto secret = device::read_secret_file(secret_file);
  if (!secret && secret.error().code == Code::not_found && options.secret_file.empty())
    return fail(Code::no_device_here, options.dir);
  if (!secret) return std::move(secret).error();
  return device::Folder{options.dir, std::move(*secret), nullptr};
}

Result<std::unique_ptr<device::Device>> open_device(const Console& console, const DeviceOptions& options) {
  LEADLINE_TRY(folder, open_folder(console, options, false));
  LEADLINE_TRY(pin, read_pin(console, options));
  return device::Device::unlock(folder, pin, console.clock, console.random);
}

}  // namespace leadline::cli
