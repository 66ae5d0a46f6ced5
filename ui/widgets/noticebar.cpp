// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace loquat {

namespace {

constexpr int mostButtons = 3;
constexpr int corner = 8;
constexpr int stripe = 4;
constexpr int iconSize = 20;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_picture(new QLabel(this))
    , m_message(new QLabel(this))
    , m_buttonRow(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_message->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    m_message->setObjectName(QStringLiteral("noticeMessage"));
    m_picture->hide();
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setAccessibleName(tr("Close message"));
    m_close->setToolTip(tr("Close message"));
    m_close->setObjectName(QStringLiteral("noticeClose"));
    connect(m_close, &QToolButton::clicked, this, &NoticeBar::closeByPerson);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(stripe + 12, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_picture);
    row->addWidget(m_message, 1);
    row->addLayout(m_buttonRow);
    row->addWidget(m_close);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    hide();
}

void NoticeBar::showNotice(Kind kind, const QString& message, const QStringList& buttons)
{
    m_kind = kind;
    m_message->setText(message);
    setAccessibleName(message);
    for (QPushButton* button : std::exchange(m_buttons, {})) {
        // One of them may be what is being pressed right now.
        button->hide();
        button->deleteLater();
    }
    for (const QString& label : buttons.first(qMin(qsizetype(mostButtons), buttons.size()))) {
        const int index = int(m_buttons.size());
        auto* button = new QPushButton(label, this);
        connect(button, &QPushButton::clicked, this,
                [this, index] { Q_EMIT actionTriggered(index); });
        m_buttonRow->addWidget(button);
        m_buttons.append(button);
    }
    QWidget* before = m_message;
    for (QPushButton* button : m_buttons) {
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_close);
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void NoticeBar::setIcon(const QIcon& icon)
{
    m_icon = icon;
    m_picture->setVisible(!icon.isNull());
    drawPicture();
}

void NoticeBar::setCloseIcon(const QIcon& icon)
{
    m_close->setIcon(icon);
}

void NoticeBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void NoticeBar::dismiss()
{
    hide();
}

QString NoticeBar::message() const
{
    return m_message->text();
}

QList<QPushButton*> NoticeBar::buttons() const
{
    return m_buttons;
}

void NoticeBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(shape, corner, corner);
    QRectF mark(8, 9, stripe, height() - 18);
    if (isRightToLeft())
        mark.moveRight(width() - 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(kindColour());
    painter.drawRoundedRect(mark, stripe / 2.0, stripe / 2.0);
}

bool NoticeBar::event(QEvent* event)
{
    // Esc closes the bar that has the focus, whatever else it does in the window.
    if (event->type() == QEvent::ShortcutOverride && !m_close->isHidden() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void NoticeBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_close->isHidden()) {
        closeByPerson();
        return;
    }
    QWidget::keyPressEvent(event);
}

void NoticeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawPicture();
}

void NoticeBar::drawPicture()
{
    m_picture->setPixmap(m_icon.pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
}

void NoticeBar::closeByPerson()
{
    hide();
    Q_EMIT closed();
}

QColor NoticeBar::kindColour() const
{
    switch (m_kind) {
    case Kind::Info:
        return palette().color(QPalette::Highlight);
    case Kind::Warning:
        return palette().color(QPalette::LinkVisited);
    case Kind::Error:
        return palette().color(QPalette::BrightText);
    }
    return {};
}

} // namespace loquat
