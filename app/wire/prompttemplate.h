// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// What a model's template is filled in with.
struct TemplateValues
{
    QString system; // empty: none
    QString prompt;
    QString suffix; // what follows the reply, for a model that can insert
};

struct FilledTemplate
{
    QString text; // up to where the reply would begin; where `whole` is false, the template itself
    bool whole = false;
};

// Fills in a Go template as /api/show gives it (protocol.md §4.4) for one prompt without a past:
// fields, variables, if, else, range, with, comparisons, len, slice, index. What does more (a
// function we do not know, a template inside) is not guessed at: it comes back as it is.
FilledTemplate fillTemplate(const QString& goTemplate, const TemplateValues& values);

} // namespace loquat
