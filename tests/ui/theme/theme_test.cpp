// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QApplication>
#include <QComboBox>
#include <QImage>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleFactory>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::theme {

namespace {

class ThemeTest : public testing::Test
{
protected:
    ~ThemeTest() override
    {
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }

    QApplication& application() { return *qobject_cast<QApplication*>(qApp); }

private:
    QFont m_font = QApplication::font();
    QPalette m_palette = QApplication::palette();
};

QColor middleOfEdge(QWidget& widget)
{
    const QImage image = widget.grab().toImage();
    return image.pixelColor(image.width() / 2, 0);
}

} // namespace

TEST_F(ThemeTest, TheChoiceDecidesAndTheSystemOnlyWhenAsked)
{
    Theme theme(application());
    QSignalSpy changed(&theme, &Theme::changed);
    EXPECT_FALSE(isDark(QApplication::palette()));
    theme.setChoice(ThemeChoice::System, true);
    EXPECT_TRUE(isDark(QApplication::palette()));
    theme.setChoice(ThemeChoice::Light, true);
    EXPECT_FALSE(isDark(QApplication::palette()));
    theme.setChoice(ThemeChoice::Dark, false);
    EXPECT_TRUE(isDark(QApplication::palette()));
    theme.setChoice(ThemeChoice::Dark, true);
    EXPECT_EQ(changed.size(), 3);
}

TEST_F(ThemeTest, ZoomScalesTheSystemFontAndComesBack)
{
    const double before = QApplication::font().pointSizeF();
    Theme theme(application());
    QSignalSpy changed(&theme, &Theme::changed);
    theme.setZoomPercent(200);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), before * 2);
    theme.setZoomPercent(1000);
    EXPECT_EQ(theme.zoomPercent(), 300);
    theme.setZoomPercent(100);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), before);
    EXPECT_EQ(changed.size(), 3);
}

TEST_F(ThemeTest, AWidgetOnScreenFollows)
{
    Theme theme(application());
    QWidget widget;
    widget.resize(20, 20);
    widget.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&widget));
    const QColor light = widget.grab().toImage().pixelColor(10, 10);
    theme.setChoice(ThemeChoice::Dark, false);
    QCoreApplication::processEvents();
    const QColor dark = widget.grab().toImage().pixelColor(10, 10);
    EXPECT_EQ(dark, colour(QApplication::palette(), Colour::Window));
    EXPECT_NE(light, dark);
}

TEST_F(ThemeTest, APrimaryButtonIsFilledWithTheAccent)
{
    Theme theme(application());
    QPushButton button(QStringLiteral("x"));
    button.resize(120, 32);
    EXPECT_EQ(button.grab().toImage().pixelColor(10, 16), colour(button.palette(), Colour::Raised));
    button.setProperty("primary", true);
    EXPECT_EQ(button.grab().toImage().pixelColor(10, 16), colour(button.palette(), Colour::Accent));
}

TEST_F(ThemeTest, KeyboardFocusIsSeen)
{
    Theme theme(application());
    QWidget window;
    QPushButton button(QStringLiteral("x"), &window);
    button.setGeometry(10, 10, 100, 32);
    window.resize(200, 100);
    window.show();
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    button.clearFocus();
    const QColor calm = middleOfEdge(button);
    window.setAttribute(Qt::WA_KeyboardFocusChange);
    button.setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(button.hasFocus());
    EXPECT_EQ(middleOfEdge(button), colour(button.palette(), Colour::Accent));
    EXPECT_NE(calm, colour(button.palette(), Colour::Accent));
}

TEST_F(ThemeTest, ControlsStandOnTheGrid)
{
    Theme theme(application());
    QPushButton button(QStringLiteral("New chat"));
    QLineEdit edit;
    QComboBox combo;
    QSpinBox spin;
    EXPECT_EQ(button.sizeHint().height(), edit.sizeHint().height());
    EXPECT_EQ(button.sizeHint().height(), combo.sizeHint().height());
    EXPECT_GE(button.sizeHint().height(), 32);
    EXPECT_GE(spin.sizeHint().height(), 28);
    QScrollBar bar(Qt::Vertical);
    EXPECT_EQ(bar.sizeHint().width(), 10);
}

} // namespace loquat::theme
