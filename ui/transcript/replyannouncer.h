// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "ui/transcript/textspot.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace loquat {

class TranscriptView;

// Says a growing reply sentence by sentence, at most once a second: what was finished meanwhile is
// said together. When the reply has ended, the rest, and why if it did not end as it should. Only
// the transcript shown counts, and of a reply only what came while it was shown.
class ReplyAnnouncer final : public QObject
{
    Q_OBJECT
public:
    explicit ReplyAnnouncer(TranscriptView& view);

    void setEnabled(bool enabled);
    // Something else that is worth hearing, in its turn.
    void say(const QString& text);

    // The end of the last finished sentence in text[from…], or `from`.
    static int endOfSentences(const QString& text, int from);

Q_SIGNALS:
    void announced(const QString& sentences);

private:
    void grew(TurnId turn, int from);
    void changed(int index);
    void forget();
    void sayOf(const QString& source);
    void flush();

    TranscriptView& m_view;
    bool m_enabled = true;
    TurnId m_turn;    // whose reply is being said
    int m_said = 0;   // characters of its source that were said or wait to be
    int m_looked = 0; // characters in which the ends of sentences were looked for
    QString m_waiting;
    QTimer m_pause;
};

} // namespace loquat
