// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/sessionfixture.h"
#include "ui/transcript/transcriptview.h"
#include "ui/window/chatpage.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QTest>

namespace loquat::test {

// The window opens the library itself.
class MainWindowFixture : public SessionFixture
{
protected:
    void SetUp() override
    {
        build();
        addProfile(QStringLiteral("Scripted"), QStringLiteral("m"));
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"},{"name":"other"}]})"));
        show();
    }

    void TearDown() override
    {
        window.reset();
        SessionFixture::TearDown();
    }

    void show()
    {
        window = std::make_unique<MainWindow>(
            Services{*library, *servers, *settings, clock, *pulls, *ollama});
        window->resize(1280, 800);
        window->show();
        window->start();
        ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
        ASSERT_TRUE(waitUntil([&] { return !window->chat().session()->isLoading(); }));
    }

    void startAgain()
    {
        window.reset();
        close();
        build();
        show();
    }

    template <typename Widget>
    Widget* find(const QString& objectName)
    {
        auto* widget = window->findChild<Widget*>(objectName);
        EXPECT_NE(widget, nullptr) << qPrintable(objectName);
        return widget;
    }

    QWidget* prompt() { return find<QWidget>(QStringLiteral("prompt")); }
    QAbstractButton* button(const QString& name) { return find<QAbstractButton>(name); }
    ChatSession& session() { return *window->chat().session(); }

    void type(const QString& text)
    {
        prompt()->setFocus();
        QTest::keyClicks(prompt(), text);
    }

    // What a screen reader gets of the transcript.
    QString shown()
    {
        QAccessibleInterface* transcript =
            QAccessible::queryAccessibleInterface(&window->chat().transcript());
        if (!transcript)
            return {};
        QString all = transcript->text(QAccessible::Value);
        if (QAccessibleTextInterface* text = transcript->textInterface())
            all += text->text(0, text->characterCount());
        for (int i = 0; i < transcript->childCount(); ++i) {
            QAccessibleInterface* child = transcript->child(i);
            if (child)
                all += child->text(QAccessible::Value) + child->text(QAccessible::Name);
        }
        return all;
    }

    bool shows(const QString& text)
    {
        return waitUntil([&] { return shown().contains(text); });
    }

    std::unique_ptr<MainWindow> window;
};

} // namespace loquat::test
