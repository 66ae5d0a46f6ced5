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
    QLatin1StringView key;        // as on the wire
    QLatin1StringView objectName; // of its check box; its editor adds "Value"
    QString name;
    QString meaning;       // one or two sentences
    QString serverDefault; // what happens when it is not sent

    QString editorName() const { return tr("%1 value").arg(name); }
    QString editorObjectName() const { return objectName + QLatin1StringView("Value"); }
    // Rich text made of our own words only.
    QString toolTip() const;
};

// The words for a key the options panel shows: `temperature`, ..., `stop`, and the request's own
// fields `stream raw think format suffix keep_alive`. An unknown key is called by itself.
OptionWords optionWords(QLatin1StringView key);

} // namespace loquat
