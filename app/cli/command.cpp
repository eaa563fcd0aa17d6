#include "app/cli/command.h"

#include <istream>

#include "core/base/json.h"

namespace leadline::cli {

void say_line(const Console& console, std::string words) {
  while (!words.empty() && words.back() == '\n') words.pop_back();
  for (char& c : words)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  console.err << "leadline: " << words << "\n";
}

int report(const Console& console, const Error& error) {
  say_line(console, describe(error));
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
