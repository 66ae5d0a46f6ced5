// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/entrypicker.h"

#include "app/base/fuzzymatch.h"
#include "ui/widgets/cornermask.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScreen>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int indexRole = Qt::UserRole;
constexpr int besideRole = Qt::UserRole + 1;
constexpr int textRole = Qt::UserRole + 2;
constexpr int mostShown = 100;
constexpr int wide = 560;
constexpr int high = 420;
constexpr int padding = 8;
constexpr int corner = 8;
constexpr int kindWeight = 30; // a match in the kind only comes behind one in the text

// The name at one side, what it is at the other.
class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(),
                option.fontMetrics.height() + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state & QStyle::State_Selected;
        if (current) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(option.rect, 6, 6);
        }
        const QRect inside = option.rect.adjusted(padding, 0, -padding, 0);
        const QString beside = option.fontMetrics.elidedText(
            index.data(besideRole).toString(), Qt::ElideRight, inside.width() * 2 / 5);
        const int needed = option.fontMetrics.horizontalAdvance(beside);
        const auto place = [&](const QRect& rect) {
            return QStyle::visualRect(option.direction, option.rect, rect);
        };
        painter->setPen(
            option.palette.color(current ? QPalette::HighlightedText : QPalette::PlaceholderText));
        painter->drawText(
            place(QRect(inside.right() - needed, inside.top(), needed + 1, inside.height())),
            Qt::AlignVCenter, beside);
        if (!current)
            painter->setPen(option.palette.color(QPalette::Text));
        const QRect rest = inside.adjusted(0, 0, -needed - padding, 0);
        painter->drawText(
            place(rest),
            int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft)),
            option.fontMetrics.elidedText(index.data(textRole).toString(), Qt::ElideRight,
                                          rest.width()));
        painter->restore();
    }
};

} // namespace

EntryPicker::EntryPicker(QWidget* parent)
    : QFrame(parent, Qt::Popup | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
    , m_nothing(new QLabel)
{
    setAttribute(Qt::WA_TranslucentBackground);
    m_field->setObjectName("pickerField"_L1);
    m_field->installEventFilter(this);
    m_list->setObjectName("pickerList"_L1);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus); // the keys stay in the field
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(padding, padding, padding, padding);
    column->setSpacing(padding);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_field, &QLineEdit::textChanged, this, &EntryPicker::filter);
    connect(m_list, &QListWidget::itemClicked, this, &EntryPicker::choose);
}

void EntryPicker::setNames(const QString& accessibleName, const QString& placeholder,
                           const QString& nothingFound)
{
    setAccessibleName(accessibleName);
    m_field->setAccessibleName(accessibleName);
    m_field->setPlaceholderText(placeholder);
    m_list->setAccessibleName(accessibleName);
    m_nothing->setText(nothingFound);
}

void EntryPicker::setEntries(const QList<PickerEntry>& entries)
{
    m_entries = entries;
    filter();
}

QString EntryPicker::typed() const
{
    return m_field->text();
}

void EntryPicker::filter()
{
    struct Found
    {
        int score;
        int index;
    };
    const QString words = m_field->text();
    QList<Found> found;
    for (int index = 0; index < m_entries.size(); ++index) {
        const PickerEntry& entry = m_entries.at(index);
        std::optional<int> score = fuzzyMatch(words, entry.text);
        if (!score) {
            score = fuzzyMatch(words, entry.kind + u' ' + entry.text);
            score = score ? std::optional(*score - kindWeight) : std::nullopt;
        }
        if (score)
            found.append({*score, index});
    }
    if (!words.trimmed().isEmpty())
        std::ranges::stable_sort(found, std::ranges::greater(), &Found::score);
    m_list->clear();
    for (const Found& one : found) {
        if (m_list->count() == mostShown)
            break;
        const PickerEntry& entry = m_entries.at(one.index);
        const QString beside =
            entry.detail.isEmpty() ? entry.kind : entry.kind + u" · "_s + entry.detail;
        auto* item = new QListWidgetItem(m_list);
        item->setData(textRole, entry.text);
        item->setData(besideRole, beside);
        item->setData(indexRole, one.index);
        item->setData(Qt::AccessibleTextRole, QString(entry.text + u", "_s + beside));
    }
    m_list->setCurrentRow(0);
    m_list->setVisible(!found.isEmpty());
    m_nothing->setVisible(found.isEmpty());
    // The keys stay in the field: whoever cannot see the list hears of its choice there.
    const QListWidgetItem* first = m_list->currentItem();
    m_field->setAccessibleDescription(first ? first->data(Qt::AccessibleTextRole).toString()
                                            : m_nothing->text());
}

void EntryPicker::openAt(const QPoint& top, bool centred, const QString& typed)
{
    m_field->setText(typed);
    filter();
    QRect place(top, QSize(wide, neededHeight()));
    if (centred)
        place.moveLeft(top.x() - wide / 2);
    openWithin(place);
}

void EntryPicker::openAbove(const QPoint& bottom)
{
    m_field->clear();
    filter();
    QRect place({}, QSize(wide, neededHeight()));
    place.moveBottomLeft(bottom);
    openWithin(place);
}

void EntryPicker::openWithin(QRect place)
{
    const QScreen* on = parentWidget() ? parentWidget()->screen() : screen();
    const QRect space = on->availableGeometry();
    place.setSize(place.size().boundedTo(space.size()));
    place.moveLeft(std::clamp(place.left(), space.left(), space.right() + 1 - place.width()));
    place.moveTop(std::clamp(place.top(), space.top(), space.bottom() + 1 - place.height()));
    setGeometry(place);
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

// Of what is found now; what is typed later makes it no smaller, so that nothing jumps.
int EntryPicker::neededHeight() const
{
    m_list->ensurePolished();
    m_field->ensurePolished();
    const int rows = m_list->count() > 0 ? m_list->count() * m_list->sizeHintForRow(0)
                                         : m_nothing->sizeHint().height() + padding;
    return std::min(high, m_field->sizeHint().height() + rows + 3 * padding);
}

bool EntryPicker::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        if (const QListWidgetItem* current = m_list->currentItem())
            m_field->setAccessibleDescription(current->data(Qt::AccessibleTextRole).toString());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void EntryPicker::choose()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (!item) {
        close();
        return;
    }
    const int index = item->data(indexRole).toInt();
    {
        const QScopedValueRollback guard(m_choosing, true);
        close();
    }
    Q_EMIT chosen(index);
}

void EntryPicker::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    if (!m_choosing)
        Q_EMIT dismissed();
}

void EntryPicker::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (const QRegion mask = cornerMask(*this); !mask.isEmpty())
        setMask(mask);
}

void EntryPicker::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

} // namespace loquat
