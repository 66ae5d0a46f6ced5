// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"

#include <QList>
#include <QString>

namespace loquat {

// Past turns written into one prompt, for servers that remember nothing: protocol.md §7.4, mode C.
// `past` is oldest first; thinking is left out. The wording is English on purpose: it is read by
// the model, not by the person.
QString transcriptPrompt(const QList<Turn>& past, const QString& prompt);

} // namespace loquat
