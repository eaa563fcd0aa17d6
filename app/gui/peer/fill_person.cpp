#include "app/gui/peer/fill_person.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/gui/peer/task_draft.h"
#include "app/gui/peer/words.h"
#include "app/gui/when.h"

namespace leadline::gui {
namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(person)
};

using facts::Channel;
using views::Referral;

bool phone(Channel channel) { return channel == Channel::call || channel == Channel::text; }

QString approach_of(const Referral& r) {
  QStringList parts;
  const auto ways = usable_ways(r);
  if (std::ranges::any_of(ways, [](const auto& way) { return phone(way.channel) && !way.message_allowed; }))
    parts << Words::tr("Do not leave a message");
  if (!ways.front().best.empty())
    parts << Words::tr("best %1", "best time, in the person's words")
                 .arg(QString::fromStdString(ways.front().best));
  parts << peer_words::language_of(r);
  return parts.join(" · ");
}

Line waiting_line(const Referral& r, const Papers& papers, WallTime now) {
  const auto since = papers.local(r.first.wall());
  const auto goal = r.request ? r.request->contact_goal_hours : papers.settings.contact_goal_hours;
  return {
      Words::tr("Waiting %1. Our own goal: %2.")
          .arg(peer_words::span(now.ms - since.wall.ms), Words::tr("%n h", nullptr, static_cast<int>(goal))),
      "clock",
      {}};
}

QList<Line> lines_of(const Referral& r, const PeerDesk& desk, const Tongue& tongue, WallTime now) {
  QList<Line> out;
  const auto& papers = *desk.papers;
  if (const auto claimed = claimed_now(r, now); claimed && *claimed != desk.card.name)
    out << Line{peer_words::on_it(*claimed), "person", "attention"};
  const bool reached =
      r.handoff == views::Handoff::first_contact_made || r.handoff == views::Handoff::warm_done;
  if (!reached && r.intake != views::Intake::completed) out << waiting_line(r, papers, now);
  const auto at = planned_at(r, papers.zone);
  if (r.intake == views::Intake::scheduled && r.scheduled && at) {
    const QString where = QString::fromStdString(r.scheduled->place);
    out << Line{Words::tr("Intake: %1 · %2").arg(peer_words::spoken(*at, papers.local(now), tongue), where),
                "clock",
                {}};
  } else if (at && at->wall >= now) {
    out << Line{Words::tr("Next: %1").arg(peer_words::spoken(*at, papers.local(now), tongue)), "clock", {}};
  }
  if (!r.request) return out;
  if (r.request->card == facts::CardChoice::card_given) out << Line{Words::tr("Has our card"), "card", {}};
  if (r.request->card == facts::CardChoice::number_memorized)
    out << Line{Words::tr("Knows our number by heart"), "memory", {}};
  if (r.request->card == facts::CardChoice::no_card_safer)
    out << Line{Words::tr("No card: safer so"), "hidden", {}};
  return out;
}

QString result_words(const facts::ContactLogged& contact) {
  const bool visit = !phone(contact.channel);
  switch (contact.result) {
    case facts::ContactResult::reached:
      return Words::tr("reached");
    case facts::ContactResult::no_answer:
      return visit ? Words::tr("not there") : Words::tr("no answer");
    case facts::ContactResult::someone_else:
      return visit ? Words::tr("someone else was there") : Words::tr("someone else answered");
    case facts::ContactResult::wrong_number:
      break;
  }
  return visit ? Words::tr("wrong place") : Words::tr("wrong number");
}

QList<Line> history_of(const Referral& r, const Papers& papers, const Tongue& tongue) {
  QList<Line> out;
  for (auto row = r.contacts.rbegin(); row != r.contacts.rend(); ++row) {
    const auto& contact = row->contact;
    QString text = Words::tr("%1 · %2: %3", "time · Call: no answer")
                       .arg(when::day_stamp(tongue, papers.local(row->at.wall())),
                            peer_words::way_verb(contact.channel), result_words(contact));
    if (!contact.words.empty()) text += "\n“" + QString::fromStdString(contact.words) + "”";
    out << Line{text, peer_words::way_symbol(contact.channel), {}};
  }
  return out;
}

QList<Line> date_of(const Referral& r, const Papers& papers, const Tongue& tongue, WallTime now) {
  const auto due = papers.zone.parse(r.due_at);
  if (r.due_at.empty() || !due || r.intake == views::Intake::completed) return {};
  const QString day =
      Words::tr("%1, %2", "a date, a time").arg(when::long_date(tongue, due->date), peer_words::clock(*due));
  if (due->wall <= now)
    return {{Words::tr("It ended %1.").arg(day), "clock", {}},
            {Words::tr("They can still come. The door stays open."), "home", {}}};
  return {{Words::tr("Intake can be done until %1.").arg(day), "clock", {}},
          {Words::tr("Say it once, as it is. It is not a goal of ours."), "speak", {}}};
}

QString release_line_words(facts::ReleaseLine line, const Papers& papers) {
  if (line == facts::ReleaseLine::intake_done_to_police)
    return Words::tr("%1 may tell %2 whether intake is done.").arg(papers.outreach(), papers.police());
  return Words::tr("%1 may give %2 their name and how to reach them.")
      .arg(papers.police(), papers.outreach());
}

