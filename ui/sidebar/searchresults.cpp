// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sidebar/searchresults.h"

#include "app/lists/searchhitmodel.h"
#include "app/session/conversationlibrary.h"
#include "app/session/serverdirectory.h"
#include "ui/sidebar/searchhitdelegate.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QAccessible>
#include <QActionGroup>
#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QSet>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using theme::grid;

// Between two strokes of someone who types.
constexpr int pauseMs = 120;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

} // namespace

SearchResults::SearchResults(ConversationLibrary& library, const Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_library(library)
    , m_clock(clock)
    , m_hits(new SearchHitModel(library, this))
    , m_heading(new MutedLabel({}, this))
    , m_filter(new QToolButton(this))
    , m_list(new QListView(this))
{
    setObjectName(u"searchResults"_s);
    m_heading->setObjectName(u"searchHeading"_s);
    m_filter->setObjectName(u"searchFilter"_s);
    m_filter->setAccessibleName(tr("Narrow the search"));
    m_filter->setToolTip(tr("Narrow the search by model, server, time or images"));
    m_filter->setAutoRaise(true);
    m_filter->setPopupMode(QToolButton::InstantPopup);
    m_filter->setMenu(&m_filters);
    m_filter->setFocusPolicy(Qt::StrongFocus);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setAccessibleName(tr("Found in the texts"));
    m_list->setModel(m_hits);
    m_list->setItemDelegate(new SearchHitDelegate(clock, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);

    auto* head = new QHBoxLayout;
    head->addWidget(m_heading, 1);
    head->addWidget(m_filter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(grid);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    hide();
    updateIcons();

    m_soon.setSingleShot(true);
    m_soon.setInterval(pauseMs);
    connect(&m_soon, &QTimer::timeout, this, &SearchResults::look);
    connect(&m_filters, &QMenu::aboutToShow, this, &SearchResults::fillFilters);
    const auto choose = [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT hitChosen(m_hits->at(index.row()));
    };
    connect(m_list, &QListView::activated, this, choose);
    connect(m_list, &QListView::clicked, this, choose);
    // Meanwhile something was found too early.
    connect(&library, &ConversationLibrary::searchCaughtUp, this, [this] {
        if (isVisible())
            look();
    });
}

void SearchResults::setView(ChatsView view)
{
    m_view = view;
}

void SearchResults::search(const QString& words)
{
    m_query.words = words;
    m_choosing = false;
    if (words.trimmed().isEmpty() || m_view == ChatsView::Trash) {
        m_soon.stop();
        ++m_number;
        m_looking = false;
        m_hits->setHits({});
        hide();
        return;
    }
    m_soon.start();
}

void SearchResults::chooseFirst()
{
    m_choosing = true;
    if (m_soon.isActive())
        look();
    if (!m_looking)
        chooseNow();
}

void SearchResults::chooseNow()
{
    m_choosing = false;
    if (m_hits->rowCount() == 0)
        return Q_EMIT nothingToChoose();
    m_list->setCurrentIndex(m_hits->index(0));
    Q_EMIT hitChosen(m_hits->at(0));
}

void SearchResults::look()
{
    m_soon.stop();
    const quint64 number = ++m_number;
    m_looking = true;
    SearchQuery query = m_query;
    query.archived = query.archived || m_view == ChatsView::Archived;
    m_library.search(query, this, [this, number](const Result<QList<SearchHit>>& found) {
        if (number != m_number)
            return;
        m_looking = false;
        if (found) {
            show(*found);
        } else {
            show({});
            describe(errorText(found.error()).sentence);
        }
        if (m_choosing)
            chooseNow();
    });
}

void SearchResults::show(const QList<SearchHit>& hits)
{
    m_hits->setHits(hits);
    setVisible(true);
    if (hits.isEmpty())
        describe(tr("Nothing in the texts"));
    else if (hits.size() < m_query.limit)
        describe(tr("%n place(s) in the texts", nullptr, int(hits.size())));
    else
        describe(tr("The newest %n place(s) in the texts", nullptr, int(hits.size())));
}

void SearchResults::describe(const QString& found)
{
    QStringList parts{found};
    if (!m_query.model.isEmpty())
        parts.append(m_query.model);
    if (m_servers && m_query.profile.isValid()) {
        if (const auto profile = m_servers->profile(m_query.profile))
            parts.append(profile->name);
    }
    if (!m_timeName.isEmpty())
        parts.append(m_timeName);
    if (m_query.withImage)
        parts.append(tr("with images"));
    if (m_query.archived)
        parts.append(tr("archived too"));
    m_heading->setText(parts.join(u" · "_s));
    m_heading->setToolTip(m_heading->text());
}

bool SearchResults::enter()
{
    if (!isVisible() || m_hits->rowCount() == 0)
        return false;
    m_list->setCurrentIndex(m_hits->index(0));
    m_list->setFocus();
    return true;
}

void SearchResults::narrow(const std::function<void(SearchQuery&)>& change)
{
    change(m_query);
    updateIcons();
    look();
    Q_EMIT narrowed();
}

bool SearchResults::isNarrowed() const
{
    SearchQuery any;
    any.words = m_query.words;
    return m_query != any;
}

void SearchResults::fillFilters()
{
    m_filters.clear();
    QSet<QString> models;
    QSet<ProfileId> profiles;
    for (const Conversation& conversation : m_library.conversations()) {
        if (!conversation.model.isEmpty())
            models.insert(conversation.model);
        profiles.insert(conversation.profile);
    }
    QStringList names(models.begin(), models.end());
    std::sort(names.begin(), names.end());

    const auto addChoice = [this](QMenu& menu, QActionGroup& group, const QString& text,
                                  bool chosen, const std::function<void(SearchQuery&)>& change) {
        QAction* action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        group.addAction(action);
        connect(action, &QAction::triggered, this, [this, change] { narrow(change); });
    };
    auto* model = m_filters.addMenu(tr("Model"));
    auto* anyModel = new QActionGroup(model);
    addChoice(*model, *anyModel, tr("Any model"), m_query.model.isEmpty(),
              [](SearchQuery& query) { query.model.clear(); });
    for (const QString& name : std::as_const(names))
        addChoice(*model, *anyModel, name, m_query.model == name,
                  [name](SearchQuery& query) { query.model = name; });
    if (m_servers) {
        auto* server = m_filters.addMenu(tr("Server"));
        auto* anyServer = new QActionGroup(server);
        addChoice(*server, *anyServer, tr("Any server"), !m_query.profile.isValid(),
                  [](SearchQuery& query) { query.profile = {}; });
        for (const ServerProfile& profile : m_servers->profiles()) {
            if (profiles.contains(profile.id))
                addChoice(*server, *anyServer, profile.name, m_query.profile == profile.id,
                          [id = profile.id](SearchQuery& query) { query.profile = id; });
        }
    }
    addTimes();
    m_filters.addSeparator();
    QAction* images = m_filters.addAction(tr("Only prompts with images"));
    images->setCheckable(true);
    images->setChecked(m_query.withImage);
    connect(images, &QAction::triggered, this,
            [this](bool on) { narrow([on](SearchQuery& query) { query.withImage = on; }); });
    QAction* archived = m_filters.addAction(tr("Archived chats too"));
    archived->setCheckable(true);
    archived->setChecked(m_query.archived);
    connect(archived, &QAction::triggered, this,
            [this](bool on) { narrow([on](SearchQuery& query) { query.archived = on; }); });
    addClear();
}

void SearchResults::addClear()
{
    m_filters.addSeparator();
    QAction* clear = m_filters.addAction(tr("Remove all filters"), this, [this] {
        m_timeName.clear();
        narrow([](SearchQuery& query) {
            const QString words = query.words;
            query = {};
            query.words = words;
        });
    });
    clear->setObjectName(u"clearFilters"_s);
    clear->setEnabled(isNarrowed());
}

void SearchResults::addTimes()
{
    auto* time = m_filters.addMenu(tr("Time"));
    auto* any = new QActionGroup(time);
    const qint64 midnight =
        QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()).date().startOfDay().toMSecsSinceEpoch();
    const std::pair<QString, qint64> spans[] = {
        {QString(), 0},
        {tr("Today"), midnight},
        {tr("Last 7 days"), midnight - 6 * dayMs},
        {tr("Last 30 days"), midnight - 29 * dayMs},
        {tr("Last 12 months"), midnight - 364 * dayMs},
    };
    for (const auto& [name, from] : spans) {
        QAction* action = time->addAction(name.isEmpty() ? tr("Any time") : name);
        action->setCheckable(true);
        action->setChecked(m_timeName == name);
        any->addAction(action);
        connect(action, &QAction::triggered, this, [this, name = name, from = from] {
            m_timeName = name;
            narrow([from](SearchQuery& query) { query.fromMs = from; });
        });
    }
}

bool SearchResults::eventFilter(QObject* watched, QEvent* event)
{
    // Esc stops the reply otherwise.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
            Q_EMIT leftUpwards();
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            Q_EMIT escaped();
            return true;
        }
        // Not every style activates by Enter.
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) &&
            m_list->currentIndex().isValid()) {
            Q_EMIT hitChosen(m_hits->at(m_list->currentIndex().row()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SearchResults::updateIcons()
{
    m_filter->setIcon(isNarrowed() ? theme::icon(theme::Icon::Options, theme::Colour::Accent)
                                   : theme::icon(theme::Icon::Options));
}

void SearchResults::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

} // namespace loquat
