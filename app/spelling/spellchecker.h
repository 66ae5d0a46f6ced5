// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spelling/dictionaries.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <memory>
#include <optional>

namespace loquat {

class HunspellDictionary;

// Judges words by one dictionary and by the person's own words. The dictionary is loaded when it is
// first needed, and asked, on a thread of its own. GUI thread only.
class SpellChecker final : public QObject
{
    Q_OBJECT
public:
    explicit SpellChecker(QObject* parent = nullptr);
    ~SpellChecker() override; // waits for the word that is being judged

    // Nothing: no word is wrong.
    void setDictionary(const std::optional<Dictionary>& dictionary);
    const std::optional<Dictionary>& dictionary() const { return m_dictionary; }
    // Right in any case and in any language.
    void setOwnWords(const QStringList& words);

    // Which of them are wrong; in the order of the calls.
    QFuture<QSet<QString>> wrongOf(const QStringList& words);
    // At most seven.
    QFuture<QStringList> suggestionsFor(const QString& word);

Q_SIGNALS:
    void changed(); // words may be judged otherwise than before

private:
    struct Shared; // of the thread
    template <typename T, typename Ask>
    QFuture<T> ask(Ask ask);

    std::optional<Dictionary> m_dictionary;
    QSet<QString> m_ownWords;
    std::shared_ptr<Shared> m_shared;
    QThreadPool m_thread; // of one thread, so that the order is kept
};

} // namespace loquat
