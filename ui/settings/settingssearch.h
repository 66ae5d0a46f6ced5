// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

namespace loquat {

// A setting that a search found: what it is called, and where it is.
struct FoundSetting
{
    QString name;
    QPointer<QWidget> control;
    int page = 0;
};

// The controls and named notes of these pages whose name, text or tip has every word in it, in any
// case. What another's value hides is left out, what stands in a folded part is not. Each at most
// once.
QList<FoundSetting> findSettings(const QList<QWidget*>& pages, const QString& words);

} // namespace loquat
