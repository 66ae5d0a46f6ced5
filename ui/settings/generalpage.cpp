// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/generalpage.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox* box, const QVariant& value)
{
    box->setCurrentIndex(std::max(0, box->findData(value)));
}

} // namespace

GeneralPage::GeneralPage(SettingsStore& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
{
    auto* theme = new QComboBox(this);
    theme->setObjectName(u"themeChoice"_s);
    theme->setAccessibleName(tr("Theme"));
    theme->addItem(tr("As the system"), int(ThemeChoice::System));
    theme->addItem(tr("Light"), int(ThemeChoice::Light));
    theme->addItem(tr("Dark"), int(ThemeChoice::Dark));

    auto* zoom = new QSpinBox(this);
    zoom->setObjectName(u"zoom"_s);
    zoom->setAccessibleName(tr("Text size"));
    zoom->setRange(50, 300);
    zoom->setSingleStep(10);
    zoom->setSuffix(tr(" %", "percent"));

    auto* sendKey = new QComboBox(this);
    sendKey->setObjectName(u"sendKey"_s);
    sendKey->setAccessibleName(tr("Send with"));
    sendKey->addItem(tr("Enter (Shift+Enter breaks the line)"), true);
    sendKey->addItem(tr("Ctrl+Enter (Enter breaks the line)"), false);

    auto* language = new QComboBox(this);
    language->setObjectName(u"language"_s);
    language->setAccessibleName(tr("Language"));
    language->addItem(tr("As the system"), QString());
    language->addItem(u"English"_s, u"en"_s);
    language->addItem(u"Deutsch"_s, u"de"_s);
    auto* languageHint = new QLabel(tr("A change of language shows at the next start."), this);
    languageHint->setWordWrap(true);
    languageHint->setForegroundRole(QPalette::PlaceholderText);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3 * theme::grid);
    form->addRow(tr("&Theme"), theme);
    form->addRow(tr("Text &size"), zoom);
    form->addRow(tr("S&end with"), sendKey);
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), languageHint);

    const auto show = [=](const Settings& now) {
        choose(theme, int(now.theme));
        zoom->setValue(now.zoomPercent);
        choose(sendKey, now.sendWithEnter);
        choose(language, now.language);
    };
    show(m_settings.current());
    connect(&m_settings, &SettingsStore::changed, this,
            [show](const Settings&, const Settings& now) { show(now); });

    connect(theme, &QComboBox::activated, this, [this, theme] {
        const auto choice = ThemeChoice(theme->currentData().toInt());
        m_settings.update([choice](Settings& edited) { edited.theme = choice; });
    });
    connect(zoom, &QSpinBox::valueChanged, this, [this](int percent) {
        m_settings.update([percent](Settings& edited) { edited.zoomPercent = percent; });
    });
    connect(sendKey, &QComboBox::activated, this, [this, sendKey] {
        const bool enter = sendKey->currentData().toBool();
        m_settings.update([enter](Settings& edited) { edited.sendWithEnter = enter; });
    });
    connect(language, &QComboBox::activated, this, [this, language] {
        const QString code = language->currentData().toString();
        m_settings.update([&code](Settings& edited) { edited.language = code; });
    });
}

} // namespace loquat
