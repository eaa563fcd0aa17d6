#include "sync/server/backup.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "sync/server/sqlite_store.h"

namespace leadline::server {
namespace {

bool exists(const std::string& path) {
  struct stat info {};
  return ::lstat(path.c_str(), &info) == 0;
}

Error disk_error(const std::string& path, int number) {
  switch (number) {
    case ENOSPC:
    case EDQUOT:
      return fail(Code::disk_full, path);
    case EROFS:
      return fail(Code::read_only, path);
    case EACCES:
    case EPERM:
      return fail(Code::permission_denied, path);
    case ENOENT:
      return fail(Code::not_found, path);
    default:
      return fail(Code::io_failed, path);
  }
}

Result<void> move(const std::string& from, const std::string& to) {
  if (std::rename(from.c_str(), to.c_str()) != 0) return disk_error(to, errno);
  return {};
}

Result<void> sync(const std::string& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  if (descriptor < 0) return disk_error(path, errno);
  const bool done = ::fsync(descriptor) == 0;
  const int number = errno;
  ::close(descriptor);
  if (!done) return disk_error(path, number);
  return {};
}

Result<void> sync_folder_of(const std::string& path) {
  const auto slash = path.rfind('/');
  return sync(slash == std::string::npos ? "." : path.substr(0, slash + 1), O_RDONLY | O_DIRECTORY);
}

// Database::schema would make a schema in an empty file; here an empty file is no store.
Result<void> is_store(sqlite::Database& database, const std::string& path) {
  LEADLINE_TRY(query, database.prepare("SELECT (SELECT application_id FROM pragma_application_id), "
                                       "(SELECT user_version FROM pragma_user_version)"));
  LEADLINE_TRY(row, query.step());
  if (!row || query.integer(0) != store_application_id)
    return fail(Code::database_damaged, path, "not a server's store");
  if (query.integer(1) > store_version) return fail(Code::newer_format, path);
  return {};
}

Result<void> copy_pages(sqlite::Database& from, sqlite::Database& to, const std::string& path) {
  sqlite3_backup* pages = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (!pages) return sqlite::error_from(to.handle(), sqlite3_extended_errcode(to.handle()), path);
  sqlite3_backup_step(pages, -1);
  const int code = sqlite3_backup_finish(pages);
  if (code != SQLITE_OK) return sqlite::error_from(to.handle(), code, path);
  return {};
}

// One file without a WAL beside it, whatever it was copied from.
Result<BackedUp> settle(sqlite::Database& copy, const std::string& path, Random* rotate) {
  LEADLINE_CHECK(copy.quick_check());
  BackedUp out;
  if (rotate) {
    rotate->fill(out.generation);
    LEADLINE_TRY(update, copy.prepare("UPDATE meta SET value=?1 WHERE name='generation'"));
    LEADLINE_CHECK(update.bind(out.generation).run());
  }
  LEADLINE_TRY(query, copy.prepare("SELECT (SELECT value FROM meta WHERE name='generation'), "
                                   "max(coalesce((SELECT max(position) FROM entry), 0), coalesce((SELECT "
                                   "max(position) FROM fill), 0))"));
  LEADLINE_TRY(row, query.step());
  if (!row || query.view(0).size() != out.generation.size()) return fail(Code::database_damaged, path);
  std::copy_n(query.view(0).begin(), out.generation.size(), out.generation.begin());
  out.position = static_cast<std::uint64_t>(query.integer(1));
  query.reset();
  LEADLINE_CHECK(copy.run("PRAGMA journal_mode=DELETE"));
  return out;
}

Result<BackedUp> copy_checked(const std::string& from, const std::string& to, Random* rotate) {
  LEADLINE_TRY(source, sqlite::Database::open(from, {.create = false, .read_only = true, .vfs = nullptr}));
  LEADLINE_CHECK(is_store(source, from));
  Result<BackedUp> done = BackedUp{};
  {
    LEADLINE_TRY(copy, sqlite::Database::open(to));
    if (auto copied = copy_pages(source, copy, to); !copied) return std::move(copied).error();
    done = settle(copy, to, rotate);
  }
  if (!done) return done;
  if (::chmod(to.c_str(), 0600) != 0) return disk_error(to, errno);
  LEADLINE_CHECK(sync(to, O_RDONLY));
  return done;
}

void remove_all(const std::string& path) {
  for (const char* tail : {"", "-wal", "-shm", "-journal"}) ::unlink((path + tail).c_str());
}

}  // namespace

Result<BackedUp> backup(const std::string& store, const std::string& to) {
  if (exists(to)) return fail(Code::invalid_value, to, "the file exists; name a new one");
  const std::string part = to + ".part";
  remove_all(part);
  auto done = copy_checked(store, part, nullptr);
  Result<void> placed = done ? move(part, to) : Result<void>(done.error());
  if (!placed) {
    remove_all(part);
    return placed.error();
  }
  LEADLINE_CHECK(sync_folder_of(to));
  return done;
}

Result<BackedUp> restore(const std::string& from, const std::string& store, Random& random) {
  const std::string part = store + ".part";
  remove_all(part);
  auto done = copy_checked(from, part, &random);
  if (!done) {
    remove_all(part);
    return done;
  }
  std::string aside;
  for (int n = 1; aside.empty() || exists(aside); ++n) aside = store + ".replaced-" + std::to_string(n);
  if (exists(store)) {
    // Takes the WAL's content into the file. A store too damaged to open is moved aside with its WAL as they
    // are.
    if (auto old = sqlite::Database::open(store, {.create = false, .read_only = false, .vfs = nullptr}); old)
      (void)old->run("PRAGMA wal_checkpoint(TRUNCATE)");
    if (exists(store + "-wal")) LEADLINE_CHECK(move(store + "-wal", aside + "-wal"));
    ::unlink((store + "-shm").c_str());
    LEADLINE_CHECK(move(store, aside));
  }
  LEADLINE_CHECK(move(part, store));
  LEADLINE_CHECK(sync_folder_of(store));
  return done;
}

}  // namespace leadline::server
