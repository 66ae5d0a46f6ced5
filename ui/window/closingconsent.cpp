// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/closingconsent.h"

namespace loquat {

ClosingConsent::ClosingConsent(QWidget* window)
    : QObject(window)
    , m_window(window)
{}

void ClosingConsent::give(const QObject* asker)
{
    m_given.insert(asker);
    m_window->close();
}

void ClosingConsent::withdraw()
{
    m_given.clear();
}

} // namespace loquat
