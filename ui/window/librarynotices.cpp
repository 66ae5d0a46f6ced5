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
    using Kind = Told::Kind;
    connect(&backups, &ChatBackups::recovered, this, [this](const Recovery& recovery) {
        tell({Kind::Recovered, recovery, {}});
    });
    connect(&backups, &ChatBackups::damageFound, this, [this] { tell({Kind::Damaged, {}, {}}); });
    connect(&backups, &ChatBackups::recoverFailed, this, [this](const Error& error) {
        tell({Kind::NotRecovered, {}, error});
    });
    connect(&backups, &ChatBackups::backupFailed, this, [this](const Error& error) {
        tell({Kind::NotBackedUp, {}, error});
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

LibraryNotices::Told LibraryNotices::told() const
{
    return m_damage->isVisibleTo(this) ? m_told : Told{};
}

void LibraryNotices::tell(const Told& told)
{
    m_told = told;
    m_question = Question::None;
    switch (told.kind) {
    case Told::Kind::Nothing:
        return m_damage->dismiss();
    case Told::Kind::Recovered:
        m_question = Question::Backups;
        return m_damage->showNotice(told.recovery.complete ? NoticeBar::Kind::Info
                                                           : NoticeBar::Kind::Warning,
                                    recoveryText(told.recovery), {tr("Show backups")});
    case Told::Kind::Damaged:
        m_question = Question::Recover;
        return m_damage->showNotice(
            NoticeBar::Kind::Error,
            tr("The file with the chats is damaged. Loquat can set it aside and go on with all "
               "that can still be read; running replies are stopped first."),
            {tr("Recover now")});
    case Told::Kind::NotRecovered:
        m_question = Question::Backups;
        return m_damage->showNotice(
            NoticeBar::Kind::Error,
            tr("The chats could not be recovered. %1").arg(errorText(told.error).whole()),
            {tr("Show backups")});
    case Told::Kind::NotBackedUp:
        return m_damage->showNotice(NoticeBar::Kind::Warning,
                                    tr("Today’s backup of the chats could not be made. %1")
                                        .arg(errorText(told.error).whole()));
    }
}

} // namespace loquat
