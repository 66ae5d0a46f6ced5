// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"

#include <QList>
#include <QString>

namespace loquat {

// Past turns and the present prompt written into one prompt, for servers that remember nothing and
// have no chat: protocol.md §7.4, mode C. `system` comes first unless it is empty. `past` is oldest
// first; thinking is left out. With `pictures` the pictures of all turns go along in order, and the
// text tells which belongs where. The wording is English on purpose: it is read by the model, not
// by the person.
QString transcriptPrompt(const QString& system, const QList<Turn>& past, const Turn& turn,
                         bool pictures);

} // namespace loquat
