// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelsdialog.h"

#include "app/base/clock.h"
#include "app/session/serverdirectory.h"
#include "ui/models/managementwords.h"
#include "ui/models/modeldetailsview.h"
#include "ui/models/modellistview.h"
#include "ui/models/modeltexts.h"
#include "ui/models/modelwords.h"
#include "ui/models/pullsview.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/keytip.h"
#include "ui/widgets/mutedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int wide = theme::grid * 238;
constexpr int high = theme::grid * 160;
constexpr int listWidth = theme::grid * 88;
constexpr int ticksBetweenQuestions = 10;

QPushButton* button(const QString& label, const QString& objectName, const QString& tip,
                    QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

// A server's colour as a dot; a null icon where it has none.
QIcon dotOf(const QString& colour)
{
    const QColor own(colour);
    if (!own.isValid())
        return {};
    QPixmap dot(theme::grid * 4, theme::grid * 4);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(own);
    painter.drawEllipse(dot.rect().adjusted(theme::grid, theme::grid, -theme::grid, -theme::grid));
    return dot;
}

} // namespace

ModelsDialog::ModelsDialog(ServerDirectory& servers, ModelPulls& pulls, ModelTasks& tasks,
                           const Clock& clock, QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_clock(clock)
    , m_loaded(servers)
    , m_tasks(tasks)
    , m_models(servers)
    , m_texts(new ModelTexts(m_models, this))
    , m_serverBox(new QComboBox(this))
    , m_again(new QToolButton(this))
    , m_filter(new QLineEdit(this))
    , m_list(new ModelListView(servers, *m_texts, this))
    , m_name(new ElidedLabel(this))
    , m_state(new MutedLabel({}, this))
    , m_use(button(tr("Chat with it"), u"useModel"_s, tr("Choose this model for the chat"), this))
    , m_load(button(tr("Load"), u"loadModel"_s, {}, this))
    , m_copy(button(tr("Copy…"), u"copyModel"_s, tr("Give it a second name on the server"), this))
    , m_create(button(tr("Create from it…"), u"createModel"_s,
                      tr("Make a new model with another system prompt or other parameters"), this))
    , m_delete(button(tr("Delete…"), u"deleteModel"_s, tr("Remove it from the server (Del)"), this))
    , m_trouble(new MutedLabel({}, this))
    , m_page(new ModelDetailsView(this))
    , m_why(new MutedLabel({}, this, MutedLabel::Size::Small))
    , m_pull(button(tr("Pull a model…"), u"managePull"_s,
                    tr("Has the server fetch a model from its library"), this))
{
    setObjectName(u"modelsDialog"_s);
    setWindowTitle(tr("Models"));
    resize(wide, high);
    m_models.setLoadedModels(m_loaded);
    m_models.showOnly({});
    m_serverBox->setObjectName(u"manageServer"_s);
    m_serverBox->setAccessibleName(tr("Server"));
    m_again->setObjectName(u"manageRefresh"_s);
    m_again->setAccessibleName(tr("Refresh"));
    const QList<QKeySequence> usual = QKeySequence::keyBindings(QKeySequence::Refresh);
    KeyTip::set(*m_again, tr("Asks the server for its models again"), u"refreshModels"_s, usual);
    auto* again = new QAction(this);
    addAction(again);
    ActionKeys(*this, u"refreshModels"_s, usual).lendTo(*again);
    connect(again, &QAction::triggered, this, &ModelsDialog::refresh);
    m_again->setIcon(theme::icon(theme::Icon::Refresh));
    m_filter->setObjectName(u"manageFilter"_s);
    m_filter->setAccessibleName(tr("Filter models"));
    m_filter->setPlaceholderText(tr("Search"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_list->setObjectName(u"managedModels"_s);
    m_list->setAccessibleName(tr("Models"));
    m_list->installEventFilter(this);
    QFont bold = m_name->font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.2);
    m_name->setFont(bold);
    m_name->setObjectName(u"managedName"_s);
    m_name->setElideMode(Qt::ElideMiddle);
    m_state->setObjectName(u"loadedState"_s);
    m_trouble->setObjectName(u"manageTrouble"_s);
    m_trouble->setTone(MutedLabel::Tone::Danger);
    m_trouble->hide();
    m_why->setObjectName(u"notOffered"_s);
    m_tick.setInterval(1000);

    layOut(new PullsView(servers, pulls, this));
    connectParts();
    listServers();
    showServer(servers.current().isValid() || servers.profiles().isEmpty()
                   ? servers.current()
                   : servers.profiles().first().id);
}

ModelsDialog::~ModelsDialog() = default;

void ModelsDialog::layOut(QWidget* pulls)
{
    auto* top = new QHBoxLayout;
    top->addWidget(m_serverBox, 1);
    top->addWidget(m_again);
    auto* left = new QWidget(this);
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, theme::grid, 0);
    leftColumn->setSpacing(2 * theme::grid);
    leftColumn->addLayout(top);
    leftColumn->addWidget(m_filter);
    leftColumn->addWidget(m_list, 1);

    auto* actions = new FlowLayout;
    for (QPushButton* one : {m_use, m_load, m_copy, m_create, m_delete})
        actions->addWidget(one);
    auto* right = new QWidget(this);
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(2 * theme::grid, 0, 0, 0);
    rightColumn->setSpacing(2 * theme::grid);
    rightColumn->addWidget(m_name);
    rightColumn->addWidget(m_state);
    rightColumn->addLayout(actions);
    rightColumn->addWidget(m_trouble);
    rightColumn->addWidget(m_page, 1);

    auto* parts = new QSplitter(this);
    parts->addWidget(left);
    parts->addWidget(right);
    parts->setChildrenCollapsible(false);
    parts->setStretchFactor(1, 1);
    parts->setSizes({listWidth, wide - listWidth});
    auto* close = button(tr("Close"), u"manageClose"_s, tr("Close this window (Esc)"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_pull);
    bottom->addStretch(1);
    bottom->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(parts, 1);
    column->addWidget(pulls);
    column->addWidget(m_why);
    column->addLayout(bottom);
}

void ModelsDialog::connectParts()
{
    connect(m_serverBox, &QComboBox::activated, this,
            [this](int index) { showServer(ProfileId{m_serverBox->itemData(index).toString()}); });
    connect(m_again, &QToolButton::clicked, this, &ModelsDialog::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_models.setFilter(text);
        if (!m_list->currentIndex().isValid())
            selectRow(0);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ModelsDialog::modelSelected);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_texts->rowAt(index.row()).kind == ModelRow::Kind::Failed)
            refresh();
    });
    connect(m_texts, &QAbstractItemModel::modelReset, this, [this] { select(m_shown); });
    connect(m_texts, &QAbstractItemModel::dataChanged, this, &ModelsDialog::showModel);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, &ModelsDialog::listServers);
    connect(&m_servers, &ServerDirectory::factsChanged, this, &ModelsDialog::showActions);
    connect(&m_loaded, &LoadedModels::changed, this, [this](const ProfileId& server) {
        if (server == m_server)
            showLoaded();
    });
    connect(&m_tasks, &ModelTasks::loadChanged, this, [this](const ProfileId& server) {
        showLoaded();
        if (isVisible())
            m_loaded.ask(server);
    });
    connect(&m_tasks, &ModelTasks::loadFailed, this,
            [this](const ProfileId& server, const QString&, const Error& error) {
                if (server == m_server)
                    complain(errorText(error).whole());
            });
    connect(&m_tick, &QTimer::timeout, this, &ModelsDialog::tick);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT modelChosen(m_server, model()); });
    connect(m_load, &QPushButton::clicked, this, &ModelsDialog::loadOrUnload);
    connect(m_copy, &QPushButton::clicked, this, &ModelsDialog::copy);
    connect(m_create, &QPushButton::clicked, this, &ModelsDialog::create);
    connect(m_delete, &QPushButton::clicked, this, &ModelsDialog::askToDelete);
    connect(m_pull, &QPushButton::clicked, this,
            [this] { Q_EMIT pullRequested(m_server, m_filter->text().trimmed()); });
}

