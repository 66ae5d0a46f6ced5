// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace loquat {

// A plain-text editor in a fixed-width font with the number of each line beside it; one line can be
// marked as wrong.
class NumberedTextEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit NumberedTextEdit(QWidget* parent = nullptr);

    void setWrongLine(int line); // from 1; 0: none
    int wrongLine() const { return m_wrongLine; }
    void goToLine(int line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Gutter;

    void makeRoom();
    int gutterWidth() const;

    Gutter* m_gutter;
    int m_wrongLine = 0;
};

} // namespace loquat
