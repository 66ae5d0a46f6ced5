// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/thinksplitter.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

namespace loquat::fuzz {

namespace {

struct Parted
{
    QString thinking;
    QString text;

    bool operator==(const Parted&) const = default;
};

void take(const ThinkSplitter::Piece& piece, Parted& parted)
{
    if (piece.textWasThinking) {
        parted.thinking += parted.text;
        parted.text.clear();
    }
    parted.thinking += piece.thinking;
    parted.text += piece.text;
}

Parted partWhole(const QString& answer)
{
    ThinkSplitter splitter;
    Parted parted;
    take(splitter.feed(answer), parted);
    take(splitter.finish(), parted);
    return parted;
}

Parted partCut(const QString& answer, QByteArrayView input)
{
    ThinkSplitter splitter;
    Parted parted;
    Cuts cuts(input);
    for (qsizetype at = 0; at < answer.size();) {
        const qsizetype length = cuts.next(answer.size() - at);
        take(splitter.feed(answer.sliced(at, length)), parted);
        at += length;
    }
    take(splitter.finish(), parted);
    return parted;
}

void appendDense(QString& to, QStringView text)
{
    std::copy_if(text.begin(), text.end(), std::back_inserter(to),
                 [](QChar character) { return !character.isSpace(); });
}

// All that came is in one of the two, but for the tags and white space beside them.
bool accountsFor(const Parted& parted, const QString& answer)
{
    QString whole;
    appendDense(whole, answer);
    for (const QStringView open : {u"", u"<think>", u"<thinking>"}) {
        for (const QStringView close : {u"", u"</think>", u"</thinking>"}) {
            QString joined;
            appendDense(joined, open);
            appendDense(joined, parted.thinking);
            joined += close;
            appendDense(joined, parted.text);
            if (joined == whole)
                return true;
        }
    }
    return false;
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat::fuzz;
    const QByteArrayView input = viewOf(data, size);
    const QString answer = QString::fromLatin1(input);
    const Parted whole = partWhole(answer);
    require(partCut(answer, input) == whole, "cuts change nothing");
    require(accountsFor(whole, answer), "nothing is lost and nothing invented");
    return 0;
}