QList<Line> release_of(const Referral& r, const Papers& papers, const Tongue& tongue, WallTime now) {
  QList<Line> out;
  if (!r.consent) return out;
  if (r.release == views::Release::revoked)
    return {{Words::tr("Stopped. Nothing more is shared."), "sealed", {}}};
  for (const auto line : r.consent->lines) out << Line{release_line_words(line, papers), "sign", {}};
  const auto end = calendar::CivilDate::parse(r.consent->expires_on);
  if (!end) return out;
  const bool over = *end < papers.local(now).date;
  const bool soon = release_ending(r, papers.local(now).date).has_value();
  out << Line{
      (over ? Words::tr("Ended %1.") : Words::tr("In force until %1.")).arg(when::full_date(tongue, *end)),
      "clock", soon ? "attention" : ""};
  if (soon || over) out << Line{Words::tr("Ask whether they want to sign again. No is fine."), "speak", {}};
  return out;
}

Choice way_choice(const UsableWay& way, int index) {
  QString hint = QString::fromStdString(way.value);
  if (way.channel == Channel::call && !way.message_allowed) hint += " · " + Words::tr("no message");
  if (way.channel == Channel::text && !way.message_allowed) hint += " · " + Words::tr("no details");
  return {QString::number(index), peer_words::way_verb(way.channel), hint,
          peer_words::way_symbol(way.channel), false};
}

void fill_ways(PersonPage& page, const Referral& r, const PeerDesk& desk) {
  const auto ways = usable_ways(r);
  QList<Choice> choices;
  for (int i = 0; i < static_cast<int>(ways.size()); ++i)
    choices << way_choice(ways[static_cast<std::size_t>(i)], i);
  if (open_task(desk.tasks, page.id) != nullptr) {
    page.first = Words::tr("How did it go?");
    page.first_symbol = "play";
    page.first_hint = Words::tr("You began here. Nothing is lost.");
  } else {
    const Choice first = choices.takeFirst();
    page.first = first.label;
    page.first_symbol = first.symbol;
    page.first_hint = first.hint;
  }
  page.ways()->show(choices);
}

QList<Choice> steps_of(const Referral& r, const Papers& papers, WallTime now, const QString& name) {
  if (r.intake == views::Intake::completed) return {};
  QList<Choice> out{{"called", Words::tr("%1 got in touch with us").arg(name), {}, "message", false},
                    {"intake", Words::tr("Intake is done"), {}, "met", false}};
  if (window_over(r, papers.zone, now))
    out << Choice{"window", Words::tr("The intake window has closed"), {}, "bell", false};
  return out;
}

}  // namespace

std::vector<UsableWay> usable_ways(const Referral& r) {
  std::vector<UsableWay> out;
  bool no_phone = false;
  if (r.ways) {
    for (const auto& way : r.ways->ways) {
      no_phone = no_phone || way.channel == Channel::no_phone;
      if (!way.value.empty())
        out.push_back(
            {phone(way.channel) ? way.channel : Channel::visit, way.value, way.when, way.leave_message});
    }
  }
  if (no_phone)
    std::ranges::stable_partition(out, [](const auto& way) { return way.channel == Channel::visit; });
  if (out.empty()) out.push_back({});
  return out;
}

void fill_person(PersonPage& page, const Referral& r, const PeerDesk& desk, const Tongue& tongue,
                 WallTime now) {
  const Papers& papers = *desk.papers;
  const bool named = r.ways && !r.ways->chosen_name.empty();
  page.id = QString::fromStdString(r.id.text());
  page.name = peer_words::name_of(r);
  const QString who = named ? page.name : Words::tr("This person");
  page.approach = approach_of(r);
  page.safety = r.ways ? QString::fromStdString(r.ways->safety) : QString();
  page.discreet = !page.safety.isEmpty() || std::ranges::any_of(usable_ways(r), [](const auto& way) {
    return phone(way.channel) && !way.message_allowed;
  });
  page.needs = r.ways ? QString::fromStdString(r.ways->needs) : QString();
  page.news = r.intake == views::Intake::completed
                  ? Words::tr("Intake is done. %1 is a participant.").arg(who)
                  : QString();
  page.lines()->show(lines_of(r, desk, tongue, now));
  page.history()->show(history_of(r, papers, tongue));
  fill_ways(page, r, desk);
  page.steps()->show(steps_of(r, papers, now, who));
  const auto date = date_of(r, papers, tongue, now);
  page.date_label = date.isEmpty() ? QString()
                    : named        ? Words::tr("%1's date").arg(page.name)
                                   : Words::tr("Their date");
  page.date()->show(date);
  const auto release = release_of(r, papers, tongue, now);
  page.release_label = release.isEmpty() ? QString()
                       : named           ? Words::tr("%1's release").arg(page.name)
                                         : Words::tr("Their release");
  page.release()->show(release);
  page.can_stop = r.release == views::Release::in_force;
  Q_EMIT page.changed();
}

}  // namespace leadline::gui