void ModelsDialog::listServers()
{
    const QList<ServerProfile> profiles = m_servers.profiles();
    m_serverBox->clear();
    for (const ServerProfile& profile : profiles)
        m_serverBox->addItem(dotOf(profile.colour), profile.name, profile.id.value);
    m_serverBox->setEnabled(!profiles.isEmpty());
    const int here = m_serverBox->findData(m_server.value);
    m_serverBox->setCurrentIndex(here);
    if (here < 0 && m_server.isValid())
        showServer(profiles.isEmpty() ? ProfileId{} : profiles.first().id);
}

void ModelsDialog::showServer(const ProfileId& server)
{
    m_server = server;
    m_shown.clear();
    m_serverBox->setCurrentIndex(m_serverBox->findData(server.value));
    m_models.showOnly(server);
    const auto profile = m_servers.profile(server);
    m_models.setChoice({server, profile ? profile->lastModel : QString()});
    m_trouble->hide();
    m_wanted = profile ? profile->lastModel : QString();
    select({});
    if (isVisible())
        refresh();
}

QString ModelsDialog::model() const
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || m_texts->rowAt(index.row()).kind != ModelRow::Kind::Model)
        return {};
    return m_texts->rowAt(index.row()).name;
}

void ModelsDialog::selectRow(int row)
{
    const QModelIndex index = m_texts->index(row, 0);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void ModelsDialog::select(const QString& model)
{
    for (const QString& name : {m_wanted, model}) {
        for (int row = 0; !name.isEmpty() && row < m_models.rowCount(); ++row) {
            if (m_models.rowAt(row).kind == ModelRow::Kind::Model &&
                sameModelName(m_models.rowAt(row).name, name)) {
                if (name == m_wanted)
                    m_wanted.clear();
                selectRow(row);
                // Nobody is told where that row was the current one before.
                modelSelected();
                return;
            }
        }
    }
    selectRow(0);
    modelSelected();
}

void ModelsDialog::refresh()
{
    m_trouble->hide();
    m_servers.refresh(m_server);
    m_loaded.ask(m_server);
    m_ticks = 0;
}

void ModelsDialog::modelSelected()
{
    if (model() == m_shown)
        return showModel();
    m_shown = model();
    m_details.reset();
    m_asking.reset();
    m_trouble->hide();
    showModel();
    askDetails();
}

void ModelsDialog::askDetails()
{
    if (m_shown.isEmpty() || !isVisible() ||
        !ModelTasks::isOffered(m_servers, m_server, ModelTask::Details))
        return;
    m_asking = std::make_unique<QObject>();
    m_tasks.details(m_server, m_shown, m_asking.get(), [this](const Result<ModelDetails>& details) {
        if (details)
            m_details = *details;
        else if (!details.error().isMissingEndpoint())
            complain(errorText(details.error()).whole());
        showModel();
    });
}

void ModelsDialog::showModel()
{
    ModelInfo info = m_servers.model(m_server, m_shown).value_or(ModelInfo{});
    info.name = m_shown;
    m_name->setText(m_shown.isEmpty() ? tr("No model selected") : ModelWords::shown(m_shown));
    m_page->showPage(m_shown.isEmpty() ? QList<ManagementWords::Part>()
                                       : ManagementWords::page(info, m_details));
    showLoaded();
    showActions();
}

void ModelsDialog::showLoaded()
{
    const auto loading = m_tasks.loading(m_server, m_shown);
    const auto held = m_loaded.find(m_server, m_shown);
    QString said;
    if (loading == ModelTasks::Loading::Loading)
        said = tr("Being loaded; that may take minutes…");
    else if (loading == ModelTasks::Loading::Unloading)
        said = tr("Being unloaded…");
    else if (held)
        said = ManagementWords::loaded(*held, QDateTime::fromMSecsSinceEpoch(m_clock.nowMs()));
    else if (m_loaded.of(m_server) && !m_shown.isEmpty())
        said = tr("Not loaded");
    m_state->setText(said);
    m_state->setVisible(!said.isEmpty());
    m_load->setText(loading != ModelTasks::Loading::No ? tr("Stop waiting")
                    : held                             ? tr("Unload")
                                                       : tr("Load"));
    m_load->setToolTip(loading != ModelTasks::Loading::No ? tr("The server may go on all the same")
                       : held ? tr("Take it out of the server’s memory now")
                              : tr("Take it into the server’s memory before the first prompt"));
}

void ModelsDialog::showActions()
{
    const auto info = m_servers.model(m_server, m_shown);
    const bool any = !m_shown.isEmpty();
    const bool elsewhere = info && !info->remoteHost.isEmpty();
    const auto offers = [this](ModelTask task) {
        return ModelTasks::isOffered(m_servers, m_server, task);
    };
    ModelRow row;
    row.info = info.value_or(ModelInfo{});
    m_use->setVisible(any);
    m_use->setEnabled(row.isChoice());
    m_load->setVisible(any && offers(ModelTask::Load) && !elsewhere);
    m_copy->setVisible(any && offers(ModelTask::Copy));
    m_create->setVisible(any && offers(ModelTask::Create));
    m_delete->setVisible(any && offers(ModelTask::Delete));
    m_pull->setVisible(offers(ModelTask::Pull));
    const QString why = ManagementWords::notOffered(m_servers, m_server);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void ModelsDialog::complain(const QString& sentence)
{
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void ModelsDialog::showEvent(QShowEvent* event)
{
    QDialog::showEvent(event);
    refresh();
    askDetails();
    m_tick.start();
    m_filter->setFocus(Qt::OtherFocusReason);
}

void ModelsDialog::hideEvent(QHideEvent* event)
{
    m_tick.stop();
    QDialog::hideEvent(event);
}

void ModelsDialog::tick()
{
    if (isMinimized())
        return;
    const auto held = m_loaded.find(m_server, m_shown);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.nowMs());
    const bool over = held && held->expires.isValid() && held->expires <= now;
    if (over || ++m_ticks >= ticksBetweenQuestions) {
        m_ticks = 0;
        m_loaded.ask(m_server);
    }
    showLoaded();
}

bool ModelsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (m_list->favouriteKeys().matches(*key)) {
        m_list->toggleFavourite();
        return true;
    }
    const bool moves = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ||
                       key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown;
    if (watched == m_filter && moves) {
        QCoreApplication::sendEvent(m_list, event);
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Delete && m_delete->isVisible()) {
        askToDelete();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace loquat
