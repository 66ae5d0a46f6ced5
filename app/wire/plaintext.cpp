// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/plaintext.h"

#include "app/wire/surrogatejoiner.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString withoutEntities(QString text)
{
    static constexpr std::array named{
        std::pair{"&lt;"_L1, u"<"},  std::pair{"&gt;"_L1, u">"},   std::pair{"&quot;"_L1, u"\""},
        std::pair{"&#39;"_L1, u"'"}, std::pair{"&apos;"_L1, u"'"}, std::pair{"&nbsp;"_L1, u" "},
        std::pair{"&amp;"_L1, u"&"},
    };
    for (const auto& [entity, character] : named)
        text.replace(entity, QString::fromUtf16(character));
    return text;
}

// Finds things that may not be there, and looks for none of them twice: a megabyte of beginnings
// without an end must not be searched once for each.
class MarkupReader
{
public:
    explicit MarkupReader(QStringView text)
        : m_text(text)
    {}

    // After the markup that begins at `at`, a "<"; nothing if it is but a character.
    struct Markup
    {
        qsizetype end = 0;
        bool hidden = false; // with what stands in it
    };
    std::optional<Markup> markupAt(qsizetype at)
    {
        const QStringView rest = m_text.sliced(at);
        if (rest.startsWith("<!--"_L1)) {
            if (const qsizetype end = find("-->"_L1, at + 4, m_noComment); end >= 0)
                return Markup{end + 3, true};
        }
        if (opens(at, "<script"_L1)) {
            if (const qsizetype end = afterClosing("</script"_L1, at, m_noScript); end >= 0)
                return Markup{end, true};
        }
        if (opens(at, "<style"_L1)) {
            if (const qsizetype end = afterClosing("</style"_L1, at, m_noStyle); end >= 0)
                return Markup{end, true};
        }
        const QChar next = rest.size() > 1 ? rest[1] : QChar();
        const bool tag = (next.toLower() >= u'a' && next.toLower() <= u'z') || next == u'/' ||
                         next == u'!' || next == u'?';
        if (!tag)
            return std::nullopt;
        const qsizetype end = find(">"_L1, at + 2, m_noTag);
        return end < 0 ? std::nullopt : std::optional(Markup{end + 1, false});
    }

    // What the first title holds.
    QStringView title()
    {
        qsizetype at = -1;
        do {
            at = m_text.indexOf("<title"_L1, at + 1, Qt::CaseInsensitive);
            if (at < 0)
                return {};
        } while (!opens(at, "<title"_L1));
        const qsizetype open = m_text.indexOf(u'>', at);
        if (open < 0)
            return {};
        const qsizetype close = m_text.indexOf("</title"_L1, open, Qt::CaseInsensitive);
        return close < 0 ? QStringView() : m_text.sliced(open + 1, close - open - 1);
    }

private:
    bool opens(qsizetype at, QLatin1StringView name) const
    {
        const QStringView rest = m_text.sliced(at);
        return rest.startsWith(name, Qt::CaseInsensitive) &&
               (rest.size() == name.size() || !rest[name.size()].isLetterOrNumber());
    }
    qsizetype find(QLatin1StringView what, qsizetype from, bool& isNowhere)
    {
        if (isNowhere || from > m_text.size())
            return -1;
        const qsizetype at = m_text.indexOf(what, from, Qt::CaseInsensitive);
        isNowhere = at < 0;
        return at;
    }
    qsizetype afterClosing(QLatin1StringView tag, qsizetype from, bool& isNowhere)
    {
        const qsizetype at = find(tag, from, isNowhere);
        const qsizetype end = at < 0 ? -1 : m_text.indexOf(u'>', at);
        isNowhere = end < 0;
        return end < 0 ? -1 : end + 1;
    }

    QStringView m_text;
    bool m_noComment = false;
    bool m_noScript = false;
    bool m_noStyle = false;
    bool m_noTag = false;
};

QString withoutTags(QStringView text)
{
    QString plain;
    MarkupReader reader(text);
    for (qsizetype at = 0; at < text.size();) {
        const auto markup =
            text[at] == u'<' ? reader.markupAt(at) : std::optional<MarkupReader::Markup>();
        if (!markup) {
            plain += text[at++];
            continue;
        }
        if (!markup->hidden)
            plain += u' ';
        at = markup->end;
    }
    return plain;
}

} // namespace

QString soundText(QString text)
{
    if (!text.isValidUtf16()) {
        SurrogateJoiner joiner;
        text = joiner.join(text);
        text += joiner.finish();
    }
    return text.replace(QChar(0), QChar(QChar::ReplacementCharacter));
}

QString shortened(const QString& text)
{
    QString kept = soundText(text.trimmed());
    if (kept.size() <= longestServerText)
        return kept;
    kept.truncate(longestServerText - 1);
    if (kept.back().isHighSurrogate())
        kept.chop(1);
    return kept + QChar(0x2026);
}

bool looksLikeWebPage(QByteArrayView contentType, QByteArrayView body)
{
    if (contentType.toByteArray().toLower().contains("html"))
        return true;
    const QByteArray begin = body.trimmed().first(qMin(body.trimmed().size(), 16)).toByteArray();
    static constexpr std::array beginnings{"<!doctype html", "<html", "<head", "<body"};
    return std::any_of(beginnings.begin(), beginnings.end(), [&begin](const char* beginning) {
        return begin.toLower().startsWith(beginning);
    });
}

QString headlineOf(const QString& text)
{
    const QString title = withoutEntities(withoutTags(MarkupReader(text).title())).simplified();
    if (!title.isEmpty())
        return title;
    const QString plain = withoutTags(text);
    for (const QStringView line : QStringView(plain).split(u'\n')) {
        const QString shown = withoutEntities(line.toString()).simplified();
        if (!shown.isEmpty())
            return shown;
    }
    return {};
}

} // namespace loquat
