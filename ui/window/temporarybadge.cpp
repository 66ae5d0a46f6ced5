// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/temporarybadge.h"

#include "ui/theme/icons.h"

#include <QMenu>

namespace loquat {

using namespace Qt::StringLiterals;

TemporaryBadge::TemporaryBadge(QWidget* parent)
    : QToolButton(parent)
{
    const QString sentence = tr("Nothing of this chat is written to the disk. It is gone when it "
                                "is closed, and when Loquat ends.");
    setObjectName(u"temporary"_s);
    setText(tr("Temporary"));
    setAccessibleName(tr("Temporary chat"));
    setAccessibleDescription(sentence);
    // As rich text it wraps; the sentence is ours and holds no markup.
    setToolTip(u"<p>"_s + sentence.toHtmlEscaped() + u"</p>"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme::icon(theme::Icon::Temporary, theme::Colour::Accent));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    menu->setObjectName(u"temporaryMenu"_s);
    menu->addAction(tr("Keep this chat"), this, &TemporaryBadge::keepRequested)
        ->setObjectName(u"keepShown"_s);
    menu->addAction(tr("Close this chat"), this, &TemporaryBadge::closeRequested)
        ->setObjectName(u"closeShown"_s);
    setMenu(menu);
    hide();
}

} // namespace loquat
