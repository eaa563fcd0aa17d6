#include <QCoreApplication>
#include <iostream>

#include "app/cli/options.h"
#include "platform/system_clock.h"

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (!leadline::crypto::ready()) {
    std::cerr << "leadline: this machine gives no randomness; nothing was done\n";
    return 3;
  }
  const leadline::platform::SystemClock clock;
  leadline::crypto::SystemRandom random;
  const leadline::cli::Console console{std::cin, std::cout, std::cerr, clock, random};
  const int code = leadline::cli::run({argv + 1, argv + argc}, console);
  // What was printed has to have arrived: a full disk behind a pipe is no success.
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "leadline: the output could not be written\n";
    return 3;
  }
  return code;
}
