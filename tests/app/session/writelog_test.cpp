// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/writelog.h"
#include "tests/support/waiting.h"

#include <QPromise>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// A store that answers when it is told to.
class WriteLogTest : public testing::Test
{
protected:
    void write(const QString& what)
    {
        log->write([this, what] {
            asked.append(what);
            promises.push_back(std::make_unique<QPromise<Result<void>>>());
            promises.back()->start();
            return promises.back()->future();
        });
    }

    void answer(size_t index, bool well, ErrorCode code = ErrorCode::Storage)
    {
        Error error;
        error.code = code;
        error.reason = ErrorReason::DiskFull;
        promises.at(index)->addResult(well ? Result<void>{} : failure(error));
        promises.at(index)->finish();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 5; ++i)
            QCoreApplication::processEvents();
    }

    std::unique_ptr<WriteLog> log = std::make_unique<WriteLog>();
    QStringList asked;
    std::vector<std::unique_ptr<QPromise<Result<void>>>> promises;
};

} // namespace

TEST_F(WriteLogTest, WritesAtOnceAndKeepsNothingThatWentWell)
{
    write(u"a"_s);
    write(u"b"_s);
    EXPECT_EQ(asked, (QStringList{u"a"_s, u"b"_s}));
    answer(0, true);
    answer(1, true);
    EXPECT_FALSE(log->fault());
    log->retry();
    EXPECT_EQ(asked.size(), 2);
}

TEST_F(WriteLogTest, WhatFailedIsWrittenAgainBeforeWhatCameAfterIt)
{
    QSignalSpy failed(log.get(), &WriteLog::failed);
    write(u"rename to A"_s);
    write(u"rename to B"_s);
    answer(0, false);
    answer(1, true);
    ASSERT_TRUE(log->fault());
    EXPECT_EQ(log->fault()->reason, ErrorReason::DiskFull);
    EXPECT_EQ(failed.size(), 1);
    log->retry();
    EXPECT_EQ(asked.sliced(2), (QStringList{u"rename to A"_s, u"rename to B"_s}));
    answer(2, false);
    answer(3, true);
    EXPECT_EQ(failed.size(), 1) << "it is known";
    write(u"rename to C"_s);
    EXPECT_EQ(asked.sliced(4), (QStringList{u"rename to A"_s, u"rename to B"_s, u"rename to C"_s}));
    for (const size_t index : {4U, 5U, 6U})
        answer(index, true);
    EXPECT_FALSE(log->fault());
    write(u"d"_s);
    EXPECT_EQ(asked.sliced(7), QStringList{u"d"_s});
}

TEST_F(WriteLogTest, WhatIsGoneIsNotTriedAgain)
{
    write(u"a"_s);
    answer(0, false, ErrorCode::NotFound);
    EXPECT_FALSE(log->fault());
}

TEST_F(WriteLogTest, AsksOnceMoreWhenItEnds)
{
    write(u"a"_s);
    write(u"b"_s);
    answer(0, false);
    answer(1, true);
    log.reset();
    EXPECT_EQ(asked.sliced(2), (QStringList{u"a"_s, u"b"_s}));
}

} // namespace loquat::test
