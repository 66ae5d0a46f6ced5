// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLatin1StringView>
#include <QString>

namespace loquat {

// How an option is called and explained. Translated.
struct OptionWords
{
    Q_DECLARE_TR_FUNCTIONS(OptionWords)

public:
    QString key;        // as on the wire
    QString objectName; // of its check box; its editor adds "Value"
    QString name;
    QString meaning;       // one or two sentences
    QString serverDefault; // what happens when it is not sent

    QString editorName() const { return tr("%1 value").arg(name); }
    QString editorObjectName() const { return objectName + QLatin1StringView("Value"); }
    // Rich text made of our own words only.
    QString toolTip() const;
};

// The words for a key that the options panel shows: `temperature`, ..., `stop`, and the request's
// own fields `stream raw think format suffix keep_alive template`.
OptionWords optionWords(QLatin1StringView key);
// For one it has no row for: of another program, of older servers.
OptionWords otherOptionWords(const QString& key);

} // namespace loquat
