// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ErrorAction)
};

QList<ErrorAction> actionsFor(ErrorReason reason)
{
    switch (reason) {
    case ErrorReason::ConnectionRefused:
    case ErrorReason::HostNotFound:
    case ErrorReason::NetworkUnreachable:
    case ErrorReason::ConnectTimeout:
    case ErrorReason::ConnectionClosed:
    case ErrorReason::FirstByteTimeout:
    case ErrorReason::TlsFailed:
    case ErrorReason::ProxyFailed:
    case ErrorReason::EmptyBody:
    case ErrorReason::WebPage:
    case ErrorReason::NotJson:
    case ErrorReason::EndpointMissing:
    case ErrorReason::PageNotFound:
    case ErrorReason::HostNameRefused:
    case ErrorReason::HttpStatus:
        return {ErrorAction::Retry, ErrorAction::OpenServerSettings};
    case ErrorReason::CertificateInvalid:
    case ErrorReason::CertificateChanged:
    case ErrorReason::CertificateUnpinned:
    case ErrorReason::CaFileInvalid:
    case ErrorReason::ProxyInvalid:
    case ErrorReason::HeaderNameInvalid:
    case ErrorReason::HeaderReserved:
    case ErrorReason::HeaderValueInvalid:
    case ErrorReason::RedirectRefused:
    case ErrorReason::RedirectLimit:
    case ErrorReason::AddressInvalid:
    case ErrorReason::AddressSchemeUnsupported:
    case ErrorReason::ServerUnset:
        return {ErrorAction::OpenServerSettings};
    case ErrorReason::KeyMissingOrWrong:
    case ErrorReason::Forbidden:
        return {ErrorAction::OpenKeyField, ErrorAction::Retry};
    case ErrorReason::KeyMalformed:
        return {ErrorAction::OpenKeyField};
    case ErrorReason::KeyOverPlainHttp:
        return {ErrorAction::OpenServerSettings, ErrorAction::AllowPlainKey};
    case ErrorReason::KeychainMissing:
    case ErrorReason::KeychainLocked:
    case ErrorReason::KeychainDenied:
    case ErrorReason::KeychainTimeout:
    case ErrorReason::KeychainFailed:
        return {ErrorAction::Retry, ErrorAction::KeepKeyForThisRun};
    case ErrorReason::ModelMissing:
        return {ErrorAction::Pull, ErrorAction::ChooseModel, ErrorAction::Retry};
    case ErrorReason::ModelNotOffered:
    case ErrorReason::GenerateUnsupported:
    case ErrorReason::ImagesUnsupported:
        return {ErrorAction::ChooseModel, ErrorAction::Retry};
    case ErrorReason::ModelUnset:
        return {ErrorAction::ChooseModel};
    case ErrorReason::ContextUnsupported:
        return {ErrorAction::NewChat, ErrorAction::Retry};
    case ErrorReason::TooManyTokens:
        return {ErrorAction::NewChat, ErrorAction::ShortenPrompt, ErrorAction::RaiseContextSize,
                ErrorAction::Retry};
    case ErrorReason::IdleTimeout:
    case ErrorReason::LineTooLong:
    case ErrorReason::EndedEarly:
    case ErrorReason::StoppedEarly:
    case ErrorReason::Dropped:
    case ErrorReason::ProgramEnded:
        return {ErrorAction::Continue, ErrorAction::Retry};
    case ErrorReason::EmptyAnswer:
        return {ErrorAction::RetryWithoutStreaming, ErrorAction::Retry};
    case ErrorReason::Unspecified:
    case ErrorReason::UploadStalled:
    case ErrorReason::ReplyTimeout:
    case ErrorReason::SignInNeeded:
    case ErrorReason::ThinkingUnsupported:
    case ErrorReason::ImageRejected:
    case ErrorReason::RequestTooLarge:
    case ErrorReason::RateLimited:
    case ErrorReason::ServerBusy:
    case ErrorReason::BadGateway:
    case ErrorReason::GatewayTimeout:
    case ErrorReason::ServerReported:
    case ErrorReason::ServerReportedNothing:
    case ErrorReason::CompressionBroken:
    case ErrorReason::PictureUnreadable:
    case ErrorReason::DatabaseLocked:
    case ErrorReason::NeverSent:
        return {ErrorAction::Retry};
    // Trying the same again would fail the same way: only the person can change something.
    case ErrorReason::QuotaExhausted:
    case ErrorReason::DatabaseNewer:
    case ErrorReason::DatabaseDamaged:
    case ErrorReason::DatabaseFailed:
    case ErrorReason::FolderNotWritable:
    case ErrorReason::DiskFull:
    case ErrorReason::PromptEmpty:
    case ErrorReason::NameTaken:
    case ErrorReason::OptionInvalid:
    case ErrorReason::OptionsExclusive:
    case ErrorReason::FormatInvalid:
    case ErrorReason::ContextFileInvalid:
    case ErrorReason::FileUnreadable:
    case ErrorReason::FileIsFolder:
    case ErrorReason::FileEmpty:
    case ErrorReason::FileTooLarge:
    case ErrorReason::FileNotText:
    case ErrorReason::PdfUnreadable:
    case ErrorReason::PdfLocked:
    case ErrorReason::PdfWithoutText:
    case ErrorReason::ImageUnreadable:
    case ErrorReason::ImageTooLarge:
    case ErrorReason::TooManyImages:
    case ErrorReason::ImagesTooLarge:
    case ErrorReason::ImageIsPage:
    case ErrorReason::ClipboardEmptied:
        return {};
    }
    return {};
}

