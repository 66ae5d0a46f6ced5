// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace loquat {

// Shows a widget whose height follows its width, such as the attachments of a prompt, no higher
// than some rows of it; what is beyond is scrolled, and what gets the focus comes into sight. Shown
// and hidden with the widget.
class TrayScroll final : public QScrollArea
{
    Q_OBJECT
public:
    explicit TrayScroll(QWidget* tray, QWidget* parent = nullptr); // takes the tray

    void setMaximumRows(int rows); // 3 at first

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    QWidget* m_tray;
    int m_rows = 3;
};

} // namespace loquat
