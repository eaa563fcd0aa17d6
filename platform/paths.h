// Where a device's folder is when nobody names one.
#pragma once

#include <string>

#include "core/base/result.h"

namespace leadline::platform {

// $XDG_DATA_HOME/leadline, else ~/.local/share/leadline: this user's alone (made with mode 0700, and
// tightened to it), with a .nobackup mark in it, since a copied vault is a device that forks (DESIGN section
// 5). Errors: not_found (no home), permission_denied, read_only, disk_full, io_failed.
Result<std::string> data_folder();

}  // namespace leadline::platform
