// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spelling/dictionaries.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace loquat {

// A dictionary that is loaded. Slow to make (tens of milliseconds) and to ask for suggestions; may
// be used by one thread at a time.
class HunspellDictionary
{
public:
    explicit HunspellDictionary(const Dictionary& dictionary);
    ~HunspellDictionary();

    // What the dictionary's encoding cannot say is taken as known.
    bool knows(const QString& word) const;
    QStringList suggestions(const QString& word) const; // best first

private:
    struct Loaded;
    std::unique_ptr<Loaded> d;
};

} // namespace loquat
