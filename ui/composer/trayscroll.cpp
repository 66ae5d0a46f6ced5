// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/trayscroll.h"

#include <QEvent>
#include <QLayout>

#include <algorithm>

namespace loquat {

namespace {

// The highest of what stands in the tray is a row's height.
int rowHeight(const QLayout& layout)
{
    int height = 0;
    for (int i = 0; i < layout.count(); ++i)
        height = std::max(height, layout.itemAt(i)->sizeHint().height());
    return height;
}

} // namespace

TrayScroll::TrayScroll(QWidget* tray, QWidget* parent)
    : QScrollArea(parent)
    , m_tray(tray)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const bool wanted = !tray->isHidden();
    setWidget(tray);
    tray->setVisible(wanted);
    tray->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    tray->installEventFilter(this);
    fit();
}

void TrayScroll::setMaximumRows(int rows)
{
    m_rows = rows;
    fit();
}

bool TrayScroll::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
    case QEvent::LayoutRequest:
        fit();
        break;
    default:
        break;
    }
    return QScrollArea::eventFilter(watched, event);
}

void TrayScroll::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void TrayScroll::fit()
{
    const QLayout* layout = m_tray->layout();
    setVisible(layout && !m_tray->isHidden());
    if (!layout || m_tray->isHidden())
        return;
    const int row = rowHeight(*layout);
    const int needed = layout->heightForWidth(std::max(1, viewport()->width()));
    const int most = m_rows * row + (m_rows - 1) * std::max(0, layout->spacing());
    setFixedHeight(std::min(needed, most));
}

} // namespace loquat
