// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gallery/gallery.h"
#include "tests/support/testpicture.h"
#include "ui/composer/addressdialog.h"
#include "ui/composer/composer.h"
#include "ui/composer/spelling.h"
#include "ui/transcript/textviewer.h"
#include "ui/widgets/growingtextedit.h"

#include <QFile>
#include <QListWidget>
#include <QMenu>
#include <QTest>

namespace loquat::test {

namespace {

QString fileIn(House& house, const QString& name, const QByteArray& bytes)
{
    QFile file(house.folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

void keepRunning(House& house, MainWindow& window, const QString& prompt)
{
    house.server.answer("/api/generate",
                        Script::stream().line(House::delta("Rayleigh scattering: ")).gate("never"));
    if (house.ask(sessionOf(window), prompt))
        house.server.waitForRequests("/api/generate", 1);
}

void queue(House& house, MainWindow& window)
{
    keepRunning(house, window, u"Why is the sky blue?"_s);
    for (const QString& text :
         {u"And why are sunsets red?"_s, u"Sum it up in one sentence for a child of six."_s,
          u"Translate that into German, please, and into French as well, side by side."_s})
        house.ask(sessionOf(window), text);
    window.findChild<QListWidget*>(u"queuedPrompts"_s)->setCurrentRow(1);
    QTest::qWait(50); // until it has its height
}

void attach(House& house, MainWindow& window)
{
    Composer& composer = window.chat().composer();
    const qsizetype before = composer.draft().attachments.size();
    composer.addImageFiles(
        {fileIn(house, u"sunset.png"_s, testPng(800, 600)),
         fileIn(house, u"minutes of the meeting.md"_s, "# Minutes\n" + QByteArray(6000, 'x')),
         fileIn(house, u"data.csv"_s, "a,b\n1,2\n")});
    waitUntil([&] { return composer.draft().attachments.size() == before + 3; });
    QTest::qWait(200); // the thumbnail
}

} // namespace

void drawComposer(Gallery& gallery)
{
    const QSize size(900, 600);
    gallery.scene(u"queue"_s, size, queue);
    gallery.scene(u"queue-editing"_s, size, [](House& house, MainWindow& window) {
        queue(house, window);
        auto* list = window.findChild<QListWidget*>(u"queuedPrompts"_s);
        QTest::keyClick(list, Qt::Key_F2);
        QTest::qWait(50); // as before
    });
    gallery.scene(u"queue-held"_s, QSize(460, 600), [](House& house, MainWindow& window) {
        queue(house, window);
        sessionOf(window).stop();
        house.finish(sessionOf(window));
    });
    gallery.scene(u"attachments"_s, size, [](House& house, MainWindow& window) {
        attach(house, window);
        window.findChild<GrowingTextEdit*>(u"prompt"_s)
            ->setPlainText(u"What do these three have in common?"_s);
    });
    gallery.scene(u"attachments-sent"_s, size, [](House& house, MainWindow& window) {
        attach(house, window);
        house.server.answer("/api/generate", finished("They were all made on a Monday."));
        if (house.ask(sessionOf(window), u"What do these three have in common?"_s))
            house.finish(sessionOf(window));
        QTest::qWait(200);
    });
    gallery.scene(u"queue-attachments-tight"_s, size, [](House& house, MainWindow& window) {
        queue(house, window);
        attach(house, window);
        for (int i = 0; i < 4; ++i)
            attach(house, window);
        window.findChild<GrowingTextEdit*>(u"prompt"_s)
            ->setPlainText(u"What do these have in common?\nAnd what sets them apart?"_s);
        QTest::qWait(50);
    });
    gallery.scene(u"attachment-text"_s, size, [](House&, MainWindow& window) {
        (new TextViewer(u"notes.md"_s, u"# Notes\n\nThe sky is blue.\n"_s, &window))->open();
    });
    gallery.scene(u"image-from-the-web"_s, size,
                  [](House&, MainWindow& window) { (new AddressDialog(&window))->open(); });
    gallery.scene(u"context-cut"_s, size, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Why is the sky blue?"_s, finished("Rayleigh scattering."));
        Draft draft = sessionOf(window).draft();
        draft.settings.options.insert(u"num_ctx"_s, 4096);
        sessionOf(window).setDraft(draft);
        window.chat().showDraft();
        window.findChild<GrowingTextEdit*>(u"prompt"_s)
            ->setPlainText(u"And at night? "_s.repeated(20));
        QTest::qWait(100);
    });
    gallery.scene(u"spelling"_s, size, [](House&, MainWindow& window) {
        auto* prompt = window.findChild<GrowingTextEdit*>(u"prompt"_s);
        prompt->setPlainText(u"Did you recieve teh letter?"_s);
        QTest::qWait(500);
        QTextCursor cursor = prompt->textCursor();
        cursor.setPosition(10);
        prompt->setTextCursor(cursor);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(prompt, &event);
        QTest::qWait(300);
    });
}

} // namespace loquat::test
