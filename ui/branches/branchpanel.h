// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace loquat {

class Branch;
class BranchMap;

// The panel with the picture of the chat's tree: how many turns and branches there are, the map,
// and how it is used.
class BranchPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit BranchPanel(QWidget* parent = nullptr);

    void setBranch(Branch* branch); // nullptr: nothing
    BranchMap& map() { return *m_map; }

Q_SIGNALS:
    void chosen(loquat::TurnId id);
    void closeRequested(); // by its button or Esc

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void count();

    QLabel* m_count;
    QToolButton* m_close;
    BranchMap* m_map;
};

} // namespace loquat
