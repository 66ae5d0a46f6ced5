// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/writing.h"

#include "app/settings/settingsstore.h"
#include "app/spelling/spellchecker.h"
#include "ui/composer/composer.h"
#include "ui/composer/spelling.h"
#include "ui/window/chatpage.h"

#include <QLocale>

namespace loquat {

Writing::Writing(ChatPage& chat, SettingsStore& settings, QObject* parent)
    : QObject(parent)
    , m_chat(chat)
    , m_settings(settings)
    , m_checker(new SpellChecker(this))
{
    equip(chat.composer().spelling());
    connect(&chat, &ChatPage::editorOpened, this, [this](Spelling* spelling) {
        m_edited = spelling;
        equip(*spelling);
    });
    connect(&settings, &SettingsStore::changed, this,
            [this](const Settings&, const Settings& now) { apply(now); });
    apply(settings.current());
}

Writing::~Writing() = default;

void Writing::equip(Spelling& spelling)
{
    spelling.setChecker(m_checker);
    connect(&spelling, &Spelling::wordAdded, this, [this](const QString& word) {
        m_settings.update([&word](Settings& edited) {
            if (!edited.spellingOwnWords.contains(word))
                edited.spellingOwnWords.append(word);
        });
    });
    connect(&spelling, &Spelling::turnedOn, this, [this](bool on) {
        m_settings.update([on](Settings& edited) { edited.checkSpelling = on; });
    });
    connect(&spelling, &Spelling::languageChosen, this, [this](const QString& dictionary) {
        m_settings.update([&](Settings& edited) { edited.spellingLanguage = dictionary; });
    });
    const Settings& now = m_settings.current();
    spelling.setState(now.checkSpelling, installedDictionaries(), now.spellingLanguage);
}

void Writing::apply(const Settings& now)
{
    m_chat.setImageSide(now.imageSide);
    const QList<Dictionary> installed = installedDictionaries();
    m_checker->setOwnWords(now.spellingOwnWords);
    m_checker->setDictionary(
        now.checkSpelling ? chooseDictionary(now.spellingLanguage, QLocale().name(), installed)
                          : std::nullopt);
    for (Spelling* spelling : {&m_chat.composer().spelling(), m_edited.data()}) {
        if (spelling)
            spelling->setState(now.checkSpelling, installed, now.spellingLanguage);
    }
}

} // namespace loquat