// "http://host" means port 80, where hardly an Ollama listens, although it looks right.
bool isPlainWebAddress(const QString& display)
{
    const QUrl url(display);
    return url.scheme() == "http"_L1 && !url.host().isEmpty() && url.port() == -1;
}

// Where an Ollama of this computer listens unless it was told otherwise.
bool isLocalOllama(const QString& display)
{
    const QUrl url(display);
    const QString host = url.host();
    return url.port() == 11434 &&
           (host == "127.0.0.1"_L1 || host == "localhost"_L1 || host == "::1"_L1);
}

} // namespace

QList<ErrorAction> errorActions(const Error& error)
{
    QList<ErrorAction> actions = actionsFor(error.reason);
    if (!error.link.isEmpty())
        actions.prepend(ErrorAction::OpenLink);
    if (error.reason == ErrorReason::ConnectionRefused && isPlainWebAddress(error.subject))
        actions.prepend(ErrorAction::TryOllamaPort);
    if (error.reason == ErrorReason::ConnectionRefused && isLocalOllama(error.subject))
        actions.insert(1, ErrorAction::ShowLocalOllama);
    return actions;
}

bool asksAgain(ErrorAction action)
{
    switch (action) {
    case ErrorAction::Retry:
    case ErrorAction::RetryWithoutStreaming:
    case ErrorAction::Continue:
    case ErrorAction::AllowPlainKey:
        return true;
    default:
        return false;
    }
}

QString actionLabel(ErrorAction action, const Error& error)
{
    switch (action) {
    case ErrorAction::Retry:
        return Words::tr("Try again");
    case ErrorAction::RetryWithoutStreaming:
        return Words::tr("Ask again without streaming to see the error");
    case ErrorAction::Continue:
        return Words::tr("Continue");
    case ErrorAction::NewChat:
        return Words::tr("Start fresh");
    case ErrorAction::ShortenPrompt:
        return Words::tr("Shorten prompt");
    case ErrorAction::RaiseContextSize:
        return Words::tr("Raise context size…");
    case ErrorAction::TryOllamaPort:
        return Words::tr("Try port 11434");
    case ErrorAction::ShowLocalOllama:
        return Words::tr("Start Ollama…");
    case ErrorAction::OpenServerSettings:
        return Words::tr("Server settings…");
    case ErrorAction::OpenKeyField:
        return Words::tr("Enter key…");
    case ErrorAction::ChooseModel:
        return Words::tr("Choose model…");
    case ErrorAction::Pull:
        return Words::tr("Pull");
    case ErrorAction::AllowPlainKey:
        return Words::tr("Send the key anyway");
    case ErrorAction::KeepKeyForThisRun:
        return Words::tr("Type it for this run only…");
    case ErrorAction::OpenLink:
        return error.reason == ErrorReason::SignInNeeded ? Words::tr("Sign in to Ollama")
                                                         : Words::tr("Open ollama.com");
    }
    return {};
}

} // namespace loquat
