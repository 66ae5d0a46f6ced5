// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/librarynotices.h"

#include "app/session/chatbackups.h"
#include "app/session/conversationlibrary.h"
#include "ui/text/errortext.h"
#include "ui/text/recoverytext.h"
#include "ui/widgets/noticebar.h"

#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

LibraryNotices::LibraryNotices(ConversationLibrary& library, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_unopened(new NoticeBar(this))
    , m_damage(new NoticeBar(this))
{
    m_unopened->setObjectName(u"libraryNotice"_s);
    m_unopened->setClosable(false);
    m_damage->setObjectName(u"recoveryNotice"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_unopened);
    column->addWidget(m_damage);
    m_unopened->hide();
    m_damage->hide();

    connect(&library, &ConversationLibrary::openFailed, this, &LibraryNotices::tellUnopened);
    connect(&library, &ConversationLibrary::opened, m_unopened, &NoticeBar::dismiss);
    connect(m_unopened, &NoticeBar::actionTriggered, this, &LibraryNotices::answerUnopened);
    const ChatBackups& backups = library.backups();
    connect(&backups, &ChatBackups::recovered, this, &LibraryNotices::tellRecovered);
    connect(&backups, &ChatBackups::damageFound, this, [this] {
        m_question = Question::Recover;
        m_damage->showNotice(
            NoticeBar::Kind::Error,
            tr("The file with the chats is damaged. Loquat can set it aside and go on with all "
               "that can still be read; running replies are stopped first."),
            {tr("Recover now")});
    });
    connect(&backups, &ChatBackups::recoverFailed, this, [this](const Error& error) {
        m_question = Question::Backups;
        m_damage->showNotice(
            NoticeBar::Kind::Error,
            tr("The chats could not be recovered. %1").arg(errorText(error).whole()),
            {tr("Show backups")});
    });
    connect(&backups, &ChatBackups::backupFailed, this, [this](const Error& error) {
        m_question = Question::None;
        m_damage->showNotice(
            NoticeBar::Kind::Warning,
            tr("Today’s backup of the chats could not be made. %1").arg(errorText(error).whole()));
    });
    connect(m_damage, &NoticeBar::actionTriggered, this, &LibraryNotices::answerDamage);
}

void LibraryNotices::tellUnopened(const Error& error)
{
    m_unopened->showNotice(
        NoticeBar::Kind::Error, errorText(error).whole(),
        {tr("Try again"), tr("Go on without keeping chats"), tr("Show backups")});
}

void LibraryNotices::answerUnopened(int index)
{
    if (index == 2) {
        Q_EMIT backupsRequested();
        return;
    }
    m_unopened->dismiss();
    if (index == 0)
        m_library.open();
    else
        m_library.openForThisRun();
}

void LibraryNotices::answerDamage()
{
    m_damage->dismiss();
    if (m_question == Question::Recover)
        m_library.backups().recover();
    else if (m_question == Question::Backups)
        Q_EMIT backupsRequested();
}

void LibraryNotices::tellRecovered(const Recovery& recovery)
{
    m_question = Question::Backups;
    m_damage->showNotice(recovery.complete ? NoticeBar::Kind::Info : NoticeBar::Kind::Warning,
                         recoveryText(recovery), {tr("Show backups")});
}

} // namespace loquat
