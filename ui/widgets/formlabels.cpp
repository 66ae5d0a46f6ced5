// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formlabels.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

namespace loquat {

namespace {

// What stands at the very top of the field.
QWidget* firstOf(QLayoutItem* item)
{
    if (item && item->layout())
        return firstOf(item->layout()->itemAt(0));
    QWidget* widget = item ? item->widget() : nullptr;
    const bool isPart = !widget || qobject_cast<QLabel*>(widget) || !widget->layout() ||
                        qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget);
    return isPart ? widget : firstOf(widget->layout()->itemAt(0));
}

bool isOneLine(const QWidget* field)
{
    return qobject_cast<const QLineEdit*>(field) || qobject_cast<const QComboBox*>(field) ||
           qobject_cast<const QAbstractSpinBox*>(field) ||
           qobject_cast<const QAbstractButton*>(field);
}

} // namespace

FormLabels::FormLabels(QFormLayout* form)
    : QObject(form)
    , m_form(form)
{
    if (QWidget* parent = form->parentWidget())
        parent->installEventFilter(this);
    align();
}

bool FormLabels::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::LayoutRequest:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        align();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void FormLabels::align()
{
    for (int row = 0; row < m_form->rowCount(); ++row) {
        const QLayoutItem* item = m_form->itemAt(row, QFormLayout::LabelRole);
        auto* label = item ? qobject_cast<QLabel*>(item->widget()) : nullptr;
        const QWidget* field = firstOf(m_form->itemAt(row, QFormLayout::FieldRole));
        if (!label || !field)
            continue;
        const Qt::Alignment side = label->alignment() & Qt::AlignHorizontal_Mask;
        if (qobject_cast<const QLabel*>(field)) {
            if (label->alignment() != (side | Qt::AlignTop))
                label->setAlignment(side | Qt::AlignTop);
        } else if (isOneLine(field) && label->minimumHeight() != field->sizeHint().height()) {
            label->setMinimumHeight(field->sizeHint().height());
        }
    }
}

} // namespace loquat
