// leadline, except that one step of the night, named by LEADLINE_ADRIFT, tells of another state than it should.
#include <QCoreApplication>
#include <cstdlib>
#include <iostream>
#include <ranges>

#include "app/cli/options.h"
#include "platform/system_clock.h"

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (!leadline::crypto::ready()) return 3;
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  const char* adrift = std::getenv("LEADLINE_ADRIFT");
  const auto step = std::ranges::find(arguments, "--step");
  if (adrift && step != arguments.end() && step + 1 != arguments.end() && step[1] == adrift) {
    std::cout << "{}\n";
    return 0;
  }
  const leadline::platform::SystemClock clock;
  leadline::crypto::SystemRandom random;
  return leadline::cli::run(arguments, {std::cin, std::cout, std::cerr, clock, random});
}
