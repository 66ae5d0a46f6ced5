// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/settings.h"

#include <QFont>
#include <QObject>

class QApplication;

namespace loquat::theme {

// Gives the application its palette, style and font, and changes them while it runs. One for the
// life of the application, made before the first window.
class Theme : public QObject
{
    Q_OBJECT

public:
    // Installs the style at once, light and unzoomed; the system's font is what the application
    // has now. The application must outlive this.
    explicit Theme(QApplication& application, QObject* parent = nullptr);

    // systemIsDark counts only for ThemeChoice::System.
    void setChoice(ThemeChoice choice, bool systemIsDark);

    // Scales the system's font; kept within 50...300.
    void setZoomPercent(int percent);

    bool dark() const { return m_dark; }
    int zoomPercent() const { return m_zoomPercent; }

Q_SIGNALS:
    // The palette or the font has changed; every widget has been told already.
    void changed();

private:
    void applyPalette();

    QApplication& m_application;
    QFont m_systemFont;
    bool m_dark = false;
    int m_zoomPercent = 100;
};

} // namespace loquat::theme
