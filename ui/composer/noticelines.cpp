// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/noticelines.h"

#include "ui/text/errortext.h"
#include "ui/widgets/noticebar.h"

#include <algorithm>

namespace loquat {

void NoticeLines::add(NoticeBar& bar, const Error& error)
{
    constexpr int mostLines = 6;
    QStringList lines;
    if (!bar.isHidden())
        lines = bar.message().split(u'\n');
    const QString sentence = errorText(error).whole();
    if (!lines.contains(sentence))
        lines.append(sentence);
    bar.showNotice(NoticeBar::Kind::Error,
                   lines.mid(std::max<qsizetype>(0, lines.size() - mostLines)).join(u'\n'));
}

} // namespace loquat
