// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/cornermask.h"

#include <QStyle>
#include <QStyleOption>

namespace loquat {

QRegion cornerMask(const QWidget& popup)
{
    QStyleOption option;
    option.initFrom(&popup);
    QStyleHintReturnMask mask;
    const bool masked = popup.style()->styleHint(QStyle::SH_Menu_Mask, &option, &popup, &mask) != 0;
    return masked ? mask.region : QRegion();
}

} // namespace loquat
