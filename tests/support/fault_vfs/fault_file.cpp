#include "tests/support/fault_vfs/fault_file.h"

#include <algorithm>
#include <mutex>

namespace leadline::testing {
namespace {

std::mutex guard;
std::vector<FaultFile*> open_files;

FaultFile* of(sqlite3_file* file) { return reinterpret_cast<FaultFile*>(file); }
const sqlite3_io_methods* methods_of(sqlite3_file* file) { return of(file)->real->pMethods; }

std::uint64_t next(std::uint64_t& state) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return state >> 33;
}

int close(sqlite3_file* file) {
  auto* f = of(file);
  forget_open(f);
  delete f->unsynced;
  delete f->path;
  return f->real->pMethods->xClose(f->real);
}
int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  if (of(file)->dead) return SQLITE_IOERR_READ;
  return methods_of(file)->xRead(of(file)->real, to, size, at);
}
int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  auto* f = of(file);
  if (f->dead) return SQLITE_IOERR_WRITE;
  switch (next_operation(*f->path, true)) {
    case Verdict::ioerr:
      return SQLITE_IOERR_WRITE;
    case Verdict::full:
      return SQLITE_FULL;
    case Verdict::half:
      f->real->pMethods->xWrite(f->real, from, size / 2, at);
      half_written();
      return SQLITE_IOERR_WRITE;
    case Verdict::go:
      break;
  }
  f->unsynced->remember_write(at, from, size);
  return f->real->pMethods->xWrite(f->real, from, size, at);
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
  auto* f = of(file);
  if (f->dead || next_operation(*f->path) != Verdict::go) return SQLITE_IOERR_TRUNCATE;
  f->unsynced->remember_cut(size);
  return f->real->pMethods->xTruncate(f->real, size);
}
int sync(sqlite3_file* file, int flags) {
  auto* f = of(file);
  if (f->dead || next_operation(*f->path) != Verdict::go) return SQLITE_IOERR_FSYNC;
  const int code = f->real->pMethods->xSync(f->real, flags);
  if (code == SQLITE_OK) f->unsynced->synced();
  return code;
}
int file_size(sqlite3_file* file, sqlite3_int64* size) {
  return of(file)->dead ? SQLITE_IOERR_FSTAT : methods_of(file)->xFileSize(of(file)->real, size);
}
int lock(sqlite3_file* file, int level) { return methods_of(file)->xLock(of(file)->real, level); }
int unlock(sqlite3_file* file, int level) { return methods_of(file)->xUnlock(of(file)->real, level); }
int check_reserved_lock(sqlite3_file* file, int* out) {
  return methods_of(file)->xCheckReservedLock(of(file)->real, out);
}
int file_control(sqlite3_file* file, int op, void* arg) {
  return methods_of(file)->xFileControl(of(file)->real, op, arg);
}
int sector_size(sqlite3_file* file) { return methods_of(file)->xSectorSize(of(file)->real); }
int characteristics(sqlite3_file* file) { return methods_of(file)->xDeviceCharacteristics(of(file)->real); }
int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
  return methods_of(file)->xShmMap(of(file)->real, page, size, extend, to);
}
int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
  return methods_of(file)->xShmLock(of(file)->real, offset, n, flags);
}
void shm_barrier(sqlite3_file* file) { methods_of(file)->xShmBarrier(of(file)->real); }
int shm_unmap(sqlite3_file* file, int erase) { return methods_of(file)->xShmUnmap(of(file)->real, erase); }

constexpr sqlite3_io_methods methods = {2,
                                        close,
                                        read,
                                        write,
                                        truncate,
                                        sync,
                                        file_size,
                                        lock,
                                        unlock,
                                        check_reserved_lock,
                                        file_control,
                                        sector_size,
                                        characteristics,
                                        shm_map,
                                        shm_lock,
                                        shm_barrier,
                                        shm_unmap,
                                        nullptr,
                                        nullptr};

}  // namespace

const sqlite3_io_methods* fault_methods() { return &methods; }

void register_open(FaultFile* file) {
  const std::lock_guard hold(guard);
  open_files.push_back(file);
}

void forget_open(FaultFile* file) {
  const std::lock_guard hold(guard);
  std::erase(open_files, file);
}

void cut_files(const std::string& only, std::uint64_t seed) {
  const std::lock_guard hold(guard);
  for (auto* file : open_files)
    if (file->path->starts_with(only)) file->unsynced->power_cut(seed);
}

void bury_files(const std::string& only) {
  const std::lock_guard hold(guard);
  for (auto* file : open_files) file->dead = file->dead || file->path->starts_with(only);
}

void Unsynced::remember_write(sqlite3_int64 offset, const void* data, int size) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  Step step{true, offset, {bytes, bytes + size}, {}, 0};
  real_->pMethods->xFileSize(real_, &step.size_before);
  if (offset < step.size_before) {
    step.before.resize(static_cast<std::size_t>(std::min<sqlite3_int64>(size, step.size_before - offset)));
    real_->pMethods->xRead(real_, step.before.data(), static_cast<int>(step.before.size()), offset);
  }
  steps_.push_back(std::move(step));
}

void Unsynced::remember_cut(sqlite3_int64 size) {
  Step step{false, size, {}, {}, 0};
  real_->pMethods->xFileSize(real_, &step.size_before);
  if (size < step.size_before) {
    step.before.resize(static_cast<std::size_t>(step.size_before - size));
    real_->pMethods->xRead(real_, step.before.data(), static_cast<int>(step.before.size()), size);
  }
  steps_.push_back(std::move(step));
}

void Unsynced::synced() { steps_.clear(); }

// Back to what was synced; then of each step, in order, all, half or nothing.
void Unsynced::power_cut(std::uint64_t& seed) {
  for (auto step = steps_.rbegin(); step != steps_.rend(); ++step) {
    if (!step->before.empty())
      real_->pMethods->xWrite(real_, step->before.data(), static_cast<int>(step->before.size()),
                              step->offset);
    real_->pMethods->xTruncate(real_, step->size_before);
  }
  for (const auto& step : steps_) {
    const auto luck = next(seed) % 4;
    if (luck >= 2) continue;
    if (!step.write)
      real_->pMethods->xTruncate(real_, step.offset);
    else
      real_->pMethods->xWrite(real_, step.after.data(),
                              static_cast<int>(luck == 0 ? step.after.size() : step.after.size() / 2),
                              step.offset);
  }
  steps_.clear();
}

}  // namespace leadline::testing
