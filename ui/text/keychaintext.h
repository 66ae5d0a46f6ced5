// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/secretsaving.h"

#include <QString>
#include <QStringList>

namespace loquat {

// What of a server is on its way to the keychain, as a person calls it. `headers` are their names
// as they are written in the profile. Translated; it stands behind a colon.
QString secretNames(const SecretEdit& edit, bool basic, const QStringList& headers);

// `names` empty: a header could not be renamed. What is said while secrets called `names` are on
// their way, and of what became of them; empty for Idle. Plain text. Translated.
QString keychainText(SecretSaving::State state, const std::optional<Error>& error,
                     const QString& names, bool removes);

} // namespace loquat
