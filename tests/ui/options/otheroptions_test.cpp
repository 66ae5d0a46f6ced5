// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionspanel.h"
#include "ui/options/otheroptions.h"

#include <QApplication>
#include <QCheckBox>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class OtherOptionsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        panel.resize(288, 900);
        panel.show();
        panel.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
    }

    template <typename T = QWidget>
    T* find(const QString& name) const
    {
        T* found = panel.findChild<T*>(name);
        EXPECT_TRUE(found) << qPrintable(name);
        return found;
    }
    // Also where what is looked for has just been taken away.
    bool isShown(const QString& name) const
    {
        for (const auto* one : panel.findChildren<QWidget*>(name)) {
            if (one->isVisible())
                return true;
        }
        return false;
    }
    QString said(const QString& key) const
    {
        const auto* label = find<QLabel>("other_"_L1 + key + "Problem"_L1);
        return label->isVisible() ? label->text() : QString();
    }
    void give(const QJsonObject& options)
    {
        RequestSettings settings;
        settings.options = options;
        panel.setSettings(settings);
    }
    QJsonObject sent() const { return panel.options().effective().options; }
    static void type(QLineEdit* field, const QString& text)
    {
        field->setFocus();
        field->selectAll();
        QTest::keyClicks(field, text);
    }
    void unfold() const { find<QToolButton>(u"otherOptionsFold"_s)->click(); }

    OptionsPanel panel;
};

} // namespace

TEST_F(OtherOptionsTest, EachIsARowWithItsValueAndWhatNewerServersIgnoreSaysSo)
{
    give({{u"mirostat"_s, 2}, {u"tfs_z"_s, 0.95}, {u"my_key"_s, QJsonArray{1, u"a"_s}}});
    EXPECT_TRUE(find<QCheckBox>(u"other_mirostat"_s)->isChecked());
    EXPECT_EQ(find<QCheckBox>(u"other_mirostat"_s)->accessibleName(), u"mirostat"_s);
    EXPECT_EQ(find<QLineEdit>(u"other_tfs_zValue"_s)->text(), u"0.95"_s);
    EXPECT_EQ(find<QLineEdit>(u"other_my_keyValue"_s)->text(), u"[1,\"a\"]"_s);
    EXPECT_EQ(said(u"mirostat"_s), u"Newer servers ignore it."_s);
    EXPECT_EQ(said(u"tfs_z"_s), u"Newer servers ignore it."_s);
    EXPECT_TRUE(said(u"my_key"_s).isEmpty());
    EXPECT_TRUE(find<QLabel>(u"optionWarnings"_s)->text().startsWith(u'2'));
    OptionContext proxy;
    proxy.server = ServerKind::Proxy;
    panel.setContext(proxy);
    EXPECT_EQ(said(u"my_key"_s), u"This server ignores it."_s);
}

TEST_F(OtherOptionsTest, EveryObsoleteOptionOfTheProtocolIsMarked)
{
    QJsonObject all;
    const QStringList obsolete{u"mirostat"_s, u"mirostat_eta"_s, u"mirostat_tau"_s,
                               u"tfs_z"_s,    u"numa"_s,         u"penalize_newline"_s,
                               u"low_vram"_s, u"f16_kv"_s,       u"vocab_only"_s,
                               u"use_mlock"_s};
    for (const QString& key : obsolete)
        all.insert(key, 1);
    give(all);
    for (const QString& key : obsolete)
        EXPECT_EQ(said(key), u"Newer servers ignore it."_s) << qPrintable(key);
}

