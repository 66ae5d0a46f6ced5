// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/chipedit.h"

#include "ui/widgets/chip.h"
#include "ui/widgets/escapes.h"
#include "ui/widgets/flowlayout.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace loquat {

namespace {

constexpr int padding = 6;
constexpr int corner = 8;

} // namespace

ChipEdit::ChipEdit(QWidget* parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, 4))
    , m_editor(new QLineEdit(this))
{
    m_flow->setContentsMargins(padding, padding, padding, padding);
    m_editor->setFrame(false);
    m_editor->setPlaceholderText(tr("add…"));
    m_editor->setMinimumWidth(56);
    m_editor->setFixedHeight(qMax(22, fontMetrics().height() + 4));
    m_editor->installEventFilter(this);
    m_flow->addWidget(m_editor);
    setFocusProxy(m_editor);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_editor, &QLineEdit::editingFinished, this, &ChipEdit::takeTyped);
}

void ChipEdit::setTexts(const QStringList& texts)
{
    if (texts == m_texts)
        return;
    m_texts = texts;
    rebuild();
}

void ChipEdit::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(m_editor->hasFocus() ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner - 0.5,
                            corner - 0.5);
}

bool ChipEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        // Enter with something typed is for this list, not for the default button of a dialog.
        if (enter && !m_editor->text().isEmpty()) {
            takeTyped();
            return true;
        }
        if (key->key() == Qt::Key_Backspace && m_editor->text().isEmpty() && !m_texts.isEmpty()) {
            removeAt(int(m_texts.size()) - 1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChipEdit::takeTyped()
{
    const QString text = unescaped(m_editor->text());
    m_editor->clear();
    if (text.isEmpty() || m_texts.contains(text))
        return;
    m_texts.append(text);
    rebuild();
    Q_EMIT textsChanged(m_texts);
}

void ChipEdit::removeAt(int index)
{
    if (index < 0 || index >= m_texts.size())
        return;
    const bool hadFocus = m_chips.at(index)->hasFocus();
    m_texts.removeAt(index);
    rebuild();
    if (hadFocus)
        m_editor->setFocus(Qt::OtherFocusReason);
    Q_EMIT textsChanged(m_texts);
}

void ChipEdit::rebuild()
{
    for (Chip* chip : std::exchange(m_chips, {})) {
        // It may be the sender of what we are answering.
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (int index = 0; index < m_texts.size(); ++index) {
        auto* chip = new Chip(escaped(m_texts.at(index)), this);
        connect(chip, &Chip::removeRequested, this, [this, index] { removeAt(index); });
        m_flow->insertWidget(index, chip);
        m_chips.append(chip);
        chip->show();
        setTabOrder(index > 0 ? static_cast<QWidget*>(m_chips.at(index - 1)) : this, chip);
    }
    if (!m_chips.isEmpty())
        setTabOrder(m_chips.last(), m_editor);
    updateGeometry();
}

} // namespace loquat
