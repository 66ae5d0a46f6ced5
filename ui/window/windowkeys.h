// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QWidget>

namespace loquat {

// Lets the keys of the window's actions through from where one types, where some systems have given
// them to their editors (Ctrl+K, Ctrl+D, or whatever a person has chosen). Those with which
// everyone edits stay there.
class WindowKeys final : public QObject
{
    Q_OBJECT
public:
    explicit WindowKeys(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchFocus(QWidget* before, QWidget* now);

    QWidget* m_window;
};

} // namespace loquat
