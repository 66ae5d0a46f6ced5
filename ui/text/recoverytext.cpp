// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/recoverytext.h"

#include <QCoreApplication>
#include <QDir>

namespace loquat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecoveryText)
};

} // namespace

QString recoveryText(const Recovery& recovery)
{
    QString said = Words::tr("The file with the chats was damaged. It was set aside as %1.")
                       .arg(QDir::toNativeSeparators(recovery.setAside)) +
                   u' ';
    if (recovery.complete)
        return said + Words::tr("Everything in it could be read: nothing is missing.");
    if (recovery.turns == 0)
        return said + Words::tr("Nothing of it could be read, and there was no backup.");
    said += Words::tr("%n turn(s) are there again.", nullptr, recovery.turns);
    if (!recovery.backup.isEmpty())
        said += u' ' + Words::tr("What could not be read was filled up from the newest backup; "
                                 "what was written after that may be missing.");
    return said;
}

} // namespace loquat
