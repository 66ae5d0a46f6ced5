// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spelling/spellchecker.h"

#include "app/spelling/hunspelldictionary.h"

#include <QPromise>

namespace loquat {

namespace {

constexpr int mostSuggestions = 7;
constexpr int threadLivesMs = 5000;

} // namespace

// Touched by the thread alone.
struct SpellChecker::Shared
{
    std::optional<Dictionary> loadedOf;
    std::unique_ptr<HunspellDictionary> loaded;

    const HunspellDictionary* use(const std::optional<Dictionary>& wanted)
    {
        if (loadedOf != wanted) {
            loadedOf = wanted;
            loaded = wanted ? std::make_unique<HunspellDictionary>(*wanted) : nullptr;
        }
        return loaded.get();
    }
};

SpellChecker::SpellChecker(QObject* parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(threadLivesMs);
}

SpellChecker::~SpellChecker()
{
    m_thread.clear();
    m_thread.waitForDone();
}

void SpellChecker::setDictionary(const std::optional<Dictionary>& dictionary)
{
    if (dictionary == m_dictionary)
        return;
    m_dictionary = dictionary;
    Q_EMIT changed();
}

void SpellChecker::setOwnWords(const QStringList& words)
{
    const QSet<QString> own(words.begin(), words.end());
    if (own == m_ownWords)
        return;
    m_ownWords = own;
    Q_EMIT changed();
}

template <typename T, typename Ask>
QFuture<T> SpellChecker::ask(Ask ask)
{
    auto promise = std::make_shared<QPromise<T>>();
    const QFuture<T> future = promise->future();
    promise->start();
    m_thread.start([promise, ask = std::move(ask), shared = m_shared, wanted = m_dictionary] {
        promise->addResult(ask(shared->use(wanted)));
        promise->finish();
    });
    return future;
}

QFuture<QSet<QString>> SpellChecker::wrongOf(const QStringList& words)
{
    return ask<QSet<QString>>([words, own = m_ownWords](const HunspellDictionary* dictionary) {
        QSet<QString> wrong;
        for (const QString& word : words) {
            if (dictionary && !own.contains(word) && !dictionary->knows(word))
                wrong.insert(word);
        }
        return wrong;
    });
}

QFuture<QStringList> SpellChecker::suggestionsFor(const QString& word)
{
    return ask<QStringList>([word](const HunspellDictionary* dictionary) {
        return dictionary ? dictionary->suggestions(word).mid(0, mostSuggestions) : QStringList();
    });
}

} // namespace loquat
