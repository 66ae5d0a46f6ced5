// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class AppearancePageTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        settings->update([](Settings& now) { now.readingFont = u"A font from elsewhere"_s; });
        dialog = std::make_unique<SettingsDialog>(SettingsSubjects{*servers, *settings, *library});
    }

    void TearDown() override
    {
        dialog.reset();
        SettingsFixture::TearDown();
    }

    template <typename Widget>
    Widget* find(const QString& name)
    {
        return dialog->findChild<Widget*>(name);
    }

    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace

TEST_F(AppearancePageTest, EveryChangeAppliesAtOnce)
{
    find<QSpinBox>(u"zoom"_s)->setValue(150);
    find<QSpinBox>(u"readingWidth"_s)->setValue(900);
    EXPECT_EQ(settings->current().zoomPercent, 150);
    EXPECT_EQ(settings->current().readingWidth, 900);
    auto* font = find<QComboBox>(u"readingFont"_s);
    EXPECT_EQ(font->currentText(), u"A font from elsewhere"_s) << "chosen on another machine";
    font->setCurrentIndex(0);
    Q_EMIT font->activated(0);
    EXPECT_EQ(settings->current().readingFont, QString());
    find<QCheckBox>(u"wrapCode"_s)->setChecked(true);
    EXPECT_TRUE(settings->current().wrapCode);
    find<QCheckBox>(u"announceReplies"_s)->setChecked(false);
    EXPECT_FALSE(settings->current().announceReplies);
    auto* theme = find<QComboBox>(u"themeChoice"_s);
    theme->setCurrentIndex(2);
    Q_EMIT theme->activated(2);
    EXPECT_EQ(settings->current().theme, ThemeChoice::Dark);
}

TEST_F(AppearancePageTest, ShowsWhatIsChangedElsewhere)
{
    settings->update([](Settings& now) {
        now.zoomPercent = 200;
        now.readingWidth = 640;
        now.wrapCode = true;
        now.announceReplies = false;
    });
    EXPECT_EQ(find<QSpinBox>(u"zoom"_s)->value(), 200);
    EXPECT_EQ(find<QSpinBox>(u"readingWidth"_s)->value(), 640);
    EXPECT_TRUE(find<QCheckBox>(u"wrapCode"_s)->isChecked());
    EXPECT_FALSE(find<QCheckBox>(u"announceReplies"_s)->isChecked());
}

} // namespace loquat::test
