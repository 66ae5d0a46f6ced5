// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

#include <optional>

namespace loquat {

struct ErrorKind
{
    ErrorCode code = ErrorCode::Server;
    ErrorReason reason = ErrorReason::Unspecified;

    bool operator==(const ErrorKind&) const = default;
};

// What is known of a failed answer: protocol.md §6.3 tells kinds apart by these.
struct ErrorSigns
{
    int status = 0;
    QString message; // extracted, possibly empty
    QString model;   // asked for
    bool isJson = false;
    bool isWebPage = false;
    bool isEmpty = false; // no body
    bool carriedContext = false;
    bool wantsSignIn = false;
};

// By what the server says alone; nothing if it says nothing known. For lines of a 200 stream.
std::optional<ErrorKind> kindOfMessage(const ErrorSigns& signs);

// By status and message together.
ErrorKind kindOfAnswer(const ErrorSigns& signs);

} // namespace loquat
