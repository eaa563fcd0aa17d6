// A list model over gadgets: each property of the gadget is a role, so a delegate names what it needs as
// required properties. Lives on the GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QMetaProperty>

namespace leadline::gui {

template <class Row>
class Rows final : public QAbstractListModel {
 public:
  using QAbstractListModel::QAbstractListModel;

  int rowCount(const QModelIndex& parent = {}) const override {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
  }
  QVariant data(const QModelIndex& index, int role) const override {
    const int property = role - Qt::UserRole;
    if (!index.isValid() || index.row() >= rows_.size()) return {};
    if (property < 0 || property >= Row::staticMetaObject.propertyCount()) return {};
    return Row::staticMetaObject.property(property).readOnGadget(&rows_.at(index.row()));
  }
  QHash<int, QByteArray> roleNames() const override {
    QHash<int, QByteArray> out;
    for (int i = 0; i < Row::staticMetaObject.propertyCount(); ++i) {
      out.insert(Qt::UserRole + i, Row::staticMetaObject.property(i).name());
    }
    return out;
  }

  const QList<Row>& rows() const { return rows_; }
  // Replaces what is shown; rows that stay in number are updated in place, so that a press is not cut off.
  void show(QList<Row> rows) {
    if (rows.size() == rows_.size()) {
      rows_ = std::move(rows);
      if (!rows_.isEmpty()) Q_EMIT dataChanged(index(0), index(static_cast<int>(rows_.size()) - 1));
      return;
    }
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
  }

 private:
  QList<Row> rows_;
};

}  // namespace leadline::gui
