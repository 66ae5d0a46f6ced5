// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/connectiontext.h"

#include "ui/text/certificatetext.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>
#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = ConnectionStep::Kind;
using State = ConnectionStep::State;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

constexpr qsizetype mostNamed = 4;

// What a server or a resolver named, shortened.
QString named(const QStringList& found)
{
    QStringList some;
    for (const QString& one : found.first(qMin(mostNamed, found.size())))
        some.append(one.left(60).simplified());
    if (found.size() > mostNamed)
        some.append(u"…"_s);
    return some.join(u", "_s);
}

QString passedText(const ConnectionStep& step)
{
    const QString found = named(step.found);
    switch (step.kind) {
    case Kind::Name:
        return found;
    case Kind::Port:
        return Words::tr("somebody listens there");
    case Kind::Tls:
        return found.isEmpty() ? Words::tr("secure") : Words::tr("secure, %1").arg(found);
    case Kind::Http:
        return Words::tr("it answers");
    case Kind::Api:
        return found.isEmpty() ? Words::tr("yes") : Words::tr("yes, version %1").arg(found);
    case Kind::Key:
        return Words::tr("we are let in");
    case Kind::Models:
        return Words::tr("%n model(s): %1", nullptr, int(step.found.size())).arg(found);
    case Kind::Streaming:
        return Words::tr("%1 answered").arg(found);
    }
    return {};
}

} // namespace

QString stepName(ConnectionStep::Kind kind)
{
    switch (kind) {
    case Kind::Name:
        return Words::tr("Find the name");
    case Kind::Port:
        return Words::tr("Reach the port");
    case Kind::Tls:
        return Words::tr("Secure the connection");
    case Kind::Http:
        return Words::tr("Get an answer");
    case Kind::Api:
        return Words::tr("Is it an Ollama API?");
    case Kind::Key:
        return Words::tr("Is the key accepted?");
    case Kind::Models:
        return Words::tr("Are there models?");
    case Kind::Streaming:
        return Words::tr("Ask for one word");
    }
    return {};
}

QString stepOutcome(const ConnectionStep& step)
{
    switch (step.state) {
    case State::Waiting:
    case State::Running:
        return {};
    case State::Passed: {
        const QString text = passedText(step);
        return step.tookMs < 100
                   ? text
                   : Words::tr("%1 (%2 s)", "what was found, and how long it took")
                         .arg(text, QLocale().toString(double(step.tookMs) / 1000, 'f', 1));
    }
    case State::Warned:
        return step.error ? Words::tr("%1 wrote nothing").arg(named(step.found))
                          : Words::tr("%1 answered, but all at once").arg(named(step.found));
    case State::Failed:
        return Words::tr("failed");
    case State::Skipped:
        return step.kind == Kind::Tls && !step.error ? Words::tr("not needed, or not reached")
                                                     : Words::tr("not tried");
    }
    return {};
}

QString stepAdvice(const ConnectionStep& step)
{
    if (step.state == State::Warned && !step.error)
        return Words::tr("The server does not stream: the whole reply comes at once when it is "
                         "complete. It can be used like that. If other programs do get its "
                         "replies word by word, something between here and there holds them back; "
                         "else untick “Stream” in the options, and nothing waits for words that do "
                         "not come.");
    if (step.state == State::Warned && step.error->reason == ErrorReason::GenerateUnsupported)
        return Words::tr("The connection works, but this model cannot write text; it may be one "
                         "for embeddings. Choose another one.");
    if ((step.state != State::Failed && step.state != State::Warned) || !step.error)
        return {};
    if (step.kind == Kind::Models && step.error->reason == ErrorReason::ModelUnset)
        return Words::tr("The server has no models. Pull one there, or type the names of its "
                         "models below “Models” if it does not list them.");
    if (step.error->isMissingEndpoint() && step.kind == Kind::Models)
        return Words::tr("The server does not list its models. Type their names below “Models”.");
    if (step.error->isMissingEndpoint() && step.kind == Kind::Api)
        return Words::tr("What answers there knows neither /api/version nor /api/tags. If it only "
                         "knows /api/generate, type the names of its models below “Models” and "
                         "test again; else check the address.");
    return errorText(*step.error).whole();
}

QString connectionReport(const QString& address, const QList<ConnectionStep>& steps)
{
    QString report = Words::tr("Test connection: %1").arg(address) + u'\n';
    for (const ConnectionStep& step : steps) {
        const QString mark = step.state == State::Passed   ? u"[ok] "_s
                             : step.state == State::Failed ? u"[failed] "_s
                             : step.state == State::Warned ? u"[warning] "_s
                                                           : u"[-] "_s;
        report += mark + stepName(step.kind);
        const QString outcome = stepOutcome(step);
        if (!outcome.isEmpty() && step.state != State::Failed)
            report += u": "_s + outcome;
        report += u'\n';
        if (step.state == State::Warned)
            report += u"    "_s + stepAdvice(step) + u'\n';
        if (step.state != State::Failed || !step.error)
            continue;
        report += u"    "_s + stepAdvice(step) + u"\n    "_s +
                  QString(errorCodeName(step.error->code)) + u'/' +
                  QString(errorReasonName(step.error->reason));
        if (step.error->httpStatus != 0)
            report += u", HTTP "_s + QString::number(step.error->httpStatus);
        report += u'\n';
        if (step.certificate.isSet())
            report += certificateText(step.certificate) + u'\n';
    }
    return report;
}

} // namespace loquat
