#include "sync/wire/payload.h"
namespace leadline::wire {
ByteView dictionary_1() { return {}; }
}  // namespace leadline::wire
