// Exceptions in words, the same for whoever asks and whoever decides. Neutral: they say nothing of the
// person.
#pragma once

#include <QString>

#include "app/gui/tongue.h"
#include "core/views/referral.h"

namespace leadline::gui::exception_words {

QString reason(facts::ExceptionReason reason);
// By its name: `police` is what the program's papers call its police department or sheriff's office.
QString recommender(facts::Recommender recommender, const QString& police);
// "Granted", "Not this time"
QString decision(facts::ExceptionDecision decision);
// "Granted by R. Vega, for the district attorney"
QString decided(const facts::ExceptionDecided& decided);

}  // namespace leadline::gui::exception_words
