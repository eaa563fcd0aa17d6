// Inside sync/client: what of the server's life this device has seen, kept in the journal beside the range.
#pragma once

#include "sync/client/engine.h"

namespace leadline::sync {

struct Bookmark {
  wire::Generation generation{};
  std::uint64_t keys_have = 0;    // server positions of key records held
  std::uint64_t keys_pushed = 0;  // local key records, in order, that the server has been given
  std::uint64_t keys_tried = 0;   // local key records when what waits for keys was last tried
  wire::Generation healed{};  // the life of the server that was last given back all that this device holds
  std::uint64_t highest = 0;  // the newest position that a checkpoint of this generation named
  // Positions from which to read again, because something after them could not be used: once the key log
  // grows, and at the next start.
  std::optional<std::uint64_t> again_with_keys, again_at_start;

  void read_again_with_keys(std::uint64_t after);
  void read_again_at_start(std::uint64_t after);
};

// A bookmark that cannot be read is as good as none: everything is asked for again.
Result<Bookmark> read_bookmark(const journal::Journal& journal);
Result<void> keep_bookmark(journal::Journal& journal, const Bookmark& mark);

}  // namespace leadline::sync
