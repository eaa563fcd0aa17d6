#include "tests/support/fault_vfs/fault_vfs.h"

namespace {
[[maybe_unused]] const bool installed = leadline::testing::install_from_environment();
}
