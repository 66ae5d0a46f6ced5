// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

namespace loquat {

// The coarse kind of a failure. The names (errorCodeName) are a public contract:
// they stand in the output of `loquat ask --json` and in the database.
enum class ErrorCode
{
    Connect,
    Dns,
    Timeout,
    Tls,
    Http,
    Auth,
    NotFound,
    NotApi,
    Protocol,
    Server,
    Busy,
    Quota,
    TooLong,
    Interrupted,
    Empty,
    Storage,
    Secret,
    Usage,
};

// What exactly happened; ui/text makes the sentence and chooses the action from it.
enum class ErrorReason
{
    Unspecified,

    // Reaching the server
    ConnectionRefused,
    HostNotFound,
    NetworkUnreachable,
    ConnectTimeout,
    FirstByteTimeout,
    IdleTimeout,
    UploadStalled,
    ReplyTimeout,
    ConnectionClosed,
    CertificateInvalid,
    CertificateChanged,  // serverText: the pinned SHA-256 and the one that was shown, a line each
    CertificateUnpinned, // trust on first use, and nobody has looked at it yet
    CaFileInvalid,
    TlsFailed,
    ProxyFailed,
    ProxyInvalid,
    RedirectRefused,
    RedirectLimit,

    // What the server answered with a status
    HttpStatus,
    KeyMissingOrWrong,
    SignInNeeded,
    HostNameRefused,
    Forbidden,
    ModelMissing,
    ModelNotOffered,
    EndpointMissing,
    PageNotFound, // the same, but it may be a gateway that says so
    ThinkingUnsupported,
    GenerateUnsupported,
    ContextUnsupported,
    ImagesUnsupported,
    ImageRejected,
    TooManyTokens,
    RequestTooLarge,
    RateLimited,
    QuotaExhausted,
    ServerBusy,
    BadGateway,
    GatewayTimeout,

    // What the body turned out to be
    ServerReported,
    ServerReportedNothing,
    EmptyBody,
    WebPage,
    NotJson,
    LineTooLong,
    CompressionBroken,
    PictureUnreadable,

    // How the reply ended
    EndedEarly,
    StoppedEarly,
    Dropped,
    ProgramEnded, // Loquat itself ended before the reply did
    NeverSent,    // it still waited for its turn when Loquat was closed
    EmptyAnswer,

    // Storage
    DatabaseNewer,
    DatabaseLocked,
    DatabaseDamaged,
    DatabaseFailed,
    FolderNotWritable,
    DiskFull,

    // Secrets
    KeychainMissing,
    KeychainLocked,
    KeychainDenied,
    KeychainTimeout,
    KeychainFailed,
    KeyMalformed,
    KeyOverPlainHttp,

    // Input
    NameTaken, // by another server; subject: the name
    AddressInvalid,
    AddressSchemeUnsupported,
    HeaderNameInvalid,
    HeaderReserved,
    HeaderValueInvalid,
    PromptEmpty,
    ModelUnset,
    ServerUnset,
    OptionInvalid,
    OptionsExclusive,
    FormatInvalid,
    ContextFileInvalid,
    FileUnreadable,
    FileIsFolder,
    FileEmpty,
    FileTooLarge,
    FileNotText,
    PdfUnreadable,
    PdfLocked,      // by a password
    PdfWithoutText, // pictures of pages
    ImageUnreadable,
    ImageTooLarge,
    TooManyImages,    // subject: how many may go along
    ImagesTooLarge,   // together
    ImageIsPage,      // what was fetched is a web page
    ClipboardEmptied, // what was offered for pasting did not come
};

// A failure as facts, never as a sentence. Text that came from a server is data:
// it is shown as plain text only and is already shortened to 300 characters.
struct Error
{
    ErrorCode code = ErrorCode::Server;
    ErrorReason reason = ErrorReason::Unspecified;
    int httpStatus = 0;                      // 0: no status was received
    QString serverText;                      // what the server or a library said, possibly empty
    QString subject;                         // the thing concerned: a model, path, address or field
    std::optional<qint64> retryAfterSeconds; // never negative
    QUrl link;                               // only https://ollama.com/..., else empty

    bool operator==(const Error&) const = default;

    // What was asked for is not there, whoever says so.
    bool isMissingEndpoint() const
    {
        return reason == ErrorReason::EndpointMissing || reason == ErrorReason::PageNotFound;
    }
};

// "connect", "dns", ... exactly as the command line's contract spells them.
QLatin1StringView errorCodeName(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(QStringView name);

// Stable names for storing a reason; an unknown name reads as Unspecified.
QLatin1StringView errorReasonName(ErrorReason reason);
ErrorReason errorReasonFromName(QStringView name);

} // namespace loquat
