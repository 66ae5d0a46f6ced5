// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearancepage.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QSpinBox>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

AppearancePage::AppearancePage(SettingsStore& settings, QWidget* parent)
    : SettingsPage(parent)
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
    zoom->setToolTip(tr("Ctrl+Plus, Ctrl+Minus and Ctrl+0, or Ctrl and the wheel over a chat"));

    auto* font = new QComboBox(this);
    font->setObjectName(u"readingFont"_s);
    font->setAccessibleName(tr("Reading font"));
    font->setToolTip(tr("The font of prompts and replies"));
    font->addItem(tr("As the system"), QString());
    for (const QString& family : QFontDatabase::families()) {
        if (!QFontDatabase::isPrivateFamily(family))
            font->addItem(family, family);
    }

    auto* code = new QComboBox(this);
    code->setObjectName(u"codeFont"_s);
    code->setAccessibleName(tr("Code font"));
    code->setToolTip(tr("The font of code in replies; only such as have letters of one width"));
    code->addItem(tr("As the system"), QString());
    for (const QString& family : QFontDatabase::families()) {
        if (!QFontDatabase::isPrivateFamily(family) && QFontDatabase::isFixedPitch(family))
            code->addItem(family, family);
    }

    auto* width = new QSpinBox(this);
    width->setObjectName(u"readingWidth"_s);
    width->setAccessibleName(tr("Column width"));
    width->setToolTip(tr("How wide the text of a chat becomes at most"));
    width->setRange(480, 1600);
    width->setSingleStep(40);
    width->setSuffix(tr(" px", "pixels"));

    auto* motion = new QComboBox(this);
    motion->setObjectName(u"motion"_s);
    motion->setAccessibleName(tr("Motion"));
    motion->setToolTip(tr("Loquat moves nothing by itself but the blinking cursor"));
    motion->addItem(tr("As the system"), int(MotionChoice::System));
    motion->addItem(tr("Nothing blinks"), int(MotionChoice::Reduced));

    auto* wrap = new QCheckBox(tr("&Wrap long lines of code"), this);
    wrap->setObjectName(u"wrapCode"_s);
    wrap->setToolTip(tr("Else they scroll sideways"));

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(3 * theme::grid);
    form->addRow(tr("&Theme"), theme);
    form->addRow(tr("Text &size"), zoom);
    form->addRow(tr("Reading &font"), font);
    form->addRow(tr("&Code font"), code);
    form->addRow(tr("Column w&idth"), width);
    form->addRow(tr("&Motion"), motion);
    form->addRow(QString(), wrap);

    const auto show = [=](const Settings& now) {
        theme->setCurrentIndex(std::max(0, theme->findData(int(now.theme))));
        zoom->setValue(now.zoomPercent);
        // A font that is not installed here is another machine's choice: it stays chosen.
        if (font->findData(now.readingFont) < 0)
            font->addItem(now.readingFont, now.readingFont);
        font->setCurrentIndex(font->findData(now.readingFont));
        if (code->findData(now.codeFont) < 0)
            code->addItem(now.codeFont, now.codeFont);
        code->setCurrentIndex(code->findData(now.codeFont));
        width->setValue(now.readingWidth);
        wrap->setChecked(now.wrapCode);
        motion->setCurrentIndex(std::max(0, motion->findData(int(now.motion))));
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
    connect(font, &QComboBox::activated, this, [this, font] {
        const QString family = font->currentData().toString();
        m_settings.update([&family](Settings& edited) { edited.readingFont = family; });
    });
    connect(code, &QComboBox::activated, this, [this, code] {
        const QString family = code->currentData().toString();
        m_settings.update([&family](Settings& edited) { edited.codeFont = family; });
    });
    connect(wrap, &QCheckBox::toggled, this, [this](bool on) {
        m_settings.update([on](Settings& edited) { edited.wrapCode = on; });
    });
    connect(width, &QSpinBox::valueChanged, this, [this](int pixels) {
        m_settings.update([pixels](Settings& edited) { edited.readingWidth = pixels; });
    });
    connect(motion, &QComboBox::activated, this, [this, motion] {
        const auto choice = MotionChoice(motion->currentData().toInt());
        m_settings.update([choice](Settings& edited) { edited.motion = choice; });
    });
}

void AppearancePage::reset()
{
    m_settings.update([](Settings& edited) {
        const Settings usual;
        edited.theme = usual.theme;
        edited.zoomPercent = usual.zoomPercent;
        edited.readingFont = usual.readingFont;
        edited.codeFont = usual.codeFont;
        edited.readingWidth = usual.readingWidth;
        edited.wrapCode = usual.wrapCode;
        edited.motion = usual.motion;
    });
}

} // namespace loquat
