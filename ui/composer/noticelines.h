// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"

namespace loquat {

class NoticeBar;

// What went wrong with several attachments, in one bar: each is named, until the bar is closed.
class NoticeLines final
{
public:
    // Adds a line to what the bar shows; the same sentence stands there once.
    static void add(NoticeBar& bar, const Error& error);
};

} // namespace loquat
