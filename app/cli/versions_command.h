// The versions of a program's criteria, and recorded screenings recomputed:
//   leadline criteria publish|approve|history --dir DIR …
//   leadline screening replay --dir DIR | --screenings FILE.jsonl --criteria FILE
//   leadline screening export --dir DIR --out FOLDER
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <vector>

#include "app/cli/command.h"

namespace leadline::cli {

// Whether `leadline criteria WORD` is one of these, which open a device's folder.
bool versions_word(std::string_view word);

// `arguments` as on the command line, from "criteria" on.
int versions_command(const std::vector<std::string>& arguments, const Console& console);
// From "screening" on.
int screening_command(const std::vector<std::string>& arguments, const Console& console);

// Sets the options by which every command finds its device.
void device_options(CLI::App* command, DeviceOptions& at);
// Parses; an exit code where it ends there (help, or a mistake).
std::optional<int> parse(CLI::App& app, const std::vector<std::string>& arguments, const Console& console);

}  // namespace leadline::cli
