// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// A page about Loquat, in Markdown: the one whose words the question uses, else the tour.
QString tourPageFor(const QString& question);

} // namespace loquat
