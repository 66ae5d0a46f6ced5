// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/serverchoice.h"

#include "app/session/serverdirectory.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// "office" is a profile that does not exist rather than a host; "office:11434" is a host.
bool looksLikeAddress(const QString& text)
{
    return text.contains(u'.') || text.contains(u':') || text.contains(u'/') ||
           text.compare("localhost"_L1, Qt::CaseInsensitive) == 0;
}

} // namespace

Result<ProfileId> chooseServer(const QString& typed, ServerDirectory& servers)
{
    const QString text = typed.trimmed();
    if (text.isEmpty()) {
        const ProfileId last = servers.current();
        if (last.isValid())
            return last;
        return failure(ErrorCode::Usage, ErrorReason::ServerUnset);
    }
    const QList<ServerProfile> profiles = servers.profiles();
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (const ServerProfile& profile : profiles) {
            if (profile.name.compare(text, sensitivity) == 0 || profile.id.value == text)
                return profile.id;
        }
    }
    if (!looksLikeAddress(text))
        return failure(ErrorCode::Usage, ErrorReason::ServerUnset, text);
    if (const auto known = servers.findByAddress(text))
        return known->id;
    return servers.addForThisRun(text);
}

} // namespace loquat
