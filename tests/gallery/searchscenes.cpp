// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"
#include "tests/support/searchedchats.h"
#include "ui/sidebar/sidebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QToolButton>

namespace loquat::test {

namespace {

void fillAndSearch(House& house, MainWindow& window, const QString& words)
{
    SearchedChats chats(house);
    chats.add(u"Regex for ISO dates"_s, 40,
              {{u"A regular expression for ISO dates, please"_s,
                u"This one takes years from 1900 on: a sky-high effort for a date."_s}},
              u"llama3.2:3b"_s);
    chats.add(u"天空为什么是蓝色的"_s, 5,
              {{u"请解释一下天空为什么是蓝色的"_s, u"因为瑞利散射 (skylight)。"_s}});
    chats.add(u"Menu translation, Hindi"_s, 3,
              {{u"Translate this menu"_s, u"Skyr with berries, skyline platter for two."_s,
                u"They want a translation. “Skyr” stays as it is."_s}});
    chats.add(u"Why is the sky blue?"_s, 0,
              {{u"Why is the sky blue?"_s,
                u"The sky appears blue because of Rayleigh scattering: air scatters short "
                u"wavelengths far more than long ones."_s},
               {u"And at sunset?"_s,
                u"At sunset the light crosses far more air, so the blue has been scattered out of "
                u"the beam before it reaches you, and the sky near the sun turns red."_s}});
    chats.list();
    waitUntil([&] { return window.chat().session() != nullptr; });
    window.findChild<Sidebar*>()->focusSearch();
    QTest::keyClicks(window.findChild<QLineEdit*>(u"searchChats"_s), words);
    waitUntil([&] { return !window.findChild<QLabel*>(u"searchHeading"_s)->text().isEmpty(); });
}

void filterBy(MainWindow& window, const QString& menu, const QString& entry)
{
    QMenu* filters = window.findChild<QToolButton*>(u"searchFilter"_s)->menu();
    Q_EMIT filters->aboutToShow();
    for (QAction* above : filters->actions()) {
        if (!above->menu() || above->text() != menu)
            continue;
        for (QAction* action : above->menu()->actions()) {
            if (action->text() == entry)
                action->trigger();
        }
    }
    QTest::qWait(300);
}

} // namespace

void drawSearch(Gallery& gallery)
{
    const QSize size(1280, 800);
    gallery.scene(u"search"_s, size,
                  [](House& house, MainWindow& window) { fillAndSearch(house, window, u"sky"_s); });
    gallery.scene(u"search-opened"_s, size, [](House& house, MainWindow& window) {
        fillAndSearch(house, window, u"sky"_s);
        auto* field = window.findChild<QLineEdit*>(u"searchChats"_s);
        QTest::keyClick(field, Qt::Key_Return);
        waitUntil([&] { return sessionOf(window).branch().count() == 2; });
        QTest::qWait(300);
    });
    gallery.scene(u"search-filtered"_s, size, [](House& house, MainWindow& window) {
        fillAndSearch(house, window, u"sky"_s);
        filterBy(window, u"Model"_s, u"gemma3:27b"_s);
        filterBy(window, u"Time"_s, u"Last 7 days"_s);
        auto* button = window.findChild<QToolButton*>(u"searchFilter"_s);
        button->menu()->popup(button->mapToGlobal(QPoint(0, button->height())));
    });
    gallery.scene(u"search-nothing"_s, QSize(900, 600), [](House& house, MainWindow& window) {
        fillAndSearch(house, window, u"xylophone"_s);
    });
    gallery.scene(u"search-small"_s, QSize(900, 600), [](House& house, MainWindow& window) {
        fillAndSearch(house, window, u"sky"_s);
        QTest::keyClick(window.findChild<QLineEdit*>(u"searchChats"_s), Qt::Key_Return);
        QTest::qWait(400);
    });
}

} // namespace loquat::test
