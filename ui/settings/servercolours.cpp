// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/servercolours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ServerColours)
};

} // namespace

QList<ServerColour> serverColours()
{
    return {{QString(), Words::tr("None", "colour")}, {u"#c2410c"_s, Words::tr("Orange")},
            {u"#b91c1c"_s, Words::tr("Red")},         {u"#be185d"_s, Words::tr("Pink")},
            {u"#7c3aed"_s, Words::tr("Violet")},      {u"#1d6fd8"_s, Words::tr("Blue")},
            {u"#0f8a8a"_s, Words::tr("Teal")},        {u"#2f8a3b"_s, Words::tr("Green")},
            {u"#a67c00"_s, Words::tr("Yellow")}};
}

QIcon colourDot(const QString& value)
{
    const QColor colour(value);
    if (value.isEmpty() || !colour.isValid())
        return {};
    constexpr int size = 48; // scaled down where it is shown
    QPixmap picture(size, size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRect(0, 0, size, size).adjusted(9, 9, -9, -9));
    return QIcon(picture);
}

} // namespace loquat
