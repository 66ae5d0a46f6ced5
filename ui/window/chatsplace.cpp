// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/chatsplace.h"

#include "app/session/chatslocation.h"
#include "ui/text/errortext.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QMessageBox>
#include <QProgressDialog>
#include <QPushButton>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

bool ChatsPlace::settle()
{
    // There is no window yet that would be left when the last question is answered.
    const bool quits = QApplication::quitOnLastWindowClosed();
    QApplication::setQuitOnLastWindowClosed(false);
    const bool settled = (!m_location.plan() || move()) && find();
    QApplication::setQuitOnLastWindowClosed(quits);
    return settled;
}

int ChatsPlace::ask(const QString& name, const QString& title, const QString& text,
                    const QStringList& buttons)
{
    QMessageBox box(QMessageBox::Warning, title, text);
    box.setObjectName(name);
    box.setTextFormat(Qt::PlainText);
    QList<QAbstractButton*> made;
    for (const QString& label : buttons)
        made.append(box.addButton(label, QMessageBox::ActionRole));
    box.setDefaultButton(static_cast<QPushButton*>(made.first()));
    box.setEscapeButton(made.last());
    box.exec();
    const auto pressed = made.indexOf(box.clickedButton());
    return int(pressed < 0 ? made.size() - 1 : pressed);
}

bool ChatsPlace::move()
{
    while (m_location.plan()) {
        // Nothing is where it should be: find() asks, and the plan waits.
        if (m_location.isGone())
            return true;
        if (!carryOut())
            return false;
        if (m_location.leftover().isEmpty())
            continue;
        if (!askAboutLeftover())
            return false;
    }
    return true;
}

bool ChatsPlace::carryOut()
{
    const ChatsLocation::Plan plan = *m_location.plan();
    QProgressDialog bar(tr("Moving the chats to %1…").arg(QDir::toNativeSeparators(plan.to)),
                        QString(), 0, 1000);
    bar.setObjectName(u"movingChats"_s);
    bar.setWindowTitle(tr("Loquat"));
    bar.setMinimumDuration(500);
    bar.setValue(0);
    Result<void> moved;
    QEventLoop loop;
    m_location.carryOut([&bar](double share) { bar.setValue(std::min(999, int(share * 1000))); },
                        [&](const Result<void>& result) {
                            moved = result;
                            loop.quit();
                        });
    loop.exec();
    bar.reset();
    if (moved)
        return true;
    const QString why = errorText(moved.error()).sentence;
    const QString text = plan.withChats
                             ? tr("The chats could not be moved to %1. %2\n\nThey are where they "
                                  "were, in %3; nothing is lost.")
                             : tr("The chats in %1 cannot be used. %2\n\nThose in %3 are as they "
                                  "were.");
    const int chosen = ask(u"moveFailed"_s, tr("Loquat"),
                           text.arg(QDir::toNativeSeparators(plan.to), why,
                                    QDir::toNativeSeparators(m_location.folder())),
                           {tr("Try again"), tr("Leave them where they are"), tr("Quit")});
    if (chosen == 1)
        giveUp();
    return chosen != 2;
}

bool ChatsPlace::askAboutLeftover()
{
    const int chosen =
        ask(u"moveLeftover"_s, tr("Loquat"),
            tr("The chats are in %1 now. Of the old copy, %2 could not be deleted. Whoever can "
               "read it can read the chats.")
                .arg(QDir::toNativeSeparators(m_location.folder()),
                     QDir::toNativeSeparators(m_location.leftover())),
            {tr("Try again"), tr("Leave the old copy"), tr("Quit")});
    if (chosen == 1)
        m_location.leaveCopy();
    return chosen != 2;
}

void ChatsPlace::giveUp()
{
    QEventLoop loop;
    m_location.giveUp([&loop] { loop.quit(); });
    loop.exec();
}

bool ChatsPlace::find()
{
    while (m_location.isGone()) {
        const QString gone = QDir::toNativeSeparators(m_location.folder());
        const int chosen = ask(
            u"chatsGone"_s, tr("Loquat"),
            tr("The chats are kept in %1, but there are none now. If the folder is on a drive, "
               "connect it and try again.\n\nIn the usual place, %2, Loquat goes on without them: "
               "they are not touched, and the settings lead back to them.")
                .arg(gone, QDir::toNativeSeparators(m_location.usual())),
            {tr("Try again"), tr("Use the usual place"), tr("Quit")});
        if (chosen == 2)
            return false;
        if (chosen != 1)
            continue;
        if (const Result<void> noted = m_location.fallBack(); !noted)
            return ask(u"notNoted"_s, tr("Loquat"),
                       tr("That could not be noted. %1 Loquat uses the usual place now, and asks "
                          "for %2 again when it starts the next time.")
                           .arg(errorText(noted.error()).sentence, gone),
                       {tr("Go on"), tr("Quit")}) == 0;
    }
    return true;
}

} // namespace loquat
