// Nothing hidden can be worked out by adding and subtracting: every number of every readout over every range
// of months, and everything that is known of how the tables add up, taken together as linear equations; no
// count of 1 to 10 follows from them. LEADLINE_SEED replays.
#include <map>
#include <random>

#include "notes.h"
#include "tests/support/facts/random_facts.h"

namespace leadline::measures {
namespace {

constexpr std::int64_t prime = 2'147'483'647;

std::int64_t power(std::int64_t base, std::int64_t to) {
  std::int64_t out = 1;
  for (base %= prime; to > 0; to >>= 1, base = base * base % prime)
    if (to & 1) out = out * base % prime;
  return out;
}

// Linear forms over counts that are told apart by their names, reduced as they come. Modulo a prime: what
// does not follow over the whole numbers but does here would be luck of one in two thousand million.
class Known {
 public:
  using Form = std::map<int, std::int64_t>;  // count -> factor

  int count(const std::string& name) {
    return names_.emplace(name, static_cast<int>(names_.size())).first->second;
  }
  void add(Form form) {
    reduce(form);
    if (form.empty()) return;
    const auto inverse = power(form.begin()->second, prime - 2);
    for (auto& [_, factor] : form) factor = factor * inverse % prime;
    rows_[form.begin()->first] = std::move(form);
  }
  bool follows(int count) const {
    Form form{{count, 1}};
    reduce(form);
    return form.empty();
  }

 private:
  void reduce(Form& form) const {
    for (auto at = form.begin(); at != form.end();) {
      const auto row = rows_.find(at->first);
      if (row == rows_.end()) {
        ++at;
        continue;
      }
      const auto factor = at->second;
      const int lead = at->first;
      for (const auto& [which, by] : row->second) {
        auto& into = form[which];
        into = ((into - factor * by) % prime + prime) % prime;
      }
      std::erase_if(form, [](const auto& each) { return each.second == 0; });
      at = form.upper_bound(lead);
    }
  }

  std::map<std::string, int> names_;
  std::map<int, Form> rows_;
};

constexpr std::array dimensions{Dimension::race, Dimension::gender, Dimension::age};
constexpr std::array years{2024, 2025, 2026};

// A log of three years, sparse enough for small counts and full enough for others.
Notes random_log(std::mt19937_64& random) {
  const auto upto = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  Notes out;
  const std::size_t many = 60 + upto(300);
  for (std::size_t i = 0; i < many; ++i) {
    // The first ones more often.
    const auto spread = [&](std::size_t n) { return upto(upto(n) + 1); };
    EquityNoted one = note(static_cast<EquityCase>(spread(cases)));
    one.month = std::to_string(years[upto(years.size())]) + (upto(2) ? "-03" : "-10");
    if (upto(4)) one.gender = static_cast<facts::Gender>(spread(5));
    if (upto(4)) one.age_band = static_cast<facts::AgeBand>(spread(8));
    for (std::size_t r = upto(3); r > 0; --r)
      one.race_ethnicity.push_back(static_cast<facts::RaceEthnicity>(spread(7)));
    std::ranges::sort(one.race_ethnicity);
    one.race_ethnicity.erase(std::ranges::unique(one.race_ethnicity).begin(), one.race_ethnicity.end());
    using enum EquityReason;
    if (one.which == EquityCase::eligible_not_offered)
      one.reason = std::array{other_priority, person_left, supervisor}[spread(3)];
    if (one.which == EquityCase::offered_declined)
      one.reason = std::array{not_said, no_trust, time}[spread(3)];
    if (one.which == EquityCase::wanted_ineligible) {
      one.reason = upto(3) ? other_criterion : history_based;
      if (one.reason == other_criterion)
        one.criteria = {std::array{"residency", "adult", "personal_use"}[spread(3)]};
    }
    out.push_back(std::move(one));
  }
  return out;
}

// A few people a month, charge and group; some groups not recorded.
std::vector<facts::ChargesCounted> random_counts(std::mt19937_64& random) {
  const auto upto = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
  std::vector<facts::ChargesCounted> out;
  for (const int year : years) {
    auto& month =
        out.emplace_back(facts::ChargesCounted{"Pine County Police", std::to_string(year) + "-05", {}});
    for (std::size_t rows = upto(12); rows > 0; --rows) {
      facts::ChargeCount one;
      one.charge = std::array{"possession", "loitering", "sleeping"}[upto(3)];
      if (upto(4)) one.race_ethnicity = static_cast<facts::RaceEthnicity>(upto(7));
      if (upto(4)) one.gender = static_cast<facts::Gender>(upto(3));
      if (upto(4)) one.age_band = static_cast<facts::AgeBand>(upto(7));
      one.count = static_cast<std::int64_t>(upto(4) ? upto(9) : upto(60));
      month.rows.push_back(std::move(one));
    }
  }
  return out;
}

// Every number of a readout, by name.
template <class Visit>
void each_number(const Readout& out, Visit&& visit) {
  const auto line = [&](const std::string& name, const Line& one) {
    visit(name + "/all", one.all);
    for (std::size_t c = 0; c < cases; ++c) visit(name + "/" + std::to_string(c), one.by_case[c]);
  };
  line("everybody", out.everybody);
  for (const auto& breakdown : out.breakdowns)
    for (const auto& one : breakdown.rows)
      line(std::string(criteria::word(breakdown.by)) + "/" + one.code, one);
  for (const auto& [name, parts] : {std::pair{"not_offered/", &out.not_offered},
                                    {"declined/", &out.declined},
                                    {"ineligible/", &out.ineligible}})
    for (const auto& part : *parts) visit(name + part.code, part.count);
  visit("charged/all", out.charged.all);
  for (const auto& part : out.charged.charges) visit("charged by charge/" + part.code, part.count);
  for (const auto& [by, parts] : out.charged.by)
    for (const auto& part : parts)
      visit("charged by " + std::string(criteria::word(by)) + "/" + part.code, part.count);
}

class Reader {
 public:
  Reader(const Notes& notes, const std::vector<facts::ChargesCounted>& charged, std::vector<Dimension> by)
      : notes_(notes), charged_(charged), by_(std::move(by)) {}

