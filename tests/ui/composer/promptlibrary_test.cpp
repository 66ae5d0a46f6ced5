// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/shelffile.h"
#include "app/session/shelfkeeper.h"
#include "tests/support/house.h"
#include "ui/composer/placeholderdialog.h"
#include "ui/composer/promptlibrary.h"
#include "ui/composer/savedpromptsdialog.h"
#include "ui/widgets/entrypicker.h"
#include "ui/widgets/noticebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolTip>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class PromptLibraryTest : public testing::Test
{
protected:
    void SetUp() override
    {
        house.build();
        ASSERT_TRUE(house.openLibrary());
        edit.show();
        edit.setFocus();
        library = std::make_unique<PromptLibrary>(edit, shelf(), nullptr);
    }
    void TearDown() override { library.reset(); }

    ShelfKeeper& shelf() { return house.library->shelf(); }
    EntryPicker* picker() { return edit.findChild<EntryPicker*>(); }
    QLineEdit* field() { return picker()->field(); }
    void save(const QString& name, const QString& text)
    {
        shelf().put(SavedPrompt{{}, name, text});
    }

    House house;
    QPlainTextEdit edit;
    std::unique_ptr<PromptLibrary> library;
};

} // namespace

TEST_F(PromptLibraryTest, ASlashAtTheBeginningOffersThePrompts)
{
    save(u"Greeting"_s, u"Say hello."_s);
    save(u"Summary"_s, u"Sum it up."_s);
    QTest::keyClick(&edit, Qt::Key_Slash);
    ASSERT_TRUE(picker()->isVisible());
    EXPECT_TRUE(edit.toPlainText().isEmpty());
    QTest::keyClicks(field(), u"sum"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_FALSE(picker()->isVisible());
    EXPECT_EQ(edit.toPlainText(), u"Sum it up."_s);
    edit.undo();
    EXPECT_TRUE(edit.toPlainText().isEmpty());
}

TEST_F(PromptLibraryTest, EscapeLeavesWhatWasTyped)
{
    save(u"Greeting"_s, u"Say hello."_s);
    QTest::keyClick(&edit, Qt::Key_Slash);
    QTest::keyClicks(field(), u"etc/hosts"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    EXPECT_EQ(edit.toPlainText(), u"/etc/hosts"_s) << "nothing is called like that";
    edit.clear();
    QTest::keyClick(&edit, Qt::Key_Slash);
    QTest::keyClick(field(), Qt::Key_Escape);
    EXPECT_EQ(edit.toPlainText(), u"/"_s);
}

TEST_F(PromptLibraryTest, ASlashElsewhereOrWithoutPromptsIsASlash)
{
    QTest::keyClick(&edit, Qt::Key_Slash);
    EXPECT_EQ(edit.toPlainText(), u"/"_s);
    save(u"Greeting"_s, u"Say hello."_s);
    QTest::keyClick(&edit, Qt::Key_Slash);
    EXPECT_EQ(edit.toPlainText(), u"//"_s);
    EXPECT_FALSE(picker()->isVisible());
}

TEST_F(PromptLibraryTest, WithoutPromptsASlashSaysHowOneIsSaved)
{
    ASSERT_TRUE(shelf().shelf().prompts.isEmpty());
    QTest::keyClicks(&edit, u"/"_s);
    EXPECT_EQ(edit.toPlainText(), u"/"_s);
    EXPECT_TRUE(QToolTip::text().contains(u"Saved prompts"_s)) << qPrintable(QToolTip::text());
    EXPECT_TRUE(edit.accessibleDescription().contains(u"Saved prompts"_s));
    QToolTip::hideText();
}

TEST_F(PromptLibraryTest, PlaceholdersAreFilledInByAForm)
{
    save(u"Translate"_s, u"Translate into {{language}}: {{ text }} ({{language}})"_s);
    library->insert(shelf().shelf().prompts.first());
    auto* dialog = edit.findChild<PlaceholderDialog*>();
    ASSERT_TRUE(dialog);
    auto* language = dialog->findChild<QPlainTextEdit*>(u"placeholder-language"_s);
    auto* text = dialog->findChild<QPlainTextEdit*>(u"placeholder-text"_s);
    ASSERT_TRUE(language && text);
    EXPECT_EQ(language->accessibleName(), u"language");
    language->setPlainText(u"French"_s);
    text->setPlainText(u"{{language}} tea"_s);
    EXPECT_EQ(dialog->findChild<QPlainTextEdit*>(u"filledPrompt"_s)->toPlainText(),
              u"Translate into French: {{language}} tea (French)"_s);
    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(edit.toPlainText(), u"Translate into French: {{language}} tea (French)"_s);
}

TEST_F(PromptLibraryTest, PromptsAreAddedEditedAndDeleted)
{
    SavedPromptsDialog dialog(shelf());
    dialog.show();
    dialog.suggest(u"What is typed now"_s);
    dialog.findChild<QPushButton*>(u"addPrompt"_s)->click();
    auto* list = dialog.findChild<QListWidget*>(u"promptList"_s);
    auto* name = dialog.findChild<QLineEdit*>(u"savedPromptName"_s);
    auto* text = dialog.findChild<QPlainTextEdit*>(u"savedPromptText"_s);
    ASSERT_EQ(list->count(), 1);
    EXPECT_EQ(text->toPlainText(), u"What is typed now"_s);
    name->setText(u"Zeta"_s);
    text->setPlainText(u"Of {{a}} and {{b}}"_s);
    EXPECT_TRUE(dialog.findChild<QLabel*>(u"savedPromptNames"_s)->text().endsWith(u"a, b"_s));
    dialog.findChild<QPushButton*>(u"addPrompt"_s)->click();
    name->setText(u"Alpha"_s);
    list->setCurrentRow(1);
    EXPECT_EQ(name->text(), u"Zeta"_s) << "the other one was kept first";
    EXPECT_EQ(shelf().shelf().prompts.at(0).name, u"Alpha");
    EXPECT_EQ(shelf().shelf().prompts.at(1).text, u"Of {{a}} and {{b}}");
    text->setPlainText(u"Changed and closed"_s);
    dialog.reject();
    EXPECT_EQ(shelf().shelf().prompts.at(1).text, u"Changed and closed");
    dialog.findChild<QPushButton*>(u"deletePrompt"_s)->click();
    ASSERT_EQ(shelf().shelf().prompts.size(), 1);
    EXPECT_EQ(shelf().shelf().prompts.at(0).name, u"Alpha");
}

TEST_F(PromptLibraryTest, PromptsGoThroughAFile)
{
    save(u"Greeting"_s, u"Say hello to {{name}}."_s);
    SavedPromptsDialog dialog(shelf());
    const QString path = house.folder.filePath(u"prompts.json"_s);
    dialog.exportTo(path);
    dialog.importFrom(path);
    ASSERT_EQ(shelf().shelf().prompts.size(), 2);
    EXPECT_EQ(shelf().shelf().prompts.at(1).name, u"Greeting (2)");
    dialog.importFrom(house.folder.filePath(u"none.json"_s));
    EXPECT_TRUE(dialog.findChild<NoticeBar*>()->message().contains(u"cannot be read"_s));
}

} // namespace loquat::test
