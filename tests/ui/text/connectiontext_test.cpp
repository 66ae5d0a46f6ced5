// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/certificatetext.h"
#include "ui/text/connectiontext.h"
#include "ui/text/errortext.h"

#include <gtest/gtest.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

ConnectionStep step(Kind kind, State state, const QStringList& found = {})
{
    ConnectionStep made;
    made.kind = kind;
    made.state = state;
    made.found = found;
    return made;
}

ConnectionStep failed(Kind kind, ErrorCode code, ErrorReason reason)
{
    ConnectionStep made = step(kind, State::Failed);
    made.error.emplace();
    made.error->code = code;
    made.error->reason = reason;
    return made;
}

} // namespace

TEST(ConnectionText, EveryStepHasANameAndSaysHowItWent)
{
    QSet<QString> names;
    for (int kind = 0; kind <= int(Kind::Streaming); ++kind) {
        names.insert(stepName(Kind(kind)));
        EXPECT_FALSE(stepOutcome(step(Kind(kind), State::Passed, {u"x"_s})).isEmpty()) << kind;
        EXPECT_FALSE(stepOutcome(step(Kind(kind), State::Failed)).isEmpty());
        EXPECT_TRUE(stepOutcome(step(Kind(kind), State::Running)).isEmpty());
    }
    EXPECT_EQ(names.size(), int(Kind::Streaming) + 1);
}

TEST(ConnectionText, AFailedStepSaysWhatToDo)
{
    EXPECT_TRUE(stepAdvice(failed(Kind::Models, ErrorCode::NotFound, ErrorReason::ModelUnset))
                    .contains(u"Pull one"_s));
    EXPECT_TRUE(stepAdvice(failed(Kind::Models, ErrorCode::NotFound, ErrorReason::EndpointMissing))
                    .contains(u"Type their names"_s));
    EXPECT_TRUE(
        stepAdvice(failed(Kind::Port, ErrorCode::Connect, ErrorReason::ConnectionRefused)).size() >
        20);
    EXPECT_EQ(stepAdvice(step(Kind::Port, State::Passed)), QString());
}

TEST(ConnectionText, TheReportHasEveryStepAndTheCodeOfTheFailure)
{
    const QString report =
        connectionReport(u"https://a.example"_s,
                         {step(Kind::Name, State::Passed, {u"10.0.0.7"_s}),
                          failed(Kind::Port, ErrorCode::Connect, ErrorReason::ConnectionRefused),
                          step(Kind::Tls, State::Skipped)});
    EXPECT_TRUE(report.contains(u"https://a.example\n[ok] Find the name: 10.0.0.7\n[failed] "_s))
        << qPrintable(report);
    EXPECT_TRUE(report.contains(u"connect/connection_refused"_s));
    EXPECT_TRUE(report.contains(u"[-] Secure the connection"_s));
}

TEST(ConnectionText, ACertificateIsToldWithNamesDatesAndFingerprint)
{
    PinnedCertificate certificate;
    certificate.sha256 = u"ab"_s + QString(62, u'0');
    certificate.names = {u"a.example"_s, u"10.0.0.7"_s};
    certificate.issuer = u"Our own"_s;
    certificate.validFrom = QDateTime::fromString(u"2026-01-15T12:00:00Z"_s, Qt::ISODate);
    certificate.validUntil = certificate.validFrom.addYears(1);
    const QString text = certificateText(certificate);
    for (const QString& part :
         {u"a.example, 10.0.0.7"_s, u"Our own"_s, u"2026"_s, u"2027"_s, u"AB:00:00"_s})
        EXPECT_TRUE(text.contains(part)) << qPrintable(text);
}

TEST(ConnectionText, AChangedCertificateIsToldWithBothFingerprints)
{
    Error error;
    error.code = ErrorCode::Tls;
    error.reason = ErrorReason::CertificateChanged;
    error.subject = u"https://a.example"_s;
    error.serverText = QString(64, u'a') + u'\n' + QString(64, u'b');
    const QString text = errorText(error).whole();
    EXPECT_TRUE(text.contains(u"Trusted: AA:AA"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Shown now: BB:BB"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"Nothing has been sent"_s));
}

} // namespace loquat
