// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/tokens.h"

#include <QByteArray>

namespace loquat {

namespace {

constexpr int mostBytes = 6;
constexpr qint64 firstTextId = 16; // below: marks

constexpr qint64 markOf(Speaker speaker)
{
    return 1 + qint64(speaker);
}

qint64 idOf(const QString& token)
{
    const QByteArray bytes = token.toUtf8();
    qint64 id = 0;
    for (qsizetype i = bytes.size() - 1; i >= 0; --i)
        id = id << 8 | static_cast<unsigned char>(bytes[i]);
    return id + firstTextId;
}

QByteArray bytesOf(qint64 id)
{
    QByteArray bytes;
    for (qint64 rest = id - firstTextId; rest > 0; rest >>= 8)
        bytes.append(char(rest & 0xff));
    return bytes.isEmpty() || bytes.size() > mostBytes ? QByteArray("\xef\xbf\xbd") : bytes;
}

// Without what no UTF-8 text or token can hold.
QString cleaned(const QString& text)
{
    QString clean = text;
    clean.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    for (qsizetype i = 0; i < clean.size(); ++i) {
        const bool pair = clean.at(i).isHighSurrogate() && i + 1 < clean.size() &&
                          clean.at(i + 1).isLowSurrogate();
        if (pair)
            ++i;
        else if (clean.at(i).isSurrogate())
            clean[i] = QChar(QChar::ReplacementCharacter);
    }
    return clean;
}

} // namespace

QStringList tokensOf(const QString& text)
{
    const QString clean = cleaned(text);
    QStringList tokens;
    qsizetype start = 0;
    qsizetype bytes = 0;
    bool afterSpace = true;
    for (qsizetype i = 0; i < clean.size();) {
        const QChar first = clean.at(i);
        const qsizetype units = first.isHighSurrogate() ? 2 : 1;
        const qsizetype more = units == 2                ? 4
                               : first.unicode() < 0x80  ? 1
                               : first.unicode() < 0x800 ? 2
                                                         : 3;
        const bool space = first.isSpace();
        if (i > start && ((space && !afterSpace) || bytes + more > mostBytes)) {
            tokens.append(clean.sliced(start, i - start));
            start = i;
            bytes = 0;
        }
        bytes += more;
        afterSpace = space;
        i += units;
    }
    if (start < clean.size())
        tokens.append(clean.sliced(start));
    return tokens;
}

QList<qint64> tokenIds(const Utterance& utterance)
{
    QList<qint64> ids{markOf(utterance.speaker)};
    for (const QString& token : tokensOf(utterance.text))
        ids.append(idOf(token));
    return ids;
}

Utterances utterancesFrom(const QList<qint64>& ids)
{
    Utterances utterances;
    QByteArray text;
    const auto finish = [&] {
        if (!utterances.isEmpty())
            utterances.last().text = QString::fromUtf8(text);
        text.clear();
    };
    for (const qint64 id : ids) {
        if (id >= markOf(Speaker::System) && id <= markOf(Speaker::Model)) {
            finish();
            utterances.append({Speaker(id - 1), {}, 0});
        } else {
            if (utterances.isEmpty())
                utterances.append({Speaker::Person, {}, 0});
            text += bytesOf(id);
        }
    }
    finish();
    return utterances;
}

} // namespace loquat
