// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formattext.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostNamed = 3;

QString missText(const SchemaMiss& miss)
{
    const QString place = miss.path.isEmpty() ? FormatText::tr("the whole") : miss.path;
    if (miss.keyword == "required"_L1)
        return FormatText::tr("%1 has no “%2”").arg(place, miss.name);
    if (miss.keyword == "additionalProperties"_L1 && !miss.name.isEmpty())
        return FormatText::tr("%1 has “%2”, which it may not have").arg(place, miss.name);
    if (miss.keyword.isEmpty())
        return place;
    return FormatText::tr("%1 does not fit “%2”").arg(place, miss.keyword);
}

} // namespace

FormatText FormatText::of(const FormatVerdict& verdict)
{
    FormatText text;
    switch (verdict.state) {
    case FormatVerdict::State::Fits:
        text.badge = tr("fits its schema");
        text.sentence = tr("it fits the schema.");
        break;
    case FormatVerdict::State::IsJson:
        text.badge = tr("valid JSON");
        text.sentence = tr("it is valid JSON.");
        break;
    case FormatVerdict::State::NotJson:
        text.good = false;
        text.badge = tr("no valid JSON");
        text.sentence = tr("it is no valid JSON at line %1.").arg(verdict.line);
        break;
    case FormatVerdict::State::Misses: {
        QStringList parts;
        for (const SchemaMiss& miss :
             verdict.misses.first(std::min(mostNamed, verdict.misses.size())))
            parts.append(missText(miss));
        if (verdict.misses.size() > mostNamed)
            parts.append(tr("and more"));
        text.good = false;
        text.badge = tr("does not fit its schema");
        text.sentence = tr("it does not fit the schema: %1.").arg(parts.join(u"; "_s));
        break;
    }
    case FormatVerdict::State::Unchecked:
        text.badge = tr("not checked");
        text.sentence = tr("it could not be checked by this schema.");
        break;
    }
    return text;
}

QString FormatText::note() const
{
    return good ? QString() : tr("Asked for as JSON, but %1").arg(sentence);
}

} // namespace loquat
