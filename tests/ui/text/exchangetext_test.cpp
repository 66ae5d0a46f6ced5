// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/exchangetext.h"

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;
using Kind = ImportProblem::Kind;

TEST(ExchangeText, EveryProblemIsOneSentenceThatNamesTheFileOrThePlace)
{
    for (int kind = 0; kind <= int(Kind::StoreFailed); ++kind) {
        ImportProblem problem{Kind(kind), 1234, u"Sky %1"_s, u"detail"_s, {}};
        problem.error.emplace();
        problem.error->code = ErrorCode::Storage;
        problem.error->reason = ErrorReason::DiskFull;
        const QString text = importProblemText(problem, u"/home/x/chats.json"_s);
        SCOPED_TRACE(qPrintable(text));
        EXPECT_TRUE(text.endsWith(u'.'));
        EXPECT_FALSE(text.contains("  "_L1) || text.contains("because at  "_L1));
        EXPECT_TRUE(text.contains("chats.json"_L1) || Kind(kind) == Kind::Cancelled ||
                    Kind(kind) == Kind::StoreFailed);
    }
}

TEST(ExchangeText, APlaceIsALineAndAChat)
{
    const QString text =
        importProblemText({Kind::Cycle, 12, u"Sky"_s, {}, {}}, u"/tmp/chats.jsonl"_s);
    EXPECT_EQ(text, u"/tmp/chats.jsonl was not imported, because at line 12, chat “Sky” turns "
                    u"follow each other in a circle."_s);
}

TEST(ExchangeText, SaysWhatBecameOfAnExport)
{
    ExportOutcome outcome;
    outcome.counts.conversations = 1;
    EXPECT_TRUE(exportOutcomeText(outcome, u"/tmp/a.md"_s).contains(u"/tmp/a.md"_s));
    outcome.kind = ExportOutcome::Kind::Cancelled;
    EXPECT_TRUE(exportOutcomeText(outcome, u"/tmp/a.md"_s).isEmpty());
    outcome.kind = ExportOutcome::Kind::FileFailed;
    outcome.detail = u"No space left on device"_s;
    EXPECT_TRUE(exportOutcomeText(outcome, u"/tmp/a.md"_s).contains(outcome.detail));
}

} // namespace loquat::test
