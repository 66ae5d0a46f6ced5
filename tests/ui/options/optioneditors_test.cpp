// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"
#include "ui/options/numbereditor.h"
#include "ui/options/optionlist.h"
#include "ui/options/optionrow.h"
#include "ui/options/optionspanel.h"
#include "ui/options/sourcebutton.h"
#include "ui/options/stopeditor.h"
#include "ui/options/switcheditor.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class OptionEditorsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        panel.resize(300, 900);
        panel.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&panel));
        list = panel.findChild<OptionList*>();
        ASSERT_TRUE(list);
    }

    // Opens the menu, which has an event loop of its own, and does something in it.
    static void inMenu(const std::function<void()>& open, const std::function<void(QMenu&)>& act)
    {
        bool done = false;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu || done)
                return;
            done = true;
            act(*menu);
        });
        look.start(5);
        open();
        EXPECT_TRUE(done);
    }

    OptionsPanel panel;
    OptionList* list = nullptr;
};

} // namespace

TEST_F(OptionEditorsTest, EveryOptionOfTheTableHasAnEditorOfItsKindAndRange)
{
    for (const OptionSpec& spec : optionSpecs()) {
        const OptionRow* row = list->row(spec.key);
        ASSERT_TRUE(row) << spec.key.data();
        OptionEditor* editor = row->editor();
        ASSERT_TRUE(editor) << spec.key.data();
        switch (spec.kind) {
        case OptionKind::Boolean:
            EXPECT_TRUE(qobject_cast<SwitchEditor*>(editor)) << spec.key.data();
            break;
        case OptionKind::TextList:
            EXPECT_TRUE(qobject_cast<StopEditor*>(editor)) << spec.key.data();
            break;
        case OptionKind::Integer:
        case OptionKind::Float: {
            ASSERT_TRUE(qobject_cast<NumberEditor*>(editor)) << spec.key.data();
            const auto* field = qobject_cast<QDoubleSpinBox*>(editor->field());
            ASSERT_TRUE(field) << spec.key.data();
            EXPECT_LE(field->minimum(), spec.minimum) << spec.key.data();
            EXPECT_GE(field->maximum(), spec.maximum) << spec.key.data();
            EXPECT_EQ(field->decimals() == 0, spec.kind == OptionKind::Integer) << spec.key.data();
            break;
        }
        }
    }
}

TEST_F(OptionEditorsTest, EachEditorGivesAValueOfItsKind)
{
    for (const OptionSpec& spec : optionSpecs()) {
        OptionRow* row = list->row(spec.key);
        row->setValue(std::nullopt);
        row->setTicked(true);
        const QJsonValue value = row->value().value_or(QJsonValue());
        switch (spec.kind) {
        case OptionKind::Boolean:
            EXPECT_TRUE(value.isBool()) << spec.key.data();
            break;
        case OptionKind::TextList:
            EXPECT_TRUE(value.isArray() || value.isNull()) << spec.key.data();
            break;
        case OptionKind::Integer:
            EXPECT_TRUE(value.isDouble() && value.toDouble() == double(value.toInteger()))
                << spec.key.data();
            break;
        case OptionKind::Float:
            EXPECT_TRUE(value.isDouble()) << spec.key.data();
            break;
        }
    }
}

TEST_F(OptionEditorsTest, RawAndSuffixStandWithTheAdvancedOnes)
{
    for (const QString& name : {u"rawPrompt"_s, u"suffix"_s, u"rawStudio"_s, u"template"_s})
        EXPECT_FALSE(panel.findChild<QWidget*>(name)->isVisible()) << qPrintable(name);
    panel.findChild<QAbstractButton*>(u"advancedOptions"_s)->click();
    for (const QString& name : {u"rawPrompt"_s, u"suffix"_s, u"rawStudio"_s, u"template"_s})
        EXPECT_TRUE(panel.findChild<QWidget*>(name)->isVisible()) << qPrintable(name);
    panel.findChild<QCheckBox*>(u"rawPrompt"_s)->click();
    panel.findChild<QAbstractButton*>(u"advancedOptions"_s)->click();
    EXPECT_TRUE(panel.findChild<QWidget*>(u"rawPrompt"_s)->isVisible()) << "what is set is seen";
}

TEST_F(OptionEditorsTest, RawDisablesWhatItExcludes)
{
    panel.findChild<QAbstractButton*>(u"advancedOptions"_s)->click();
    panel.findChild<QCheckBox*>(u"rawPrompt"_s)->click();
    EXPECT_FALSE(panel.findChild<QPlainTextEdit*>(u"systemPrompt"_s)->isEnabled());
    EXPECT_FALSE(list->row("template"_L1)->isEnabled());
    panel.findChild<QCheckBox*>(u"rawPrompt"_s)->click();
    EXPECT_TRUE(list->row("template"_L1)->isEnabled());
}

TEST_F(OptionEditorsTest, TheLineBelowAnOptionOpensItsMenuByMouseAndByKeyboard)
{
    OptionStack stack;
    stack.chat.options = {{u"seed"_s, 7}};
    panel.setOptions(stack);
    auto* source = panel.findChild<SourceButton*>(u"seedSource"_s);
    ASSERT_TRUE(source && source->isVisible());
    inMenu([&] { QTest::mouseClick(source, Qt::LeftButton); },
           [](QMenu& menu) {
               auto* once = menu.findChild<QAction*>(u"onceOption"_s);
               QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(once).center());
           });
    EXPECT_EQ(panel.options().sourceOf(u"seed"_s), OptionSource::Turn);
    EXPECT_EQ(source->text(), u"For the next prompt only"_s);
    source->setFocus();
    inMenu([&] { QTest::keyClick(source, Qt::Key_Space); },
           [](QMenu& menu) {
               QTest::keyClick(&menu, Qt::Key_Down);
               EXPECT_EQ(menu.activeAction(), menu.findChild<QAction*>(u"resetOption"_s));
               QTest::keyClick(&menu, Qt::Key_Return);
           });
    EXPECT_FALSE(panel.options().layers.once.holds(u"seed"_s));
}

} // namespace loquat
