// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsfixture.h"
#include "ui/settings/settingsdialog.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTest>

// The settings dialog without a mouse.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class SettingsKeyboardTest : public SettingsFixture
{
protected:
    void SetUp() override
    {
        SettingsFixture::SetUp();
        dialog = std::make_unique<SettingsDialog>(
            SettingsSubjects{*servers, *settings, *library, {}, folder.path()});
        dialog->resize(900, 700);
        dialog->show();
        dialog->activateWindow();
        ASSERT_TRUE(waitUntil([this] { return dialog->isActiveWindow(); }));
    }

    void TearDown() override
    {
        dialog.reset();
        SettingsFixture::TearDown();
    }

    QListWidget* sections() const { return dialog->findChild<QListWidget*>(u"sections"_s); }
    static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

    // What can be operated and is on the screen now.
    QList<QWidget*> controls() const
    {
        QList<QWidget*> found;
        for (QWidget* widget : dialog->findChildren<QWidget*>()) {
            const bool isPartOfAnother = qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) ||
                                         qobject_cast<QComboBox*>(widget->parentWidget()) ||
                                         widget->objectName().startsWith(u"qt_"_s);
            const bool operated =
                qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) ||
                qobject_cast<QAbstractItemView*>(widget) || qobject_cast<QPlainTextEdit*>(widget);
            if (operated && !isPartOfAnother && widget->isVisible() && widget->isEnabled() &&
                widget->window() == dialog.get())
                found.append(widget);
        }
        return found;
    }

    std::unique_ptr<SettingsDialog> dialog;
};

} // namespace

TEST_F(SettingsKeyboardTest, ArrowsGoFromPageToPage)
{
    sections()->setFocus();
    auto* pages = dialog->findChild<QStackedWidget*>();
    ASSERT_NE(pages, nullptr);
    QSet<QWidget*> seen{pages->currentWidget()};
    for (int i = 1; i < sections()->count(); ++i) {
        press(Qt::Key_Down);
        EXPECT_EQ(sections()->currentRow(), i);
        seen.insert(pages->currentWidget());
    }
    EXPECT_EQ(seen.size(), sections()->count());
    press(Qt::Key_Home);
    EXPECT_EQ(sections()->currentRow(), 0);
}

TEST_F(SettingsKeyboardTest, TabComesToEverythingOnEveryPageAndItIsInView)
{
    dialog->showServer(profileId, false);
    for (int page = 0; page < sections()->count(); ++page) {
        dialog->showPage(page);
        QApplication::processEvents();
        const QString name = sections()->item(page)->text();
        sections()->setFocus();
        QSet<QWidget*> reached{QApplication::focusWidget()};
        for (int i = 0; i < 200; ++i) {
            press(Qt::Key_Tab);
            QWidget* focused = QApplication::focusWidget();
            ASSERT_NE(focused, nullptr) << qPrintable(name);
            const QPoint middle = focused->mapTo(dialog.get(), focused->rect().center());
            EXPECT_TRUE(dialog->rect().contains(middle)) << qPrintable(focused->objectName());
            EXPECT_FALSE(focused->visibleRegion().isEmpty())
                << qPrintable(name) << ": " << qPrintable(focused->objectName());
            if (focused == sections())
                break;
            reached.insert(focused);
        }
        for (QWidget* control : controls()) {
            const bool isReached = reached.contains(control) ||
                                   reached.contains(control->focusProxy()) ||
                                   // Of buttons of which one is chosen, arrows reach the others.
                                   (qobject_cast<QAbstractButton*>(control) &&
                                    qobject_cast<QAbstractButton*>(control)->autoExclusive()) ||
                                   control->focusPolicy() == Qt::NoFocus;
            EXPECT_TRUE(isReached) << qPrintable(name) << ": " << control->metaObject()->className()
                                   << ' ' << qPrintable(control->objectName());
        }
    }
}

TEST_F(SettingsKeyboardTest, TabGoesAsOneReads)
{
    dialog->showServer(profileId, false);
    auto* pages = dialog->findChild<QStackedWidget*>();
    for (int page = 0; page < sections()->count(); ++page) {
        dialog->showPage(page);
        QApplication::processEvents();
        sections()->setFocus();
        QRect before;
        QString nameBefore;
        for (int i = 0; i < 200; ++i) {
            press(Qt::Key_Tab);
            const QWidget* focused = QApplication::focusWidget();
            if (focused == sections())
                break;
            if (!pages->isAncestorOf(focused))
                continue;
            // Where it would be if nothing were scrolled.
            const QPoint corner = focused->mapTo(pages->currentWidget(), QPoint());
            const QRect here(corner, focused->size());
            const bool isBack =
                !before.isNull() && here.bottom() < before.top() && here.left() < before.right();
            EXPECT_FALSE(isBack) << qPrintable(sections()->item(page)->text()) << ": "
                                 << qPrintable(nameBefore) << ", then "
                                 << qPrintable(focused->objectName());
            before = here;
            nameBefore = focused->objectName();
        }
    }
}

TEST_F(SettingsKeyboardTest, SpaceAndArrowsChangeWhatTheyAreOn)
{
    const bool before = settings->current().keepNothing;
    dialog->showPage(5);
    auto* nothing = dialog->findChild<QAbstractButton*>(u"keepNothing"_s);
    ASSERT_TRUE(nothing->isVisible());
    nothing->setFocus();
    press(Qt::Key_Space);
    EXPECT_NE(settings->current().keepNothing, before);
    dialog->showPage(3);
    auto* theme = dialog->findChild<QComboBox*>(u"themeChoice"_s);
    ASSERT_TRUE(theme->isVisible());
    theme->setFocus();
    press(Qt::Key_Down);
    EXPECT_EQ(settings->current().theme, ThemeChoice::Light);
}

TEST_F(SettingsKeyboardTest, EscapeCloses)
{
    sections()->setFocus();
    press(Qt::Key_Escape);
    EXPECT_FALSE(dialog->isVisible());
}

} // namespace loquat::test
