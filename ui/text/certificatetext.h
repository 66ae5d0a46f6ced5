// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/cafilefault.h"
#include "app/settings/serverconnection.h"

#include <QString>

namespace loquat {

// "AB:CD:…", as other programs show it; what is no fingerprint stays as it is.
QString fingerprintText(const QString& sha256);

// Names, issuer, dates and fingerprint, a line each. Plain text: a certificate is the server's own
// words.
QString certificateText(const PinnedCertificate& certificate);

// Why the file cannot say whom to trust, and what to do; empty for None. Plain text. Translated.
QString caFileText(CaFileFault fault, const QString& path);

} // namespace loquat
