// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

class QLineEdit;

namespace loquat {

class Chip;
class FlowLayout;

// A list of short texts, each a chip, and a place to type the next one. Enter or leaving the
// editor takes what is typed; Backspace in the empty editor removes the last. White space counts;
// empty texts and repetitions are not taken. Line breaks and tabs are shown and typed as \n and \t.
class ChipEdit : public QWidget
{
    Q_OBJECT

public:
    explicit ChipEdit(QWidget* parent = nullptr);

    QStringList texts() const { return m_texts; }
    void setTexts(const QStringList& texts); // no signal
    // Where one types: for its accessible name and placeholder. It is the focus proxy.
    QLineEdit* editor() const { return m_editor; }
    QList<Chip*> chips() const { return m_chips; }

Q_SIGNALS:
    // The person added or removed one.
    void textsChanged(const QStringList& texts);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeTyped();
    void removeAt(int index);
    void rebuild();

    QStringList m_texts;
    QList<Chip*> m_chips;
    FlowLayout* m_flow;
    QLineEdit* m_editor;
};

} // namespace loquat
