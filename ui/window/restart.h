// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>

class QWidget;

namespace loquat {

// Closes the window so that Loquat starts again. Questions may come before that, and the window
// then closes later: it is still wanted unless the person goes on working in it.
class Restart final : public QObject
{
    Q_OBJECT
public:
    // The present window: another takes its place when the language changes.
    explicit Restart(std::function<QWidget&()> window);

    void ask();
    // Whether the window closed because of that.
    bool isDue() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<QWidget&()> m_window;
    bool m_wanted = false;
};

} // namespace loquat
