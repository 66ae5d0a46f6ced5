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
    LibraryNotices(ConversationLibrary& library, QWidget* parent);

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
    void tellRecovered(const Recovery& recovery);
    void answerUnopened(int index);
    void answerDamage();

    ConversationLibrary& m_library;
    NoticeBar* m_unopened; // nothing else may use it while the chats are not there
    NoticeBar* m_damage;
    Question m_question = Question::None;
};

} // namespace loquat
