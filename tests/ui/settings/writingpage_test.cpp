// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/writingpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace loquat::test {

using namespace Qt::StringLiterals;

class WritingPageTest : public SettingsFixture
{
protected:
    void make(const QList<Dictionary>& installed)
    {
        page = std::make_unique<WritingPage>(*settings, nullptr, installed);
        page->show();
    }
    void TearDown() override
    {
        page.reset();
        SettingsFixture::TearDown();
    }

    std::unique_ptr<WritingPage> page;
};

TEST_F(WritingPageTest, EveryChangeAppliesAtOnceAndOutlivesARestart)
{
    make({{u"en_GB"_s, {}, {}}, {u"de_DE"_s, {}, {}}});
    page->findChild<QCheckBox*>(u"checkSpelling"_s)->click();
    auto* language = page->findChild<QComboBox*>(u"spellingLanguage"_s);
    language->setCurrentIndex(language->findData(u"de_DE"_s));
    Q_EMIT language->activated(language->currentIndex());
    page->findChild<QPlainTextEdit*>(u"spellingOwnWords"_s)
        ->setPlainText(u"Loquat\nWombat\nLoquat\n"_s);
    page->findChild<QSpinBox*>(u"imageSide"_s)->setValue(1024);
    page.reset();
    restart();
    EXPECT_FALSE(settings->current().checkSpelling);
    EXPECT_EQ(settings->current().spellingLanguage, u"de_DE"_s);
    EXPECT_EQ(settings->current().spellingOwnWords, (QStringList{u"Loquat"_s, u"Wombat"_s}));
    EXPECT_EQ(settings->current().imageSide, 1024);
    make({{u"en_GB"_s, {}, {}}, {u"de_DE"_s, {}, {}}});
    EXPECT_EQ(page->findChild<QComboBox*>(u"spellingLanguage"_s)->currentData(), u"de_DE"_s);
    EXPECT_EQ(page->findChild<QSpinBox*>(u"imageSide"_s)->value(), 1024);
}

TEST_F(WritingPageTest, ResetBringsAllBackButTheWordsAndSaysSo)
{
    settings->update([](Settings& edited) {
        edited.checkSpelling = false;
        edited.spellingLanguage = u"de_DE"_s;
        edited.spellingOwnWords = {u"Loquat"_s};
        edited.imageSide = 512;
    });
    make({{u"de_DE"_s, {}, {}}});
    page->reset();
    const Settings now = settings->current();
    EXPECT_TRUE(now.checkSpelling);
    EXPECT_EQ(now.spellingLanguage, QString());
    EXPECT_EQ(now.imageSide, Settings{}.imageSide);
    EXPECT_EQ(now.spellingOwnWords, QStringList{u"Loquat"_s});
    bool said = false;
    for (const QLabel* label : page->findChildren<QLabel*>())
        said = said || label->text().contains(u"leaves them"_s);
    EXPECT_TRUE(said);
    EXPECT_TRUE(page->findChild<QCheckBox*>(u"checkSpelling"_s)->isChecked());
}

TEST_F(WritingPageTest, WithoutADictionaryItIsSaidHowToGetOne)
{
    make({});
    EXPECT_FALSE(page->findChild<QCheckBox*>(u"checkSpelling"_s)->isEnabled());
    EXPECT_TRUE(says(*page, u"dictionaries"_s).contains(u"hunspell-"_s));
}

} // namespace loquat::test
