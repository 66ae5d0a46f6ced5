// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/window/mainwindowfixture.h"
#include "ui/transcript/turnnotice.h"

#include <QPushButton>

namespace loquat::test {

// A window in which replies go wrong.
class NoticeFixture : public MainWindowFixture
{
protected:
    void moveServer(const QString& address)
    {
        ServerProfile profile = servers->profile(profileId).value_or(ServerProfile{});
        profile.address = address;
        EXPECT_TRUE(servers->save(profile));
    }

    // Types a prompt and waits for the end of its reply, well or not.
    void askInWindow(const QString& text)
    {
        type(text);
        QTest::keyClick(prompt(), Qt::Key_Return);
        EXPECT_TRUE(session().isRunning());
        EXPECT_TRUE(finish(session()));
    }

    QList<TurnNotice*> notices()
    {
        QList<TurnNotice*> visible = window->findChildren<TurnNotice*>();
        visible.removeIf([](const TurnNotice* notice) { return !notice->isVisible(); });
        return visible;
    }

    // The only notice that is shown.
    TurnNotice* notice()
    {
        const bool one = waitUntil([&] { return notices().size() == 1; });
        EXPECT_TRUE(one) << notices().size();
        return one ? notices().first() : nullptr;
    }

    static QList<QPushButton*> buttonsOf(const TurnNotice& notice)
    {
        QList<QPushButton*> shown = notice.findChildren<QPushButton*>();
        shown.removeIf([](const QPushButton* button) { return !button->isVisible(); });
        return shown;
    }

    static QStringList labelsOf(const TurnNotice& notice)
    {
        QStringList labels;
        for (const QPushButton* button : buttonsOf(notice))
            labels.append(button->text());
        return labels;
    }

    QPushButton* offered(const QString& label)
    {
        if (const TurnNotice* shown = notice()) {
            for (QPushButton* button : buttonsOf(*shown)) {
                if (button->text() == label)
                    return button;
            }
        }
        return nullptr;
    }

    // Presses a button of the only notice.
    void press(const QString& label)
    {
        QPushButton* button = offered(label);
        ASSERT_NE(button, nullptr) << qPrintable(label);
        ASSERT_TRUE(button->isEnabled());
        button->click();
    }
};

} // namespace loquat::test
