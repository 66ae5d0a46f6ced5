// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnitem.h"

#include <QCoreApplication>

class QMenu;

namespace loquat {

class BlockHand;
class PictureHand;

// What a menu offers for a reply's text: its code blocks and links, and what lies under the mouse.
// For those without a mouse this is the way to all of them.
class ReplyMenu
{
    Q_DECLARE_TR_FUNCTIONS(loquat::ReplyMenu)
public:
    // `hit`: under the mouse, or nothing. The entries work as long as the menu and the hands live.
    static void addTo(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit, BlockHand& hand,
                      PictureHand& pictures);

private:
    static void addHit(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit, BlockHand& hand,
                       PictureHand& pictures);
    static void addPictures(QMenu& menu, const QStringList& addresses, PictureHand& pictures);
    static void addCodes(QMenu& menu, const QList<BodyCode>& codes, BlockHand& hand);
    static void addFormulas(QMenu& menu, const QStringList& formulas);
    static void addLinks(QMenu& menu, const QStringList& links);
    static QString codeLabel(const BodyCode& code, int number);
};

} // namespace loquat
