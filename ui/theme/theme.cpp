// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/palette.h"
#include "ui/theme/style.h"

#include <QApplication>
#include <QToolTip>

namespace loquat::theme {

Theme::Theme(QApplication& application, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_systemFont(QApplication::font())
{
    m_application.setStyle(new Style);
    m_application.setWindowIcon(applicationIcon());
    applyPalette();
}

void Theme::setChoice(ThemeChoice choice, bool systemIsDark)
{
    const bool dark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && systemIsDark);
    if (dark == m_dark)
        return;
    m_dark = dark;
    applyPalette();
    Q_EMIT changed();
}

void Theme::setZoomPercent(int percent)
{
    percent = qBound(50, percent, 300);
    if (percent == m_zoomPercent)
        return;
    m_zoomPercent = percent;
    QFont font = m_systemFont;
    if (m_systemFont.pointSizeF() > 0)
        font.setPointSizeF(m_systemFont.pointSizeF() * percent / 100);
    else
        font.setPixelSize(qMax(1, m_systemFont.pixelSize() * percent / 100));
    m_application.setFont(font);
    Q_EMIT changed();
}

void Theme::applyPalette()
{
    const QPalette palette = m_dark ? darkPalette() : lightPalette();
    m_application.setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace loquat::theme
