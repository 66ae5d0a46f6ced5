// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QUrl>

namespace loquat {

inline constexpr int mostRedirects = 5;

// Whether an answer with this status and Location asks to go elsewhere.
bool isRedirect(int status, const QByteArray& location);

// Where a redirect may be followed to (protocol.md §3.3): the same scheme, host and port, or from
// http on port 80 to https on port 443 of the same host; a request with a body only by 307 and
// 308. Else RedirectRefused with the target as subject.
Result<QUrl> followedRedirect(const QUrl& from, const QByteArray& location, int status,
                              bool hasBody);

} // namespace loquat
