#include <algorithm>

#include "core/criteria/parse.h"
#include "core/crypto/keys.h"

namespace leadline::criteria {
namespace {

constexpr std::size_t most_rows = 512, most_limits = 16;

Result<Limit> parse_limit(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  LEADLINE_TRY(op, reader.string("op"));
  LEADLINE_TRY(value, reader.decimal("value"));
  LEADLINE_TRY(unit, reader.id("unit"));
  LEADLINE_CHECK(reader.done());
  if (op != ">=" && op != ">") return fail(Code::invalid_value, reader.path("op"), ">= or >");
  if (value.micro <= 0)
    return fail(Code::invalid_value, reader.path("value"), "a limit is more than nothing");
  return Limit{value, unit, op == ">"};
}

Result<TableRow> parse_row(const Json& json, const std::string& path) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  TableRow row;
  LEADLINE_TRY(code, reader.id("code"));
  LEADLINE_TRY(label, reader.text("label"));
  LEADLINE_TRY(more, reader.flag("more"));
  LEADLINE_TRY(nibrs, reader.string_or("nibrs", ""));
  LEADLINE_TRY(citation, reader.citation_or_empty("citation"));
  row = {code, label, more, {}, nibrs, citation};
  if (reader.has("limits")) {
    LEADLINE_TRY(limits, reader.array("limits", most_limits));
    for (std::size_t i = 0; i < limits->size(); ++i) {
      LEADLINE_TRY(limit, parse_limit((*limits)[i], at(reader.path("limits"), i)));
      for (const Limit& other : row.limits)
        if (other.unit == limit.unit)
          return fail(Code::duplicate_key, at(reader.path("limits"), i), "a second limit in " + limit.unit);
      row.limits.push_back(limit);
    }
  }
  LEADLINE_CHECK(reader.done());
  return row;
}

Result<void> read_body(Reader& reader, Table& table) {
  LEADLINE_TRY(title, reader.text("title"));
  LEADLINE_TRY(citation, reader.citation("citation"));
  LEADLINE_TRY(rows, reader.array("rows", most_rows));
  table.title = title;
  table.citation = citation;
  for (std::size_t i = 0; i < rows->size(); ++i) {
    LEADLINE_TRY(row, parse_row((*rows)[i], at(reader.path("rows"), i)));
    if (table.row(row.code)) return fail(Code::duplicate_key, at(reader.path("rows"), i), row.code);
    table.rows.push_back(std::move(row));
  }
  return reader.done();
}

Result<void> read_file_table(Table& table, const std::string& path, const TableLoader& loader) {
  if (!loader) return fail(Code::not_found, path, "no tables were given along with the criteria");
  LEADLINE_TRY(bytes, under(path, loader(table.file)));
  if (const auto found = table_digest(bytes); found != table.digest)
    return fail(Code::digest_mismatch, path, table.file + " has digest " + found);
  LEADLINE_TRY(json, parse_json(bytes, table.file));
  LEADLINE_TRY(reader, Reader::over(json, table.file + ": "));
  LEADLINE_TRY(format, reader.string("format"));
  if (format != "leadline-table/1")
    return fail(format.starts_with("leadline-table/") ? Code::newer_format : Code::invalid_value,
                reader.path("format"), "this build reads leadline-table/1");
  return read_body(reader, table);
}

}  // namespace

std::string table_digest(std::string_view bytes) {
  return to_hex(crypto::hash("leadline/criteria-table/1", {bytes_of(bytes)}));
}

const TableRow* Table::row(std::string_view code) const {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const TableRow& r) { return r.code == code; });
  return found == rows.end() ? nullptr : &*found;
}

Result<Table> parse_table(const Json& json, const std::string& path, const TableLoader& loader) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  Table table;
  LEADLINE_TRY(id, reader.id("id"));
  table.id = id;
  if (!reader.has("file")) {
    LEADLINE_CHECK(read_body(reader, table));
    return table;
  }
  LEADLINE_TRY(file, reader.id("file"));  // a plain name: never a path out of the tables' folder
  LEADLINE_TRY(digest, reader.string("digest"));
  LEADLINE_CHECK(reader.done());
  table.file = file;
  table.digest = digest;
  LEADLINE_CHECK(read_file_table(table, path, loader));
  return table;
}

}  // namespace leadline::criteria
