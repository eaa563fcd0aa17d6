// `leadline screening export`. Within this folder only.
#pragma once

#include "app/cli/command.h"

namespace leadline::cli {

struct ExportOptions {
  std::string folder, version;  // version empty: the one in effect
  bool with_history = false, with_days = false, agree = false, json = false;
};

// Says what the file holds; writes it only with `agree`. 1: nothing was written.
Result<int> export_command(const Console& console, const DeviceOptions& at, const ExportOptions& options);

}  // namespace leadline::cli
