// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelpopup.h"

#include "app/session/modelpull.h"
#include "app/session/serverdirectory.h"
#include "ui/models/modellistview.h"
#include "ui/models/modeltexts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cornermask.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int popupWidth = theme::grid * 105;
constexpr int popupHeight = theme::grid * 120;

} // namespace

ModelPopup::ModelPopup(ServerDirectory& servers, QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_servers(servers)
    , m_loaded(servers)
    , m_models(servers)
    , m_texts(new ModelTexts(m_models, this))
    , m_filter(new QLineEdit)
    , m_list(new ModelListView(servers, *m_texts, this))
    , m_empty(new QLabel)
    , m_pull(new QPushButton(tr("Pull a model…")))
{
    setObjectName("modelPopup"_L1);
    setAccessibleName(tr("Models"));
    setAttribute(Qt::WA_TranslucentBackground);
    m_models.setLoadedModels(m_loaded);

    m_filter->setObjectName("modelFilter"_L1);
    m_filter->setAccessibleName(tr("Filter models"));
    m_filter->setPlaceholderText(tr("Search, or type a model’s name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);

    m_list->setObjectName("models"_L1);
    m_list->setAccessibleName(tr("Models"));
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the filter

    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(theme::grid * 6);

    auto* settings = new QPushButton(theme::icon(theme::Icon::Settings), tr("Servers…"));
    settings->setObjectName("serverSettings"_L1);
    settings->setToolTip(tr("Set up servers, their addresses and keys"));
    settings->setAutoDefault(false);
    auto* manage = new QPushButton(tr("Models…"));
    manage->setObjectName("manageModels"_L1);
    manage->setToolTip(tr("Look at a server’s models closely; load, copy and delete them"));
    manage->setAutoDefault(false);
    auto* again = new QToolButton;
    again->setIcon(theme::icon(theme::Icon::Refresh));
    again->setObjectName("refreshModels"_L1);
    again->setAccessibleName(tr("Refresh"));
    again->setToolTip(tr("Asks every server for its models again"));

    m_pull->setObjectName("pullModel"_L1);
    m_pull->setToolTip(tr("Has the server fetch a model from its library"));
    m_pull->setAutoDefault(false);

    auto* footer = new QHBoxLayout;
    footer->addWidget(settings);
    footer->addWidget(manage);
    footer->addWidget(m_pull);
    footer->addStretch(1);
    footer->addWidget(again);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    column->setSpacing(theme::grid * 2);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(footer);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_models.setFilter(text);
        setCurrentRow(startRow());
        showEmpty();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_current = m_texts->rowAt(current.row());
            });
    connect(m_texts, &QAbstractItemModel::modelReset, this, [this] {
        restoreCurrent();
        showEmpty();
    });
    connect(m_list, &QListView::clicked, this, &ModelPopup::activate);
    connect(again, &QToolButton::clicked, this, [this] {
        refresh();
        m_filter->setFocus();
    });
    connect(m_pull, &QPushButton::clicked, this, [this] {
        const QString typed = m_filter->text().trimmed();
        close();
        Q_EMIT pullRequested(m_choice.profile, typed);
    });
    connect(&m_servers, &ServerDirectory::factsChanged, this, &ModelPopup::showPull);
    connect(manage, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT managementRequested();
    });
    connect(settings, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT serverSettingsRequested();
    });
    showEmpty();
}

void ModelPopup::setChoice(const ModelChoice& choice)
{
    m_choice = choice;
    m_models.setChoice(choice);
    showPull();
}

void ModelPopup::openBelow(const QWidget& anchor)
{
    m_filter->clear();
    m_current = {};
    refresh();
    const QRect space = anchor.screen()->availableGeometry();
    const int width = std::min(popupWidth, space.width());
    const int height = std::min(popupHeight, space.height());
    QPoint corner = anchor.mapToGlobal(QPoint(0, anchor.height() + theme::grid));
    if (anchor.layoutDirection() == Qt::RightToLeft)
        corner.rx() += anchor.width() - width;
    corner.setX(std::clamp(corner.x(), space.left(), space.right() + 1 - width));
    corner.setY(std::clamp(corner.y(), space.top(), space.bottom() + 1 - height));
    setGeometry(QRect(corner, QSize(width, height)));
    show();
    m_filter->setFocus(Qt::PopupFocusReason);
    setCurrentRow(startRow());
}

bool ModelPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (m_list->favouriteKeys().matches(*key)) {
        m_list->toggleFavourite();
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activate(m_list->currentIndex());
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void ModelPopup::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (const QRegion mask = cornerMask(*this); !mask.isEmpty())
        setMask(mask);
}

void ModelPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    Q_EMIT closed();
}

void ModelPopup::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    QFrame::changeEvent(event);
}

void ModelPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Where nobody composites, what stays transparent would be black.
    if (!mask().isEmpty())
        painter.fillRect(rect(), theme::colour(palette(), theme::Colour::Window));
    painter.setPen(theme::colour(palette(), theme::Colour::Border));
    painter.setBrush(theme::colour(palette(), theme::Colour::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                            theme::radius);
}

void ModelPopup::refresh()
{
    const QList<ServerProfile> profiles = m_servers.profiles();
    for (const ServerProfile& profile : profiles) {
        m_servers.refresh(profile.id);
        m_loaded.ask(profile.id);
    }
}

void ModelPopup::activate(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const ModelRow row = m_texts->rowAt(index.row());
    if (row.kind == ModelRow::Kind::Failed) {
        m_servers.refresh(row.profile);
    } else if (row.isChoice()) {
        close();
        Q_EMIT chosen(row.profile, row.name);
    }
}

void ModelPopup::showPull()
{
    m_pull->setVisible(ModelPull::isOffered(m_servers, m_choice.profile));
}

void ModelPopup::setCurrentRow(int row)
{
    const QModelIndex index = m_texts->index(row, 0);
    m_list->setCurrentIndex(index);
    if (index.isValid())
        m_list->scrollTo(index);
}

void ModelPopup::restoreCurrent()
{
    for (int row = 0; row < m_models.rowCount(); ++row) {
        const ModelRow& candidate = m_models.rowAt(row);
        if (candidate.isChoice() && candidate.profile == m_current.profile &&
            candidate.name == m_current.name && candidate.section == m_current.section) {
            setCurrentRow(row);
            return;
        }
    }
    // It may have come into a section, or gone out of one.
    for (int row = 0; row < m_models.rowCount(); ++row) {
        const ModelRow& candidate = m_models.rowAt(row);
        if (candidate.isChoice() && candidate.profile == m_current.profile &&
            candidate.name == m_current.name) {
            setCurrentRow(row);
            return;
        }
    }
    setCurrentRow(startRow());
}

int ModelPopup::startRow() const
{
    return m_models.filter().trimmed().isEmpty() ? m_models.chosenRow() : m_models.firstChoice();
}

void ModelPopup::showEmpty()
{
    const bool empty = m_models.rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_servers.profiles().isEmpty()
                         ? tr("No server is set up yet. Add one under “Servers…”.")
                         : tr("No model matches."));
}

} // namespace loquat