TEST_F(OtherOptionsTest, AValueIsEditedAsJsonAndWhatIsNoneIsSaidAndNotSent)
{
    give({{u"my_key"_s, true}});
    QSignalSpy changes(&panel, &OptionsPanel::settingsChanged);
    auto* field = find<QLineEdit>(u"other_my_keyValue"_s);
    type(field, u"{\"a\": [1, null]}"_s);
    EXPECT_EQ(sent().value("my_key"_L1).toObject().value("a"_L1).toArray().size(), 2);
    type(field, u"fast"_s);
    EXPECT_FALSE(sent().contains("my_key"_L1));
    EXPECT_TRUE(said(u"my_key"_s).contains(u"no JSON"_s));
    EXPECT_TRUE(field->accessibleDescription().contains(u"no JSON"_s));
    EXPECT_EQ(field->text(), u"fast"_s) << "what was typed stays";
    for (const QString& nothing : {u"null"_s, u"\"\""_s}) {
        type(field, nothing);
        EXPECT_FALSE(sent().contains("my_key"_L1));
        EXPECT_TRUE(said(u"my_key"_s).startsWith(u"Not sent"_s)) << qPrintable(nothing);
    }
    type(field, u"\"fast\""_s);
    EXPECT_EQ(sent().value("my_key"_L1), u"fast"_s);
    EXPECT_TRUE(said(u"my_key"_s).isEmpty());
    EXPECT_GT(changes.size(), 2);
}

TEST_F(OtherOptionsTest, OneIsUntickedAndTickedAgainAndTakenAwayByMouseAndByKeyboard)
{
    give({{u"tfs_z"_s, 0.95}, {u"mirostat"_s, 1}});
    auto* box = find<QCheckBox>(u"other_tfs_z"_s);
    box->click();
    EXPECT_FALSE(sent().contains("tfs_z"_L1));
    EXPECT_TRUE(box->isVisible()) << "until the chat is left it can be ticked again";
    box->click();
    EXPECT_EQ(sent().value("tfs_z"_L1), 0.95);
    QTest::mouseClick(find(u"remove_tfs_z"_s), Qt::LeftButton);
    EXPECT_EQ(sent(), (QJsonObject{{u"mirostat"_s, 1}}));
    EXPECT_FALSE(isShown(u"other_tfs_z"_s));
    auto* remove = find<QToolButton>(u"remove_mirostat"_s);
    EXPECT_EQ(remove->accessibleName(), u"Remove mirostat"_s);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    EXPECT_TRUE(sent().isEmpty());
    EXPECT_EQ(QApplication::focusWidget(), find(u"otherOptionsFold"_s));
}

TEST_F(OtherOptionsTest, OneThatComesFromADefaultSaysWhoseItIsAndCanBeReset)
{
    OptionStack stack;
    stack.server.options = {{u"mirostat"_s, 1}};
    panel.setOptions(stack);
    const auto source = [this] {
        return find<QAbstractButton>(u"other_mirostatSource"_s)->text();
    };
    EXPECT_EQ(source(), u"Default of this server"_s);
    find<QToolButton>(u"remove_mirostat"_s)->click();
    EXPECT_TRUE(sent().isEmpty());
    EXPECT_EQ(source(), u"Not sent in this chat"_s);
    // As the menu of that line does.
    ASSERT_TRUE(QMetaObject::invokeMethod(find(u"other_mirostatSource"_s), "resetRequested"));
    EXPECT_EQ(sent(), stack.server.options);
}

TEST_F(OtherOptionsTest, ACustomKeyIsAddedAndCheckedFirst)
{
    EXPECT_FALSE(isShown(u"newOptionName"_s)) << "folded away at first";
    unfold();
    auto* name = find<QLineEdit>(u"newOptionName"_s);
    auto* value = find<QLineEdit>(u"newOptionValue"_s);
    const auto problem = [this] {
        const auto* label = find<QLabel>(u"newOptionProblem"_s);
        return label->isVisible() ? label->text() : QString();
    };
    find<QPushButton>(u"addOption"_s)->click();
    EXPECT_TRUE(problem().contains(u"name first"_s));
    type(name, u"top_k"_s);
    type(value, u"3"_s);
    QTest::keyClick(value, Qt::Key_Return);
    EXPECT_TRUE(problem().contains(u"row of its own"_s)) << qPrintable(problem());
    type(name, u"xtc_threshold"_s);
    EXPECT_TRUE(problem().isEmpty());
    type(value, u"a little"_s);
    QTest::keyClick(value, Qt::Key_Return);
    EXPECT_TRUE(problem().contains(u"no JSON"_s));
    EXPECT_EQ(QApplication::focusWidget(), value);
    EXPECT_TRUE(sent().isEmpty());
    for (const QString& nothing : {u"null"_s, u"\"\""_s}) {
        type(value, nothing);
        QTest::keyClick(value, Qt::Key_Return);
        EXPECT_TRUE(problem().contains(u"never sent"_s)) << qPrintable(nothing);
        EXPECT_EQ(QApplication::focusWidget(), value);
        EXPECT_FALSE(isShown(u"other_xtc_threshold"_s));
    }
    type(value, u"0.1"_s);
    QTest::keyClick(value, Qt::Key_Return);
    EXPECT_EQ(sent(), (QJsonObject{{u"xtc_threshold"_s, 0.1}}));
    EXPECT_EQ(QApplication::focusWidget(), find(u"other_xtc_threshold"_s));
    EXPECT_TRUE(name->text().isEmpty());
    type(name, u"xtc_threshold"_s);
    type(value, u"1"_s);
    QTest::keyClick(name, Qt::Key_Return);
    EXPECT_TRUE(problem().contains(u"already"_s));
}