  Readout over(int first, int last) {
    auto how = asked(by_);
    how.from = std::to_string(first) + "-02";
    how.to = std::to_string(last) + "-11";
    return read(notes_, how, charged_);
  }

  void take_all_ranges() {
    for (std::size_t a = 0; a < years.size(); ++a)
      for (std::size_t b = a; b < years.size(); ++b)
        each_number(over(years[a], years[b]), [&](const std::string& name, const Count& count) {
          if (!count) return;
          Known::Form form;
          for (std::size_t y = a; y <= b; ++y) form[id(y, name)] = 1;
          known_.add(std::move(form));
        });
  }

  // How tables are made: a row is the sum of its cases; what does not overlap adds up to its case.
  void take_sums() {
    for (std::size_t y = 0; y < years.size(); ++y) {
      std::map<std::string, Known::Form> sums;
      each_number(over(years[y], years[y]), [&](const std::string& name, const Count&) {
        const auto end = name.rfind('/');
        const auto last = name.substr(end + 1);
        const auto head = name.substr(0, end);
        if (last.size() == 1 && last[0] >= '0' && last[0] < '4') {
          sums["row " + head][id(y, name)] = 1;
          sums["row " + head][id(y, head + "/all")] = prime - 1;
        }
        const auto dimension = name.substr(0, name.find('/'));
        if (dimension == "gender" || dimension == "age") {
          sums["column " + dimension + last][id(y, name)] = 1;
          sums["column " + dimension + last][id(y, "everybody/" + last)] = prime - 1;
        }
        if (dimension.starts_with("charged by ")) {
          sums[dimension][id(y, name)] = 1;
          sums[dimension][id(y, "charged/all")] = prime - 1;
        }
        if (dimension == "not_offered" || dimension == "declined") {
          sums[dimension][id(y, name)] = 1;
          sums[dimension][id(y, std::string("everybody/") + (dimension == "declined" ? "1" : "0"))] =
              prime - 1;
        }
      });
      for (auto& [_, form] : sums) known_.add(std::move(form));
    }
  }

  // Of one year, every number that is hidden and is 1 to 10.
  int small_and_found() {
    int small = 0;
    for (std::size_t y = 0; y < years.size(); ++y) {
      const auto truth = true_numbers(years[y]);
      each_number(over(years[y], years[y]), [&](const std::string& name, const Count& count) {
        const auto value = truth.at(name);
        if (count) {
          EXPECT_EQ(*count, value) << name;
          EXPECT_FALSE(value > 0 && value < 11) << years[y] << " " << name << " is shown: " << value;
          return;
        }
        if (value == 0 || value > 10) return;
        ++small;
        EXPECT_FALSE(known_.follows(id(y, name)))
            << years[y] << " " << name << " can be worked out: " << value;
      });
    }
    return small;
  }

 private:
  int id(std::size_t year, const std::string& name) {
    return known_.count(std::to_string(year) + ":" + name);
  }

  // Every note eleven times: then no count is small, and none leaves a small one, so nothing is hidden.
  std::map<std::string, std::int64_t> true_numbers(int year) {
    Notes one;
    for (const auto& each : notes_)
      if (each.month.starts_with(std::to_string(year))) one.push_back(each);
    Notes many;
    for (int times = 0; times < 11; ++times) many.insert(many.end(), one.begin(), one.end());
    std::vector<facts::ChargesCounted> charged;
    for (auto each : charged_) {
      if (!each.month.starts_with(std::to_string(year))) continue;
      for (auto& row : each.rows) row.count *= 11;
      charged.push_back(std::move(each));
    }
    std::map<std::string, std::int64_t> out;
    each_number(read(many, asked(by_), charged), [&](const std::string& name, const Count& count) {
      EXPECT_TRUE(count) << name;
      out[name] = count.value_or(0) / 11;
    });
    return out;
  }

  const Notes& notes_;
  const std::vector<facts::ChargesCounted>& charged_;
  std::vector<Dimension> by_;
  Known known_;
};

TEST(EquitySubtraction, NoSmallCountFollowsFromEverythingThatIsEverReadOut) {
  const auto seed = leadline::testing::run_seed();
  int small = 0;
  for (std::uint64_t round = 0; round < 6; ++round) {
    std::mt19937_64 random(seed + round);
    const auto notes = random_log(random);
    const auto charged = random_counts(random);
    Reader reader(notes, charged, {dimensions.begin(), dimensions.end()});
    reader.take_all_ranges();
    reader.take_sums();
    small += reader.small_and_found();
    if (::testing::Test::HasFailure()) FAIL() << "LEADLINE_SEED=" << seed << ", round " << round;
  }
  EXPECT_GT(small, 50) << "there was hardly anything to find";
}

TEST(EquitySubtraction, TheSearchFindsWhatFollows) {
  Known known;
  const int a = known.count("a"), b = known.count("b"), c = known.count("c");
  known.add({{a, 1}, {b, 1}});
  known.add({{b, 1}, {c, 1}});
  EXPECT_FALSE(known.follows(a));
  known.add({{a, 1}, {b, 1}, {c, 1}});
  EXPECT_TRUE(known.follows(a)) << "the third less the second";
  EXPECT_TRUE(known.follows(b));
}

}  // namespace
}  // namespace leadline::measures
