// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/commandline.h"

#include <QString>

namespace loquat {

// One sentence that says what is wrong with the command line and what to do. Translated.
QString usageSentence(const UsageProblem& problem);

// For a window where there is no display. Translated.
QString noDisplaySentence();
// The folder that was chosen for the chats holds none.
QString chatsGoneSentence(const QString& folder);
// The settings file cannot be read, so nobody knows where the chats are kept. Translated.
QString unreadableSettingsSentence(const QString& file);
// It holds no settings; where chats are read or kept, they are in the folder. Translated.
QString brokenSettingsSentence(const QString& file, const QString& folder);

// What --help prints, with a line break at its end. Translated.
QString programHelp();
QString askHelp();
QString exportHelp();
QString importHelp();
// "Loquat 0.1.0" with a line break.
QString versionText();

} // namespace loquat
