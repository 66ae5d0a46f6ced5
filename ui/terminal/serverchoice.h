// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"

#include <QString>

namespace loquat {

class ServerDirectory;

// Which server --server means: a profile by its name (whatever its case), a profile by its
// address, or an address that is used for this run only. Empty: the profile used last. Fails with
// ServerUnset (subject: what was typed, empty if nothing), AddressInvalid or
// AddressSchemeUnsupported.
Result<ProfileId> chooseServer(const QString& typed, ServerDirectory& servers);

} // namespace loquat
