// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/interruptsignal.h"
#include "ui/terminal/terminaloutput.h"

#include <QSignalSpy>

#include <csignal>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Two ends of a pipe, or of a terminal of our own.
struct Channel
{
    int reader = -1;
    int writer = -1;

    static Channel pipe()
    {
        int ends[2] = {-1, -1};
        EXPECT_EQ(::pipe2(ends, O_CLOEXEC), 0);
        return {ends[0], ends[1]};
    }

    static Channel terminal()
    {
        const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
        EXPECT_GE(master, 0);
        EXPECT_EQ(::grantpt(master), 0);
        EXPECT_EQ(::unlockpt(master), 0);
        return {master, ::open(::ptsname(master), O_RDWR | O_NOCTTY | O_CLOEXEC)};
    }

    ~Channel()
    {
        ::close(reader);
        ::close(writer);
    }

    QByteArray readSome() const
    {
        char bytes[4096];
        const ssize_t count = ::read(reader, bytes, sizeof bytes);
        return {bytes, count > 0 ? qsizetype(count) : 0};
    }

    // A terminal may pass on in several pieces what was written at once.
    QByteArray readTo(char last) const
    {
        QByteArray bytes;
        pollfd waiting{reader, POLLIN, 0};
        while (!bytes.endsWith(last) && ::poll(&waiting, 1, 5000) > 0)
            bytes += readSome();
        return bytes;
    }
};

} // namespace

TEST(TerminalOutput, KeepsReplyAndNotesApart)
{
    const Channel reply = Channel::pipe();
    const Channel notes = Channel::pipe();
    TerminalOutput output(reply.writer, notes.writer, nullptr);
    output.writeThinking(u"hmm"_s);
    output.writeReply(u"caf\u00E9"_s);
    output.note(u"Done."_s);
    EXPECT_EQ(reply.readSome(), "caf\xc3\xa9");
    EXPECT_EQ(notes.readSome(), "hmm\nDone.\n");
}

TEST(TerminalOutput, JoinsTheHalvesOfACharacter)
{
    const Channel reply = Channel::pipe();
    const Channel notes = Channel::pipe();
    TerminalOutput output(reply.writer, notes.writer, nullptr);
    output.writeReply(QString(QChar(0xD83D)));
    output.writeReply(QString(QChar(0xDE00)));
    EXPECT_EQ(reply.readSome(), "\xf0\x9f\x98\x80");
}

TEST(TerminalOutput, LeavesBytesForAPipeAsTheyAre)
{
    const Channel reply = Channel::pipe();
    const Channel notes = Channel::pipe();
    TerminalOutput output(reply.writer, notes.writer, nullptr);
    output.writeReply(u"\x1b[31mred"_s);
    output.finishLines();
    EXPECT_EQ(reply.readSome(), "\x1b[31mred");
}

TEST(TerminalOutput, LetsNoReplySteerATerminal)
{
    const Channel reply = Channel::terminal();
    const Channel notes = Channel::pipe();
    TerminalOutput output(reply.writer, notes.writer, nullptr);
    output.writeReply(u"\x1b]0;title\x07 tab\tline"_s);
    output.finishLines();
    const QByteArray shown = reply.readTo('\n');
    EXPECT_FALSE(shown.contains('\x1b'));
    EXPECT_FALSE(shown.contains('\x07'));
    EXPECT_TRUE(shown.contains("tab\tline"));
    EXPECT_TRUE(shown.endsWith('\n'));
}

TEST(TerminalOutput, NoticesThatNobodyReads)
{
    const auto before = std::signal(SIGPIPE, SIG_IGN);
    int ends[2] = {-1, -1};
    ASSERT_EQ(::pipe2(ends, O_CLOEXEC), 0);
    ::close(ends[0]);
    TerminalOutput output(ends[1], ends[1], nullptr);
    output.writeReply(u"x"_s);
    EXPECT_TRUE(output.isBroken());
    ::close(ends[1]);
    std::signal(SIGPIPE, before);
}

TEST(InterruptSignal, TurnsControlCIntoAnEvent)
{
    InterruptSignal interrupt;
    QSignalSpy spy(&interrupt, &InterruptSignal::interrupted);
    EXPECT_FALSE(interrupt.hasCome());
    // To this thread: the others of the test program do not know of the signal.
    ASSERT_EQ(::pthread_kill(::pthread_self(), SIGINT), 0);
    EXPECT_TRUE(interrupt.hasCome());
    ASSERT_TRUE(spy.wait(5000));
    EXPECT_EQ(spy.size(), 1);
}

TEST(InterruptSignal, FreesAWriterWhoseReaderSleeps)
{
    const Channel reply = Channel::pipe();
    const Channel notes = Channel::pipe();
    InterruptSignal interrupt;
    TerminalOutput output(reply.writer, notes.writer, &interrupt);
    ASSERT_EQ(::pthread_kill(::pthread_self(), SIGINT), 0);
    output.writeReply(QString(1 << 20, u'x'));
    EXPECT_FALSE(output.isBroken());
}

} // namespace loquat::test
