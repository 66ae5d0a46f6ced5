// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/contextuse.h"

#include <QWidget>

namespace loquat {

// How much of the model's window the next prompt and what goes with it take: a bar and a sentence;
// a warning before something would be cut, and the proof after something was.
class ContextMeter final : public QWidget
{
    Q_OBJECT
public:
    explicit ContextMeter(QWidget* parent = nullptr);

    // Of a chat; the prompt's own tokens are set apart, because they change with every letter.
    void setUse(const ContextUse& use);
    void setPromptTokens(qint64 tokens);
    // Where there is none it is not shown; its warning is there all the same.
    void setHasRoom(bool has);

    QString text() const { return m_text; }       // "≈ 12 tokens · 3,120 of 8,192"
    QString warning() const { return m_warning; } // empty: everything fits
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void warningChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showState();
    QString warningText() const;
    QString details() const;
    qint64 total() const { return m_use.past.tokens + m_use.system + m_promptTokens; }
    bool isCut() const;

    ContextUse m_use;
    bool m_hasRoom = true;
    qint64 m_promptTokens = 0;
    QString m_text;
    QString m_warning;
};

} // namespace loquat
