// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/house.h"
#include "ui/theme/theme.h"
#include "ui/window/chatpage.h"
#include "ui/window/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <functional>

namespace loquat::test {

using namespace Qt::StringLiterals;

// Draws screens in both themes to PNG files.
class Gallery
{
public:
    // Only screens whose names begin so.
    Gallery(const QString& folder, const QString& beginning, theme::Theme& theme)
        : m_folder(folder)
        , m_beginning(beginning)
        , m_theme(theme)
    {
        QDir().mkpath(folder);
    }

    // Runs a scene in a fresh house, in both themes.
    void scene(const QString& name, QSize size,
               const std::function<void(House&, MainWindow&)>& play, bool withServer = true)
    {
        if (!name.startsWith(m_beginning))
            return;
        for (const bool dark : {false, true}) {
            m_theme.setChoice(dark ? ThemeChoice::Dark : ThemeChoice::Light, dark);
            House house;
            house.build();
            house.server.answer("/api/tags", Script::json(tags));
            if (withServer)
                house.addProfile(u"My Ollama"_s, u"gemma3:27b"_s);
            MainWindow window(Services{*house.library, *house.servers, *house.settings, house.clock,
                                       *house.pulls, *house.ollama});
            window.resize(size);
            window.show();
            window.start();
            waitUntil([&] { return window.chat().session() != nullptr; });
            play(house, window);
            QCoreApplication::processEvents();
            save(&window, name + (dark ? u"-dark"_s : u"-light"_s));
            zoom(100);
        }
    }

    static constexpr auto tags =
        R"({"models":[{"name":"gemma3:27b","size":17396936941,"details":{"parameter_size":"27.4B",)"
        R"("quantization_level":"Q4_K_M","context_length":131072},"capabilities":["completion","vision"]},)"
        R"({"name":"llama3.2:3b","size":2019393189,"details":{"parameter_size":"3.2B",)"
        R"("quantization_level":"Q4_K_M"},"capabilities":["completion","tools"]}]})";

    // Until the end of the scene.
    void zoom(int percent) { m_theme.setZoomPercent(percent); }

private:
    void save(QWidget* window, const QString& name)
    {
        // Dialogs stand over their window as they would on a screen.
        QImage picture = window->grab().toImage();
        QPainter painter(&picture);
        QWidgetList all = QApplication::topLevelWidgets();
        std::ranges::stable_partition(all, [](const QWidget* one) { return !one->isModal(); });
        for (QWidget* other : std::as_const(all)) {
            if (other == window || !other->isVisible())
                continue;
            painter.setPen(QColor(0, 0, 0, 80));
            const QPoint corner =
                other->windowType() == Qt::Popup || other->windowType() == Qt::Tool
                    ? window->mapFromGlobal(other->pos())
                    : QPoint((window->width() - other->width()) / 2,
                             (window->height() - other->height()) / 2);
            painter.drawRect(QRect(corner, other->size()).adjusted(-1, -1, 0, 0));
            painter.drawPixmap(corner, other->grab());
        }
        painter.end();
        picture.save(m_folder + u'/' + name + u".png"_s);
        std::printf("%s\n", qPrintable(name));
    }

    QString m_folder;
    QString m_beginning;
    theme::Theme& m_theme;
};

inline ChatSession& sessionOf(MainWindow& window)
{
    return *window.chat().session();
}

inline void askAndFinish(House& house, MainWindow& window, const QString& prompt,
                         const Script& answer)
{
    house.server.answer("/api/generate", answer);
    ChatSession& session = sessionOf(window);
    if (house.ask(session, prompt))
        house.finish(session);
}

inline Script finished(const QByteArray& text)
{
    return Script::lines(
        {R"({"model":"m","thinking":"They want a short explanation, a table and code.","done":false})",
         House::delta(text),
         House::last(R"("context":[1,2,3],"eval_count":132,"eval_duration":2732919254,)"
                     R"("prompt_eval_count":3112,"load_duration":80123456)")});
}

inline void fail(House& house, MainWindow& window, const QString& prompt, const QByteArray& json,
                 int status)
{
    askAndFinish(house, window, prompt, Script::json(json, status));
}

void drawBranches(Gallery& gallery);
void drawComposer(Gallery& gallery);
void drawExchange(Gallery& gallery);
void drawKeychain(Gallery& gallery);
void drawLists(Gallery& gallery);
void drawOptions(Gallery& gallery);
void drawModels(Gallery& gallery);
void drawSearch(Gallery& gallery);
void drawSettings(Gallery& gallery);

} // namespace loquat::test
