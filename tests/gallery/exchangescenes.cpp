// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/chatbackups.h"
#include "tests/gallery/gallery.h"
#include "ui/window/backupsdialog.h"
#include "ui/window/chatexchange.h"

#include <QComboBox>
#include <QPushButton>
#include <QTreeWidget>

namespace loquat::test {

namespace {

// Only where the platform's own are not used do they look the same everywhere.
void importFile(House& house, MainWindow& window, const QByteArray& bytes)
{
    QFile file(house.folder.filePath(u"conversations.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    file.close();
    auto* exchange = window.findChild<ChatExchange*>();
    exchange->importFrom(file.fileName());
    waitUntil([&] { return !exchange->isRunning(); });
}

void showBackups(House& house, MainWindow& window)
{
    askAndFinish(house, window, u"Why is the sky blue?"_s, finished("Rayleigh scattering."));
    for (int i = 0; i < 3; ++i) {
        bool made = false;
        house.library->backups().backUpNow(&window, [&](const Result<QString>&) { made = true; });
        waitUntil([&] { return made; });
        QTest::qWait(1100); // their names hold the second
    }
    auto* dialog = new BackupsDialog(house.library->backups(), house.clock, &window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    auto* list = dialog->findChild<QTreeWidget*>(u"backups"_s);
    waitUntil([&] { return list->topLevelItemCount() == 3; });
    list->setCurrentItem(list->topLevelItem(0));
}

} // namespace

void drawExchange(Gallery& gallery)
{
    const QSize size(900, 600);
    gallery.scene(u"export"_s, size, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Why is the sky blue?"_s, finished("Rayleigh scattering."));
        window.findChild<ChatExchange*>()->askToExport({}, house.lastTurn(sessionOf(window)).id);
    });
    gallery.scene(u"export-selected"_s, size, [](House& house, MainWindow& window) {
        askAndFinish(house, window, u"Why is the sky blue?"_s, finished("Rayleigh scattering."));
        const ConversationId one = sessionOf(window).conversation().id;
        window.findChild<ChatExchange*>()->askToExport({one, one, one});
        auto* format = window.findChild<QComboBox*>(u"exportFormat"_s);
        format->setCurrentIndex(format->count() - 1);
    });
    gallery.scene(u"import-file"_s, size, [](House&, MainWindow& window) {
        window.findChild<ChatExchange*>()->askToImport();
    });
    gallery.scene(u"imported"_s, size, [](House& house, MainWindow& window) {
        importFile(house, window,
                   R"([{"title":"Old chat","messages":[{"role":"user","content":"Hi"},)"
                   R"({"role":"assistant","content":"Hello"}]}])");
    });
    gallery.scene(u"import-refused"_s, size, [](House& house, MainWindow& window) {
        importFile(house, window, R"([{"title":"Old chat","messages":[{"role":"user","con)");
    });
    gallery.scene(u"backups"_s, size, showBackups);
    gallery.scene(u"backups-question"_s, size, [](House& house, MainWindow& window) {
        showBackups(house, window);
        window.findChild<QPushButton*>(u"restoreBackup"_s)->click();
    });
}

} // namespace loquat::test
