// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loquat {

class SettingsStore;

// The key that sends, language, what a screen reader is told. Every change applies at once.
class GeneralPage final : public QWidget
{
    Q_OBJECT
public:
    explicit GeneralPage(SettingsStore& settings, QWidget* parent = nullptr);

private:
    SettingsStore& m_settings;
};

} // namespace loquat
