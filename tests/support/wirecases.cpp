// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wirecases.h"

#include "tests/support/scriptedserver.h"

#include <QTcpServer>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto target = "/api/generate";

// A port that was free a moment ago.
quint16 closedPort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

} // namespace

void WireCase::arm(ScriptedServer& server) const
{
    if (next.steps.isEmpty()) {
        server.answer(target, answer);
        return;
    }
    server.answerNext(target, answer);
    server.answer(target, next);
}

QString WireCase::address(const ScriptedServer& server) const
{
    switch (listener) {
    case Listener::Scripted:
        return server.url();
    case Listener::Nobody:
        return u"http://127.0.0.1:%1"_s.arg(closedPort());
    case Listener::PlainTls:
        return u"https://127.0.0.1:%1"_s.arg(server.port());
    }
    Q_UNREACHABLE();
}

int WireCase::exitStatus() const
{
    switch (state) {
    case ReplyState::Complete:
    case ReplyState::CutByLimit:
        return 0;
    case ReplyState::Interrupted:
        return 3;
    case ReplyState::Empty:
        return 4;
    case ReplyState::Cancelled:
        return 130;
    default:
        return 1;
    }
}

void PrintTo(const WireCase& wireCase, std::ostream* stream)
{
    *stream << wireCase.name.constData();
}

std::string wireCaseName(const testing::TestParamInfo<WireCase>& parameter)
{
    return parameter.param.name.toStdString();
}

QList<WireCase> wireCases()
{
    return framingCases() + endingCases() + errorCases() + otherErrorForms();
}

} // namespace loquat::test
