#include "app/gui/criteria/author_pages.h"

namespace leadline::gui {

void CriterionPage::show_sentence(QList<SentenceLine> lines, const QList<QList<Token>>& tokens) {
  while (tokens_.size() < lines.size()) tokens_ << new Tokens(this);
  for (qsizetype i = 0; i < lines.size(); ++i) {
    tokens_[i]->show(tokens[i]);
    lines[i].tokens = tokens_[i];
  }
  sentence_.show(std::move(lines));
}

}  // namespace leadline::gui
