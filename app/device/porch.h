// The porch light: who is on call now, readable without a PIN (E19). It holds the program's own numbers and hours, no
// person, sealed under the platform's secret alone.
#pragma once

#include "app/device/folder.h"
#include "core/facts/kinds.h"

namespace leadline::device {

Result<void> write_porch(const Folder& folder, const facts::ProgramPublished& settings, Random& random);
// Empty: nothing has arrived yet. Errors: decrypt_failed, and those of reading.
Result<std::optional<facts::ProgramPublished>> read_porch(const Folder& folder);

}  // namespace leadline::device
