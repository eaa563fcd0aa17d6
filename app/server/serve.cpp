#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/server/commands.h"
#include "core/crypto/keys.h"

namespace leadline::app {
namespace {

int report(const Error& error) {
  std::string line = describe(error);
  for (char& c : line)
    if (c == '\n') c = ' ';
  std::cerr << "leadline-server: " << line << "\n";
  return exit_code(error.code);
}

}  // namespace

int serve(int argc, const char* const* argv) {
  ::umask(077);  // whatever is made in a server's folder is its owner's alone
  if (!crypto::ready())
    return report(fail(Code::io_failed, "leadline-server", "this machine gives no randomness"));
  CLI::App app(
      "The program server of Leadline: keeps sealed records that it cannot read. Exit codes: 0 done, 2 bad "
      "input, 3 machine.",
      "leadline-server");
  app.require_subcommand(1);
  RunOptions options;
  bool tls = false;
  std::string to, from;
  auto* init = app.add_subcommand("init", "Make a server in a folder; prints its public key and its TLS pin");
  auto* cert = app.add_subcommand("cert", "Print the public key and the TLS pin again");
  auto* run = app.add_subcommand("run", "Serve, until SIGTERM; prints the port");
  auto* backup = app.add_subcommand("backup",
                                    "Copy the store, also while the server runs. The copy holds no secret; "
                                    "keep server.key, tls.key and tls.crt safe apart from it");
  auto* restore = app.add_subcommand("restore", "Put a copy back; devices then offer what it lacks");
  for (auto* command : {init, cert, run, backup, restore})
    command->add_option("--dir", options.dir, "The server's folder")->required();
  init->add_flag("--tls", tls, "Make a certificate as well");
  run->add_option("--listen", options.listen, "Address and port; port 0: any free one")
      ->capture_default_str();
  auto* certificate =
      run->add_option("--cert", options.certificate, "A PEM certificate (default: the folder's, if any)");
  auto* key = run->add_option("--key", options.key, "Its PEM key");
  certificate->needs(key);
  key->needs(certificate);
  run->add_flag("--quiet", options.quiet, "Log failures only");
  backup->add_option("--to", to, "A file that does not exist yet")->required();
  restore->add_option("--from", from, "A file that backup made")->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    for (auto* command : {init, cert, run, backup, restore})
      if (command->parsed()) return std::cout << command->help(), 0;
    return std::cout << app.help(), 0;
  } catch (const CLI::ParseError& e) {
    return report(fail(Code::bad_argument, "arguments", e.what()));
  }
  const auto done = init->parsed()     ? init_server(options.dir, tls)
                    : cert->parsed()   ? show_server(options.dir)
                    : run->parsed()    ? run_server(options)
                    : backup->parsed() ? backup_server(options.dir, to)
                                       : restore_server(options.dir, from);
  return done ? 0 : report(done.error());
}

}  // namespace leadline::app
