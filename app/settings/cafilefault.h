// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loquat {

// Why a file cannot say whom to trust.
enum class CaFileFault
{
    None, // it can
    Unnamed,
    Missing,
    Folder,
    NoFile, // a device or a pipe
    Unreadable,
    Empty,
    TooLarge,
    PrivateKey,
    Request, // for a certificate
    Bundle,  // PKCS #7 or #12
    NoCertificate
};

} // namespace loquat
