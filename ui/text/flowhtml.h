// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/text/flowpart.h"

namespace loquat {

// A stretch of a text as a fragment of HTML, for other programs: headings, lists, quotes, tables,
// code, links; no scripts, no styles, nothing that is loaded. Positions count what is shown.
QString flowHtml(const QList<FlowPart>& parts, int from, int to);

// Plain text as paragraphs.
QString plainHtml(const QString& text);

} // namespace loquat
