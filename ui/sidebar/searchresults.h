// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/chat/search.h"
#include "app/lists/chatrows.h"

#include <QMenu>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;
class QToolButton;

namespace loquat {

class ConversationLibrary;
class SearchHitModel;
class ServerDirectory;

// What was found in the texts of all chats, while the person types, and what narrows it.
class SearchResults final : public QWidget
{
    Q_OBJECT
public:
    SearchResults(ConversationLibrary& library, const Clock& clock, QWidget* parent = nullptr);

    // Where the names of servers come from; nullptr: there is no choice of servers.
    void setServers(const ServerDirectory* servers) { m_servers = servers; }
    // Which chats are looked through: in the trash none are, in the archive also archived ones.
    void setView(ChatsView view);
    // Soon; words in which there is nothing to look for hide the results.
    void search(const QString& words);
    // The first hit gets the focus; false if there is none.
    bool enter();
    // hitChosen() for the first hit or nothingToChoose() follows, once it is known.
    void chooseFirst();
    const SearchQuery& query() const { return m_query; }

Q_SIGNALS:
    void hitChosen(const loquat::SearchHit& hit);
    void nothingToChoose();
    void narrowed();    // otherwise than before
    void leftUpwards(); // out of the list by the arrow key
    void escaped();     // by Esc

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void look();
    void show(const QList<SearchHit>& hits);
    void fillFilters();
    void addTimes();
    void addClear();
    bool isNarrowed() const;
    void chooseNow();
    void narrow(const std::function<void(SearchQuery&)>& change);
    void describe(const QString& found);
    void updateIcons();

    ConversationLibrary& m_library;
    const Clock& m_clock;
    const ServerDirectory* m_servers = nullptr;
    SearchHitModel* m_hits;
    QLabel* m_heading;
    QToolButton* m_filter;
    QMenu m_filters;
    QListView* m_list;
    QTimer m_soon;
    SearchQuery m_query;
    QString m_timeName; // of the chosen span; empty: any
    ChatsView m_view = ChatsView::Chats;
    quint64 m_number = 0;
    bool m_looking = false;
    bool m_choosing = false; // the first hit is to be chosen when there is one
};

} // namespace loquat
