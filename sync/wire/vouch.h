// Inside sync/wire: the exact bytes of what a server signs.
#pragma once

#include "sync/wire/codec.h"
#include "sync/wire/frames.h"

namespace leadline::wire {

Bytes checkpoint_message(const Checkpoint& checkpoint);
Checkpoint read_checkpoint(Reader& in);  // with its signature

}  // namespace leadline::wire
