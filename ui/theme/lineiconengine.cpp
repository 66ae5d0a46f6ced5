// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/lineiconengine.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace loquat::theme {

using namespace Qt::StringLiterals;

namespace {

QColor colourFor(Colour role, QIcon::Mode mode)
{
    QPalette palette = QGuiApplication::palette();
    palette.setCurrentColorGroup(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active);
    return colour(palette, role);
}

QPixmap drawn(const QString& file, const QSize& size, const QColor& ink)
{
    QFile resource(file);
    if (size.isEmpty() || !resource.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = resource.readAll();
    svg.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(QPointF(), size));
    return pixmap;
}

} // namespace

LineIconEngine::LineIconEngine(QString file, Colour role)
    : m_file(std::move(file))
    , m_role(role)
{}

void LineIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                           QIcon::State state)
{
    const qreal scale = painter->device() ? painter->device()->devicePixelRatio() : 1;
    QPixmap picture = scaledPixmap((QSizeF(rect.size()) * scale).toSize(), mode, state, scale);
    picture.setDevicePixelRatio(scale);
    painter->drawPixmap(rect.topLeft(), picture);
}

QPixmap LineIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

// Qt hands the size in device pixels, so the scale says nothing more.
QPixmap LineIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal)
{
    const QColor ink = colourFor(m_role, mode);
    const QString key =
        u"%1/%2x%3/%4"_s.arg(m_file).arg(size.width()).arg(size.height()).arg(ink.name());
    QPixmap picture;
    if (!QPixmapCache::find(key, &picture)) {
        picture = drawn(m_file, size, ink);
        QPixmapCache::insert(key, picture);
    }
    return picture;
}

QSize LineIconEngine::actualSize(const QSize& size, QIcon::Mode, QIcon::State)
{
    const int side = qMin(size.width(), size.height());
    return {side, side};
}

QIconEngine* LineIconEngine::clone() const
{
    return new LineIconEngine(*this);
}

QString LineIconEngine::key() const
{
    return u"loquat-line-icon"_s;
}

bool LineIconEngine::isNull()
{
    return !QFile::exists(m_file);
}

} // namespace loquat::theme