TEST_F(OtherOptionsTest, TheSearchFindsThemByNameAndEscapeEndsIt)
{
    give({{u"mirostat_tau"_s, 5}});
    auto* search = find<QLineEdit>(u"searchOptions"_s);
    search->setFocus();
    QTest::keyClicks(search, u"tau"_s);
    EXPECT_TRUE(isShown(u"other_mirostat_tau"_s));
    EXPECT_FALSE(isShown(u"temperature"_s));
    EXPECT_FALSE(isShown(u"otherOptionsFold"_s));
    QTest::keyClick(search, Qt::Key_Escape);
    EXPECT_TRUE(search->text().isEmpty());
    EXPECT_TRUE(isShown(u"temperature"_s));
    EXPECT_TRUE(isShown(u"otherOptionsFold"_s));
    QTest::keyClicks(search, u"temperat"_s);
    EXPECT_FALSE(isShown(u"other_mirostat_tau"_s));
}

TEST_F(OtherOptionsTest, TabReachesThemWhereTheyStand)
{
    give({{u"mirostat"_s, 1}});
    give({{u"mirostat"_s, 1}, {u"aaa"_s, 2}});
    QStringList walked;
    find(u"otherOptionsFold"_s)->setFocus();
    for (int step = 0; step < 8; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        walked.append(QApplication::focusWidget()->objectName());
    }
    const QStringList order{u"other_aaa"_s,
                            u"other_aaaValue"_s,
                            u"other_aaaSource"_s,
                            u"remove_aaa"_s,
                            u"other_mirostat"_s,
                            u"other_mirostatValue"_s,
                            u"other_mirostatSource"_s,
                            u"remove_mirostat"_s};
    EXPECT_EQ(walked, order) << qPrintable(walked.join(u' '));
}

TEST_F(OtherOptionsTest, AsDefaultsTheyAreNoChatsAndTakeAllTheWidth)
{
    panel.setPlain();
    EXPECT_EQ(find<QToolButton>(u"otherOptionsFold"_s)->text(), u"Others that are sent"_s);
    give({{u"mirostat"_s, 1}});
    EXPECT_FALSE(isShown(u"other_mirostatSource"_s));
    panel.resize(500, 700);
    EXPECT_EQ(panel.width(), 500);
}

TEST(JsonValueText, EveryKindOfValueIsReadAndWritten)
{
    for (const QString& text : {u"0.5"_s, u"true"_s, u"null"_s, u"\"a \\\" b\""_s, u"[1,2]"_s,
                                u"{\"a\":{}}"_s, u"-3"_s}) {
        const std::optional<QJsonValue> value = jsonValueFromText(text);
        ASSERT_TRUE(value) << qPrintable(text);
        EXPECT_EQ(jsonValueText(*value), text);
    }
    for (const QString& text : {u""_s, u"a"_s, u"1, 2"_s, u"1] ,[2"_s, u"{"_s, u"0,5"_s, u"NaN"_s})
        EXPECT_FALSE(jsonValueFromText(text)) << qPrintable(text);
}

} // namespace loquat
