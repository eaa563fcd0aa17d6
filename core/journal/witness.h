// Inside core/journal: a small file beside the journal that says how many changes it has committed. A damaged write-ahead
// log gives SQLite an older state and no error; this is what tells the two apart. FORMAT.md, "The witness".
#pragma once

#include "core/journal/shelf.h"

namespace leadline::journal {

class Witness {
 public:
  // Opens or makes `path`, mode 0600. No error: a journal without a witness is as safe as one was before, and less is noticed.
  // `keys` outlives this.
  Witness(const std::string& path, const Keys& keys);
  ~Witness();
  Witness(const Witness&) = delete;
  Witness& operator=(const Witness&) = delete;

  // The last change that was told. 0: none, or it cannot be read, or it is another journal's.
  std::uint64_t last() const;
  // Told after the commit has returned, and not synced: it never says more than the journal has.
  void tell(std::uint64_t change) const;

 private:
  const Keys& keys_;
  int file_ = -1;
};

}  // namespace leadline::journal
