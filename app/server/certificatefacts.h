// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/serverconnection.h"

class QSslCertificate;

namespace loquat {

// What a person is shown of a certificate, and what is kept of it when it is trusted.
PinnedCertificate certificateFacts(const QSslCertificate& certificate);

} // namespace loquat
