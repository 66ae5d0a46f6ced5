// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QObject>
#include <QWidget>

#include <optional>

namespace loquat {

class ClosingConsent;
class ConversationLibrary;
class SettingsStore;

// Does not let the window close over something that was typed, received or set and could not be
// written, as on a full disk, without a question.
class UnwrittenGuard final : public QObject
{
    Q_OBJECT
public:
    // `window` becomes the parent, and is closed once it may be.
    UnwrittenGuard(ConversationLibrary& library, SettingsStore& settings, ClosingConsent& consent,
                   QWidget* window);

    // True: everything is written, or the person gives it up. Else it is being tried again, or
    // asked.
    bool mayClose();

private:
    void tryAgain();
    void finish(std::optional<Error> fault);
    void ask(const Error& fault);

    ConversationLibrary& m_library;
    SettingsStore& m_settings;
    ClosingConsent& m_consent;
    QWidget* m_window;
    bool m_closing = false;
};

} // namespace loquat
