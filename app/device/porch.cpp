#include "app/device/porch.h"

#include "core/base/json.h"
#include "core/facts/fact.h"

namespace leadline::device {
namespace {

constexpr std::string_view purpose = "leadline/porch/1";

}  // namespace

Result<void> write_porch(const Folder& folder, const facts::ProgramPublished& settings, Random& random) {
  const facts::Fact carrier{FactId{}, SubjectId{}, std::nullopt, settings};
  const auto key = crypto::derive(folder.platform_secret, purpose);
  return write_file(folder.file("porch"), crypto::wrap(key, random, facts::encode(carrier), bytes_of(purpose)));
}

Result<std::optional<facts::ProgramPublished>> read_porch(const Folder& folder) {
  auto sealed = read_file(folder.file("porch"));
  if (!sealed && sealed.error().code == Code::not_found) return std::optional<facts::ProgramPublished>{};
  if (!sealed) return std::move(sealed).error();
  const auto key = crypto::derive(folder.platform_secret, purpose);
  LEADLINE_TRY(plain, crypto::unwrap(key, bytes_of(*sealed), bytes_of(purpose)));
  LEADLINE_TRY(fact, facts::decode(plain));
  if (const auto* settings = std::get_if<facts::ProgramPublished>(&fact.body)) return std::optional(*settings);
  return std::optional<facts::ProgramPublished>{};
}

}  // namespace leadline::device
