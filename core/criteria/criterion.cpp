#include "core/criteria/parse.h"

namespace leadline::criteria {
namespace {

Result<void> read_reasons(Reader& reader, Criterion& criterion) {
  LEADLINE_TRY(json, reader.field("reasons"));
  LEADLINE_TRY(inner, Reader::over(*json, reader.path("reasons")));
  LEADLINE_TRY(met, inner.text("met"));
  LEADLINE_TRY(met_otherwise, inner.text_or_empty("metOtherwise"));
  LEADLINE_TRY(not_met, inner.text("notMet"));
  LEADLINE_TRY(unknown, inner.text_or_empty("unknown"));
  LEADLINE_CHECK(inner.done());
  criterion.met = met;
  criterion.met_otherwise = met_otherwise;
  criterion.not_met = not_met;
  criterion.unknown = unknown;
  return {};
}

Result<void> read_rules(Reader& reader, Criterion& criterion, const Json& exceptions) {
  LEADLINE_TRY(unknown, reader.string("ifUnknown"));
  if (unknown != "ask" && unknown != "review" && unknown != "pass")
    return fail(Code::invalid_value, reader.path("ifUnknown"), "ask, review or pass");
  criterion.if_unknown = unknown == "ask"    ? IfUnknown::ask
                         : unknown == "pass" ? IfUnknown::pass
                                             : IfUnknown::review;
  LEADLINE_TRY(route, reader.string_or("ifNotMet", "none"));
  for (Route each : {Route::none, Route::connect_without_charge, Route::youth})
    if (word(each) == route) criterion.if_not_met = each;
  if (word(criterion.if_not_met) != route)
    return fail(Code::invalid_value, reader.path("ifNotMet"), "none, connect_without_charge or youth");
  LEADLINE_TRY(history, reader.flag("history"));
  criterion.history = history;
  LEADLINE_TRY(exception, reader.string_or("exception", ""));
  if (exception.empty()) return {};
  if (!exceptions.is_object() || !exceptions.contains(exception))
    return fail(Code::not_found, reader.path("exception"), "no such name under exceptions");
  LEADLINE_TRY(names, Reader::over(exceptions, "exceptions"));
  LEADLINE_TRY(label, names.text(exception));
  criterion.exception = exception;
  criterion.exception_label = label;
  return {};
}

}  // namespace

Result<Criterion> parse_criterion(const Json& json, const std::string& path, const Json& exceptions) {
  LEADLINE_TRY(reader, Reader::over(json, path));
  Criterion criterion;
  LEADLINE_TRY(id, reader.id("id"));
  LEADLINE_TRY(statement, reader.text("statement"));
  LEADLINE_TRY(help, reader.text_or_empty("help"));
  LEADLINE_TRY(citation, reader.citation("citation"));
  criterion.id = id;
  criterion.statement = statement;
  criterion.help = help;
  criterion.citation = citation;
  LEADLINE_CHECK(read_reasons(reader, criterion));
  LEADLINE_CHECK(read_rules(reader, criterion, exceptions));
  LEADLINE_CHECK(reader.field("when"));
  LEADLINE_CHECK(reader.done());
  return criterion;
}

}  // namespace leadline::criteria
