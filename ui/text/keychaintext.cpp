// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/keychaintext.h"

#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(KeychainText)
};

// What to do about a failure, in the place where it can be done.
QString advice(ErrorReason reason, bool removes)
{
    switch (reason) {
    case ErrorReason::KeychainMissing:
        return removes ? Words::tr("Start one, then try again.")
                       : Words::tr("Start one and try again, or keep what you typed for this run "
                                   "only; it is then forgotten.");
    case ErrorReason::KeychainLocked:
        return removes ? Words::tr("Unlock it, then try again.")
                       : Words::tr("Unlock it and try again, or keep what you typed for this run "
                                   "only.");
    case ErrorReason::KeychainDenied:
        return removes ? Words::tr("Allow it, then try again.")
                       : Words::tr("Allow it and try again, or keep what you typed for this run "
                                   "only.");
    case ErrorReason::KeychainTimeout:
        return removes ? Words::tr("See whether it is asking for a password, then try again.")
                       : Words::tr("See whether it is asking for a password and try again, or keep "
                                   "what you typed for this run only.");
    default:
        return removes
                   ? Words::tr("Try again.")
                   : Words::tr("Try again, or keep what you typed for this run only; it is then "
                               "forgotten.");
    }
}

} // namespace

QString secretNames(const SecretEdit& edit, bool basic, const QStringList& headers)
{
    QStringList names;
    if (edit.key)
        names.append(basic ? Words::tr("the password") : Words::tr("the key"));
    if (edit.proxyPassword)
        names.append(Words::tr("the proxy’s password"));
    QStringList written = edit.headers.keys() + edit.renamedHeaders.values();
    written.removeDuplicates();
    for (QString& name : written) {
        for (const QString& known : headers) {
            if (known.compare(name, Qt::CaseInsensitive) == 0)
                name = known;
        }
        names.append(Words::tr("the header “%1”").arg(name));
    }
    return names.join(u", "_s);
}

QString keychainText(SecretSaving::State state, const std::optional<Error>& error,
                     const QString& names, bool removes)
{
    using State = SecretSaving::State;
    switch (state) {
    case State::Idle:
        return {};
    case State::Waiting:
        return Words::tr("Waiting for the keychain…") + u' ' +
               (removes ? Words::tr("To be removed: %1.") : Words::tr("To be stored: %1."))
                   .arg(names);
    case State::Waived:
        return Words::tr("Loquat waits no longer. The keychain may still do what it was asked.") +
               u' ' +
               (removes ? Words::tr("Perhaps not removed: %1.")
                        : Words::tr("Perhaps not stored: %1."))
                   .arg(names);
    case State::Failed:
        if (names.isEmpty())
            return errorText(*error).sentence + u' ' +
                   Words::tr("A secret header keeps its old name.");
        return errorText(*error).sentence + u' ' +
               (removes ? Words::tr("Not removed: %1.") : Words::tr("Not stored: %1.")).arg(names) +
               u' ' + advice(error->reason, removes);
    case State::Held:
        return Words::tr("Held until Loquat is closed: %1.").arg(names);
    }
    Q_UNREACHABLE();
}

} // namespace loquat
