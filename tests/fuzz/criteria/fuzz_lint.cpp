#include "tests/fuzz/criteria/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, unsigned long size) {
  leadline::criteria::fuzz::try_lint({reinterpret_cast<const char*>(data), size});
  return 0;
}
