// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/memorybadge.h"

#include "ui/text/memorytext.h"
#include "ui/theme/icons.h"

#include <QToolTip>

namespace loquat {

using namespace Qt::StringLiterals;

MemoryBadge::MemoryBadge(QWidget* parent)
    : QToolButton(parent)
{
    setObjectName(u"memory"_s);
    setAccessibleName(tr("Memory"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme::icon(theme::Icon::Memory));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    connect(this, &QToolButton::clicked, this, &MemoryBadge::explain);
    setStatus({});
}

void MemoryBadge::setStatus(const MemoryStatus& status)
{
    const MemoryText words = memoryText(status);
    m_why = words.sentence;
    setText(words.badge);
    setAccessibleDescription(m_why);
    // As rich text it wraps; the sentence is ours and holds no markup.
    setToolTip(u"<p>"_s + m_why.toHtmlEscaped() + u"</p>"_s);
}

void MemoryBadge::explain()
{
    QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
}

} // namespace loquat
