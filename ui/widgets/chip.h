// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace loquat {

class CloseMark;

// A short text in a rounded outline with a cross. Delete or Backspace while it has the focus
// removes it as the cross does.
class Chip : public QWidget
{
    Q_OBJECT

public:
    // Plain text, shown as it is and cut with an ellipsis when long.
    explicit Chip(const QString& text, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    CloseMark* m_remove;
};

} // namespace loquat
