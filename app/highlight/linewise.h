// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/highlight/language.h"
#include "app/highlight/token.h"

#include <QStringView>

namespace loquat {

// Languages whose lines say by their beginning what they are. See LineLexer::lex.
int lexYaml(QStringView line, int state, Tokens& tokens);
int lexSettings(Language language, QStringView line, int state, Tokens& tokens); // TOML, INI
int lexMake(QStringView line, int state, Tokens& tokens);
int lexDiff(QStringView line, Tokens& tokens);
int lexMarkdown(QStringView line, int state, Tokens& tokens);

} // namespace loquat
