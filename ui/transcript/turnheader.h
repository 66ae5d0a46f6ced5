// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/turn.h"
#include "ui/transcript/turnstyle.h"
#include "ui/transcript/turnversions.h"
#include "ui/transcript/turnwords.h"

#include <QCoreApplication>
#include <QRect>
#include <QStringList>

class QPainter;

namespace loquat {

// The line above a reply: who wrote it and when, what was done to it, and which of several versions
// it is. Coordinates are those of `rect`.
class TurnHeader
{
    Q_DECLARE_TR_FUNCTIONS(loquat::TurnHeader)
public:
    TurnHeader(const QRect& rect, const TurnStyle& style, const QList<TurnVersions>& versions)
        : m_rect(rect)
        , m_style(style)
        , m_versions(versions)
    {}

    // `marks`: of the turn.
    void paint(QPainter& painter, const Turn& turn, const QStringList& marks, const QString& status,
               const QList<TurnWords::Badge>& badges) const;
    // Where one steps to another version: `step` is -1 or 1.
    QRect arrow(int versions, int step) const;

    // What was done to a turn, in words: excluded, corrected.
    static QStringList marks(const Turn& turn);
    static QString versionsText(const TurnVersions& versions); // "2 / 3"
    static QString spokenVersions(const TurnVersions& versions);
    // A corrected reply is shown as it came.
    static bool showsOriginal(const Turn& turn)
    {
        return turn.reply.correction && turn.reply.text != *turn.reply.correction;
    }

private:
    QRect mirrored(const QRect& rect) const;
    int versionsWidth(int versions) const;
    int versionsLeft(int versions) const; // before mirroring
    void paintVersions(QPainter& painter, int versions) const;

    QRect m_rect;
    const TurnStyle& m_style;
    const QList<TurnVersions>& m_versions;
};

} // namespace loquat
