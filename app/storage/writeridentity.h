// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace loquat {

// Names whoever writes a running reply in the database: this start of the machine, the process,
// and when it began, so that a process number that was given away again is not taken for it;
// then `serial`, which tells several writers of one process apart.
QString writerIdentity(qint64 serial);

// Whether the process behind such a name still runs.
bool isWriterAlive(QStringView writer);

} // namespace loquat
