// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lists/conversationlistmodel.h"
#include "app/session/chatfolders.h"
#include "tests/bench/benchline.h"
#include "tests/support/temporarylibrary.h"
#include "ui/sidebar/sidebar.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>

#include <vector>

// How long the list of chats holds up the window: everything is asked for at once and painted.

namespace loquat::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int chats = 2000;
constexpr int repetitions = 15;
constexpr double frameMs = 16;

class Bench
{
public:
    Bench()
    {
        for (int i = 0; i < chats; ++i)
            m_home.add(
                u"Conversation %1 about %2"_s.arg(i).arg(i % 7 ? u"the weather"_s : u"the sea"_s),
                qint64(i) * 3'600'000);
        m_home.open();
        for (int i = 0; i < 20; ++i)
            m_home.library.folders().add(u"Folder %1"_s.arg(i));
        ConversationMarks marks;
        for (int i = 0; i < 200; ++i) {
            marks.folder = u"Folder %1"_s.arg(i % 20);
            m_home.library.mark({m_home.library.conversations().at(i * 10).id}, marks);
        }
        m_sidebar.resize(256, 900);
        m_sidebar.show();
        paint();
    }

    template <typename Work>
    void measure(const char* name, Work work)
    {
        std::vector<double> times;
        for (int i = 0; i < repetitions; ++i) {
            QElapsedTimer timer;
            timer.start();
            work(i);
            paint();
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
        const QString title = QString::fromLatin1(name);
        report(u"sidebar"_s, title, percentile(times, 0.5), u"ms"_s, frameMs);
        report(u"sidebar"_s, title + u", worst"_s, percentile(times, 1.0), u"ms"_s, frameMs);
    }

    void run()
    {
        auto* search = m_sidebar.findChild<QLineEdit*>(u"searchChats"_s);
        measure("filter to few", [&](int i) { search->setText(i % 2 ? u"sea"_s : u"the sea"_s); });
        measure("filter to all", [&](int i) { search->setText(i % 2 ? QString() : u"sea"_s); });
        search->clear();
        measure("a chat moves to the top", [&](int i) {
            ConversationMarks marks;
            marks.pinned = i % 2 == 0;
            m_home.library.mark({m_home.library.conversations().last().id}, marks);
        });
        measure("a mark changes", [&](int i) {
            ConversationMarks marks;
            marks.unread = i % 2 == 0;
            m_home.library.mark({m_home.library.conversations().first().id}, marks);
        });
        measure("a folder folds",
                [&](int i) { m_home.library.folders().setFolded(u"Folder 3"_s, i % 2 == 0); });
    }

private:
    void paint()
    {
        // What is put off to the next turn of the event loop belongs to it.
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents();
        m_sidebar.repaint();
    }

    test::TemporaryLibrary m_home;
    ConversationListModel m_model{m_home.library, m_home.clock};
    Sidebar m_sidebar{m_home.library, m_model, m_home.clock};
};

} // namespace

} // namespace loquat::bench

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const loquat::theme::Theme theme(application);
    loquat::bench::Bench().run();
}
