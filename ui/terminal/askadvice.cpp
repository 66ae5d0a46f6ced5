// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/askadvice.h"

#include "app/wire/baseurl.h"
#include "ui/terminal/commandline.h"
#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AskAdvice)
};

QString keepingAdvice(const AskArguments& asked)
{
    return asked.save ? Words::tr("What has arrived is kept among the chats; ask again for the "
                                  "whole.")
                      : Words::tr("Ask again for the whole reply.");
}

// Where a button would do it in the window; empty where the usual advice fits a terminal, too.
QString adviceFor(const Error& error, const AskArguments& asked, const QString& address)
{
    switch (error.reason) {
    case ErrorReason::ConnectionRefused:
        if (const QString other = addressAtOllamaPort(address); !other.isEmpty())
            return Words::tr("Ollama usually listens at port 11434; try --server %1.").arg(other);
        return {};
    case ErrorReason::KeyMissingOrWrong:
    case ErrorReason::KeyMalformed:
        return Words::tr("Give the key in the environment as LOQUAT_API_KEY, or store it in the "
                         "window’s settings.");
    case ErrorReason::KeyOverPlainHttp:
        return Words::tr("Use an https:// address, or allow it with --allow-plain-key if you trust "
                         "the network.");
    case ErrorReason::SignInNeeded:
        return error.link.isEmpty() ? Words::tr("Run “ollama signin” there, then ask again.")
                                    : Words::tr("Sign in at %1, then ask again.")
                                          .arg(error.link.toString(QUrl::FullyEncoded));
    case ErrorReason::ModelMissing:
        return Words::tr("Install it there with “ollama pull %1”, or name another with --model.")
            .arg(error.subject);
    case ErrorReason::ModelNotOffered:
    case ErrorReason::GenerateUnsupported:
        return Words::tr("Name another model with --model.");
    case ErrorReason::OptionInvalid:
        return error.subject == "think"_L1
                   ? Words::tr("It is true, false, low, medium, high or max.")
                   : QString();
    case ErrorReason::ThinkingUnsupported:
        return Words::tr("Leave --think out.");
    case ErrorReason::ContextUnsupported:
        return Words::tr("Leave --context out.");
    case ErrorReason::TooManyTokens:
        return asked.contextFile ? Words::tr("Shorten the prompt, leave --context out, or raise "
                                             "the context size with --option num_ctx=NUMBER.")
                                 : Words::tr("Shorten the prompt, or raise the context size with "
                                             "--option num_ctx=NUMBER.");
    case ErrorReason::QuotaExhausted:
        if (!error.link.isEmpty() && !error.serverText.contains(error.link.toString()))
            return Words::tr("Wait until it is renewed; more at %1.")
                .arg(error.link.toString(QUrl::FullyEncoded));
        return {};
    case ErrorReason::DiskFull:
        return Words::tr("Free some space, then ask again.");
    case ErrorReason::IdleTimeout:
    case ErrorReason::EndedEarly:
    case ErrorReason::StoppedEarly:
    case ErrorReason::Dropped:
    case ErrorReason::ProgramEnded:
    case ErrorReason::LineTooLong:
        return keepingAdvice(asked);
    case ErrorReason::EmptyAnswer:
        return asked.stream ? Words::tr("Behind a proxy this usually hides an error: ask again "
                                        "with --no-stream to see it.")
                            : Words::tr("The server’s own log may say why.");
    default:
        return {};
    }
}

} // namespace

QString askSentence(const Error& error, const AskArguments& asked, const QString& address)
{
    ErrorText text = errorText(error);
    if (const QString advice = adviceFor(error, asked, address); !advice.isEmpty())
        text.advice = advice;
    return text.whole();
}

} // namespace loquat
