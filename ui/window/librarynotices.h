// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/backup.h"

#include <QWidget>

namespace loquat {

class ConversationLibrary;
class NoticeBar;

// Above the chat: that the chats cannot be opened, and the way on; what became of damaged ones, and
// what can be done about them.
class LibraryNotices final : public QWidget
{
    Q_OBJECT
public:
    // What it tells besides that the chats cannot be opened.
    struct Told
    {
        enum class Kind
        {
            Nothing,
            Recovered,
            Damaged,
            NotRecovered,
            NotBackedUp,
        };
        Kind kind = Kind::Nothing;
        Recovery recovery; // of Recovered
        Error error;       // of NotRecovered, NotBackedUp
    };

    LibraryNotices(ConversationLibrary& library, QWidget* parent);

    // For another window in place of this one.
    Told told() const;
    void tell(const Told& told);

Q_SIGNALS:
    void backupsRequested(); // show the copies

private:
    enum class Question
    {
        None,
        Recover,
        Backups,
    };

    void tellUnopened(const Error& error);
    void answerUnopened(int index);
    void answerDamage();

    ConversationLibrary& m_library;
    NoticeBar* m_unopened; // nothing else may use it while the chats are not there
    NoticeBar* m_damage;
    Question m_question = Question::None;
    Told m_told;
};

} // namespace loquat
