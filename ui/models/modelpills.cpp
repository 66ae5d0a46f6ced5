// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelpills.h"

#include "ui/models/modelwords.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QPainter>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = theme::grid * 2;
constexpr int gap = theme::grid * 2;
constexpr int pillHeight = theme::grid * 5;

} // namespace

ModelPills::ModelPills(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("modelPills"_L1);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setModel(std::nullopt);
}

void ModelPills::setModel(const std::optional<ModelInfo>& model)
{
    m_pills.clear();
    QStringList facts;
    if (model) {
        m_pills = ModelWords::marks(*model);
        facts = m_pills;
        const QString length = ModelWords::contextLength(model->contextLength);
        if (!length.isEmpty()) {
            m_pills.append(length);
            facts.append(tr("sees up to %1 tokens at once").arg(length));
        }
    }
    setAccessibleName(facts.isEmpty() ? QString() : tr("This model: %1").arg(facts.join(u", "_s)));
    setToolTip(accessibleName());
    setVisible(!m_pills.isEmpty());
    updateGeometry();
    update();
}

QSize ModelPills::sizeHint() const
{
    const QFontMetrics metrics(pillFont());
    int width = 0;
    for (const QString& pill : m_pills)
        width += metrics.horizontalAdvance(pill) + 2 * side + gap;
    return {std::max(0, width - gap), pillHeight};
}

QSize ModelPills::minimumSizeHint() const
{
    return {0, pillHeight};
}

void ModelPills::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void ModelPills::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(pillFont());
    int x = 0;
    for (const QString& pill : m_pills) {
        const int pillWidth = painter.fontMetrics().horizontalAdvance(pill) + 2 * side;
        if (x + pillWidth > width())
            return; // no half pills
        const QRect area =
            QStyle::visualRect(layoutDirection(), rect(),
                               QRect(x, (height() - pillHeight) / 2, pillWidth, pillHeight));
        painter.setPen(theme::colour(palette(), theme::Colour::Border));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), pillHeight / 2.0,
                                pillHeight / 2.0);
        painter.setPen(theme::colour(palette(), theme::Colour::MutedText));
        painter.drawText(area, Qt::AlignCenter, pill);
        x += pillWidth + gap;
    }
}

QFont ModelPills::pillFont() const
{
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    return small;
}

} // namespace loquat
