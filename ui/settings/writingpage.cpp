// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/writingpage.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int step = 256;

} // namespace

WritingPage::WritingPage(SettingsStore& settings, QWidget* parent,
                         const QList<Dictionary>& installed)
    : SettingsPage(parent)
    , m_settings(settings)
{
    auto* check = new QCheckBox(tr("Mark words that are &spelled wrong"), this);
    check->setObjectName(u"checkSpelling"_s);
    check->setAccessibleName(tr("Mark words that are spelled wrong"));
    auto* language = new QComboBox(this);
    language->setObjectName(u"spellingLanguage"_s);
    language->setAccessibleName(tr("Spelling language"));
    language->addItem(tr("As the system"), QString());
    for (const Dictionary& one : installed) {
        const QLocale locale(one.name);
        language->addItem(u"%1 · %2"_s.arg(one.name, locale.nativeLanguageName()), one.name);
    }
    auto* dictionaries = new MutedLabel(
        installed.isEmpty()
            ? tr("No spelling dictionaries are installed. Install one of the packages hunspell-…, "
                 "such as hunspell-en-gb, and start Loquat again.")
            : tr("The dictionaries are those that are installed for Hunspell."),
        this);
    dictionaries->setObjectName(u"dictionaries"_s);
    check->setEnabled(!installed.isEmpty());
    language->setEnabled(!installed.isEmpty());
    auto* words = new QPlainTextEdit(this);
    words->setObjectName(u"spellingOwnWords"_s);
    words->setAccessibleName(tr("Own words"));
    words->setPlaceholderText(tr("One word a line"));
    words->setTabChangesFocus(true);
    words->setFixedHeight(30 * theme::grid);
    words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* side = new QSpinBox(this);
    side->setObjectName(u"imageSide"_s);
    side->setAccessibleName(tr("Longest side of images"));
    side->setRange(256, 8192);
    side->setSingleStep(step);
    side->setSuffix(tr(" pixels"));

    // What the page is higher than its rows stays empty below, not between them.
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* form = new QFormLayout;
    column->addLayout(form);
    column->addStretch(1);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3 * theme::grid);
    form->addRow(tr("Spelling"), check);
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), dictionaries);
    form->addRow(tr("Own &words"), words);
    form->addRow(QString(), new MutedLabel(tr("The words you taught the spelling check, in every "
                                              "language. “Reset this page” leaves them."),
                                           this, MutedLabel::Size::Small));
    form->addRow(tr("Longest s&ide of images"), side);
    form->addRow(
        QString(),
        new MutedLabel(tr("Larger images are scaled down before they are sent. Most models "
                          "see no more than 2,048 pixels."),
                       this));

    const auto show = [=](const Settings& now) {
        check->setChecked(now.checkSpelling);
        language->setCurrentIndex(std::max(0, language->findData(now.spellingLanguage)));
        const QString all = now.spellingOwnWords.join(u'\n');
        if (words->toPlainText().split(u'\n', Qt::SkipEmptyParts) != now.spellingOwnWords)
            words->setPlainText(all);
        side->setValue(now.imageSide);
    };
    show(m_settings.current());
    connect(&m_settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });
    connect(check, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.update([on](Settings& edited) { edited.checkSpelling = on; });
    });
    connect(language, &QComboBox::activated, this, [this, language] {
        const QString name = language->currentData().toString();
        m_settings.update([&](Settings& edited) { edited.spellingLanguage = name; });
    });
    connect(words, &QPlainTextEdit::textChanged, this, [this, words] {
        QStringList own = words->toPlainText().split(u'\n', Qt::SkipEmptyParts);
        own.removeDuplicates();
        m_settings.update([&](Settings& edited) { edited.spellingOwnWords = own; });
    });
    connect(side, &QSpinBox::valueChanged, this, [this](int pixels) {
        m_settings.update([pixels](Settings& edited) { edited.imageSide = pixels; });
    });
}

void WritingPage::reset()
{
    m_settings.update([](Settings& edited) {
        const Settings usual;
        edited.checkSpelling = usual.checkSpelling;
        edited.spellingLanguage = usual.spellingLanguage;
        edited.imageSide = usual.imageSide;
    });
}

} // namespace loquat
