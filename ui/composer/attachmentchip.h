// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace loquat {

class CloseMark;

// A file that goes with a prompt and is no picture: its name, what it costs, and a cross.
// clicked() is for looking at it; Delete or Backspace while it has the focus removes it as the
// cross does.
class AttachmentChip final : public QAbstractButton
{
    Q_OBJECT
public:
    // Plain text; the cost may be empty.
    AttachmentChip(const QString& name, const QString& cost, QWidget* parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    void removeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect textRect() const;

    QString m_name;
    QString m_cost;
    CloseMark* m_remove;
};

} // namespace loquat
