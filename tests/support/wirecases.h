// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/chat/replystate.h"
#include "tests/support/script.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <gtest/gtest.h>
#include <ostream>
#include <string>

namespace loquat::test {

class ScriptedServer;

// What a server may answer to a generation, and what must come of it wherever it is asked: in a
// session, in the window and in `loquat ask`.
struct WireCase
{
    enum class Listener
    {
        Scripted,
        Nobody,  // a port that is closed
        PlainTls // https to a server that speaks http
    };

    QByteArray name; // begins with the case's id where there is one; a valid test name
    Script answer = {};
    Script next = {}; // to a second request that Loquat sends by itself; empty: none is sent
    ReplyState state = ReplyState::Failed;
    ErrorCode code = ErrorCode::Server;
    ErrorReason reason = ErrorReason::Unspecified;
    int status = 0; // HTTP, as the error has it
    QString text = {};
    QString thinking = {};
    QStringList says = {};    // parts of what is said about the failure, or of the turn
    QStringList buttons = {}; // of the notice, in their order
    QStringList never = {};   // what is shown nowhere
    Listener listener = Listener::Scripted;
    bool thinks = false; // the request asks for thinking

    // Makes the server answer like this, from the next request on.
    void arm(ScriptedServer& server) const;
    // What to type to reach it.
    QString address(const ScriptedServer& server) const;
    bool hasNotice() const { return !buttons.isEmpty(); }
    // Of `loquat ask`.
    int exitStatus() const;
};

// For gtest: how a case is shown and what a test of it is called.
void PrintTo(const WireCase& wireCase, std::ostream* stream);
std::string wireCaseName(const testing::TestParamInfo<WireCase>& parameter);

QList<WireCase> framingCases();    // protocol.md §12.1
QList<WireCase> endingCases();     // §12.2
QList<WireCase> errorCases();      // §12.3
QList<WireCase> otherErrorForms(); // §6.2, §6.3, appendix A: what no case of §12 has
QList<WireCase> wireCases();       // all of them

} // namespace loquat::test
