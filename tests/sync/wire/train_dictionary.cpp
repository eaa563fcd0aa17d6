// Makes sync/wire/dictionary.cpp: train_dictionary SIZE > sync/wire/dictionary.cpp
// Run once for each method of sync/wire/FORMAT.md, "Payload"; its result is never changed afterwards.
#include <zdict.h>

#include <cstdio>
#include <cstdlib>

#include "core/crypto/keys.h"
#include "tests/sync/wire/corpus.h"

int main(int argc, char** argv) {
  using namespace leadline;
  if (argc != 2 || !crypto::ready()) return 2;
  const auto capacity = static_cast<std::size_t>(std::strtoul(argv[1], nullptr, 10));
  testing::SeededRandom random(1);
  Bytes samples;
  std::vector<std::size_t> sizes;
  for (int i = 0; i < 40000; ++i) {
    const Bytes one = facts::encode(testing::plausible_fact(random, testing::Vocabulary::training));
    append(samples, one);
    sizes.push_back(one.size());
  }
  Bytes dictionary(capacity);
  const std::size_t size = ZDICT_trainFromBuffer(dictionary.data(), dictionary.size(), samples.data(),
                                                 sizes.data(), static_cast<unsigned>(sizes.size()));
  if (ZDICT_isError(size)) return std::fprintf(stderr, "%s\n", ZDICT_getErrorName(size)), 1;
  std::printf(
      "// Made by tests/sync/wire/train_dictionary %zu. Every entry of method 1 was packed with it: never "
      "change it.\n",
      capacity);
  std::printf(
      "#include \"sync/wire/payload.h\"\n\nnamespace leadline::wire {\n\n// clang-format off\nstatic "
      "constexpr std::uint8_t words_in_use[] = {");
  for (std::size_t i = 0; i < size; ++i) std::printf("%s%u,", i % 28 == 0 ? "\n" : "", dictionary[i]);
  std::printf(
      "};\n// clang-format on\n\nByteView dictionary_1() { return bytes; }\n\n}  // namespace "
      "leadline::wire\n");
  return 0;
}
