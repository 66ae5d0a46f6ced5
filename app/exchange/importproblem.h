// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

#include <QString>

#include <optional>
#include <tl/expected.hpp>

namespace loquat {

// Why a file was not imported, and where in it; ui/text makes the sentence. Whatever the reason,
// nothing was changed.
struct ImportProblem
{
    enum class Kind
    {
        FileUnreadable, // detail: what the system says
        NothingInIt,
        OtherKind, // none of the forms that are understood
        Cut,       // it ends too early
        TooLong,   // one line or one chat is larger than is taken
        NewerVersion,
        NotJson,
        FieldWrong, // detail: its name
        MomentWrong,
        DuplicateId,
        ParentMissing,
        Cycle,
        WrongOrder, // a turn stands before the one that it follows
        ImageWrong, // not a picture, or not the one it is said to be
        ImageMissing,
        FileChanged, // between checking and importing
        Cancelled,
        StoreFailed, // error
    };

    Kind kind = Kind::OtherKind;
    qint64 line = 0; // from 1; 0: the file as a whole
    QString chat;    // the title of the chat concerned; empty: unknown
    QString detail;
    std::optional<Error> error;

    bool operator==(const ImportProblem&) const = default;
};

template <typename T>
using ImportResult = tl::expected<T, ImportProblem>;

inline tl::unexpected<ImportProblem> importFailure(ImportProblem::Kind kind, qint64 line = 0,
                                                   const QString& detail = {},
                                                   const QString& chat = {})
{
    return tl::unexpected<ImportProblem>({kind, line, chat, detail, {}});
}

} // namespace loquat
