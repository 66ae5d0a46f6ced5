// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/options/optionspanel.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

// The main window without a mouse.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class WindowKeyboardTest : public MainWindowFixture
{
protected:
    // What covers itself with its own parts is seen by these.
    static bool isInSight(const QWidget& widget)
    {
        if (!widget.visibleRegion().isEmpty())
            return true;
        const QList<QWidget*> parts = widget.findChildren<QWidget*>();
        return std::ranges::any_of(
            parts, [](const QWidget* part) { return !part->visibleRegion().isEmpty(); });
    }

    // What can be operated and is on the screen now.
    QList<QWidget*> controls()
    {
        QList<QWidget*> found;
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            const bool isPartOfAnother = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                                         qobject_cast<QComboBox*>(widget->parentWidget()) ||
                                         qobject_cast<QLineEdit*>(widget->parentWidget()) ||
                                         widget->objectName().startsWith(u"qt_"_s);
            const bool operated =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QPlainTextEdit*>(widget);
            if (operated && !isPartOfAnother && widget->isVisible() && widget->isEnabled() &&
                widget->focusPolicy() != Qt::NoFocus && widget->window() == window.get())
                found.append(widget);
        }
        return found;
    }
};

} // namespace

TEST_F(WindowKeyboardTest, TabComesToEverythingAlsoInTheOptionsPanel)
{
    Draft draft = session().draft();
    draft.settings.options = {{u"mirostat"_s, 2}, {u"temperature"_s, 0.5}};
    session().setDraft(draft);
    window->chat().showDraft();
    ASSERT_TRUE(find<OptionsPanel>(u"optionsPanel"_s)->isVisible());
    find<QAbstractButton>(u"advancedOptions"_s)->click();
    find<QAbstractButton>(u"otherOptionsFold"_s)->click();
    QApplication::processEvents(); // so that all stands in its place
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    prompt()->setFocus();
    QSet<QWidget*> reached{prompt()};
    bool back = false;
    for (int step = 0; step < 400 && !back; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QWidget* focused = QApplication::focusWidget();
        ASSERT_TRUE(focused);
        EXPECT_TRUE(isInSight(*focused)) << "out of sight: " << qPrintable(focused->objectName());
        reached.insert(focused);
        back = focused == prompt();
    }
    EXPECT_TRUE(back) << "the walk comes round";
    for (QWidget* control : controls()) {
        const auto* button = qobject_cast<QAbstractButton*>(control);
        const bool isReached = reached.contains(control) ||
                               reached.contains(control->focusProxy()) ||
                               (button && button->autoExclusive());
        EXPECT_TRUE(isReached) << control->metaObject()->className() << ' '
                               << qPrintable(control->objectName());
    }
}

} // namespace loquat::test
