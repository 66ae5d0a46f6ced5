// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/settingstext.h"

#include "app/settings/settingsstore.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsText)
};

constexpr qsizetype mostNamed = 6;

// What was chosen for the chats is found again without the settings.
QString chatsPlace(const SettingsStore& settings)
{
    const QString folder = settings.current().dataFolder;
    if (folder.isEmpty())
        return {};
    return u' ' + Words::tr("The chats are in %1, as before.").arg(folder);
}

} // namespace

QString settingsFileNotice(const SettingsStore& settings)
{
    if (!settings.setAsidePath().isEmpty())
        return Words::tr("The settings could not be read; they were set aside as %1 and Loquat "
                         "started with fresh ones.")
                   .arg(settings.setAsidePath()) +
               chatsPlace(settings);
    if (settings.notes().isEmpty())
        return {};
    QStringList named = settings.notes().first(qMin(mostNamed, settings.notes().size()));
    if (settings.notes().size() > mostNamed)
        named.append(u"…"_s);
    return Words::tr("Some values in the settings file could not be used; Loquat uses its usual "
                     "ones instead: %1.")
               .arg(named.join(u", "_s)) +
           chatsPlace(settings);
}

} // namespace loquat
