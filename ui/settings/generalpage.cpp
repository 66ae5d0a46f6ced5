// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox* box, const QVariant& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

GeneralPage::GeneralPage(SettingsStore& settings, QWidget* parent)
    : SettingsPage(parent)
    , m_settings(settings)
{
    auto* language = new QComboBox(this);
    language->setObjectName(u"language"_s);
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the system"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Deutsch"_s, u"de"_s);

    auto* start = new QComboBox(this);
    start->setObjectName(u"start"_s);
    start->setAccessibleName(tr("Start with"));
    start->addItem(tr("The chat shown last"), int(StartChoice::LastChat));
    start->addItem(tr("A new chat"), int(StartChoice::NewChat));

    auto* sendKey = new QComboBox(this);
    sendKey->setObjectName(u"sendKey"_s);
    sendKey->setAccessibleName(tr("Send with"));
    sendKey->addItem(tr("Enter (Shift+Enter breaks the line)"), true);
    sendKey->addItem(tr("Ctrl+Enter (Enter breaks the line)"), false);

    auto* notify = new QCheckBox(tr("&Notify when a reply ends in the background"), this);
    notify->setObjectName(u"notifyReplies"_s);
    notify->setAccessibleName(tr("Notify when a reply ends in the background"));
    notify->setToolTip(tr("The desktop shows the chat’s title and the first words of the reply, "
                          "unless you are looking at it."));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3 * theme::grid);
    form->addRow(tr("&Language"), language);
    form->addRow(tr("&Start with"), start);
    form->addRow(tr("S&end with"), sendKey);
    form->addRow(QString(), notify);

    const auto show = [=](const Settings& now) {
        choose(sendKey, now.sendWithEnter);
        choose(language, now.language);
        choose(start, int(now.start));
        notify->setChecked(now.notifyReplies);
    };
    show(m_settings.current());
    connect(&m_settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });

    connect(sendKey, &QComboBox::activated, this, [this, sendKey] {
        const bool enter = sendKey->currentData().toBool();
        m_settings.update([enter](Settings& edited) { edited.sendWithEnter = enter; });
    });
    connect(language, &QComboBox::activated, this, [this, language] {
        const QString code = language->currentData().toString();
        m_settings.update([&code](Settings& edited) { edited.language = code; });
    });
    connect(notify, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.update([on](Settings& edited) { edited.notifyReplies = on; });
    });
    connect(start, &QComboBox::activated, this, [this, start] {
        const auto choice = StartChoice(start->currentData().toInt());
        m_settings.update([choice](Settings& edited) { edited.start = choice; });
    });
}

void GeneralPage::reset()
{
    m_settings.update([](Settings& edited) {
        const Settings usual;
        edited.language = usual.language;
        edited.start = usual.start;
        edited.sendWithEnter = usual.sendWithEnter;
        edited.notifyReplies = usual.notifyReplies;
    });
}

} // namespace loquat
