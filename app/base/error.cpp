// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/error.h"

#include <array>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

template <typename E>
using Named = std::pair<E, QLatin1StringView>;

constexpr std::array codeNames{
    Named<ErrorCode>{ErrorCode::Connect, "connect"_L1},
    Named<ErrorCode>{ErrorCode::Dns, "dns"_L1},
    Named<ErrorCode>{ErrorCode::Timeout, "timeout"_L1},
    Named<ErrorCode>{ErrorCode::Tls, "tls"_L1},
    Named<ErrorCode>{ErrorCode::Http, "http"_L1},
    Named<ErrorCode>{ErrorCode::Auth, "auth"_L1},
    Named<ErrorCode>{ErrorCode::NotFound, "not_found"_L1},
    Named<ErrorCode>{ErrorCode::NotApi, "not_api"_L1},
    Named<ErrorCode>{ErrorCode::Protocol, "protocol"_L1},
    Named<ErrorCode>{ErrorCode::Server, "server"_L1},
    Named<ErrorCode>{ErrorCode::Busy, "busy"_L1},
    Named<ErrorCode>{ErrorCode::Quota, "quota"_L1},
    Named<ErrorCode>{ErrorCode::TooLong, "too_long"_L1},
    Named<ErrorCode>{ErrorCode::Interrupted, "interrupted"_L1},
    Named<ErrorCode>{ErrorCode::Empty, "empty"_L1},
    Named<ErrorCode>{ErrorCode::Storage, "storage"_L1},
    Named<ErrorCode>{ErrorCode::Secret, "secret"_L1},
    Named<ErrorCode>{ErrorCode::Usage, "usage"_L1},
};

constexpr std::array reasonNames{
    Named<ErrorReason>{ErrorReason::Unspecified, "unspecified"_L1},
    Named<ErrorReason>{ErrorReason::ConnectionRefused, "connection_refused"_L1},
    Named<ErrorReason>{ErrorReason::HostNotFound, "host_not_found"_L1},
    Named<ErrorReason>{ErrorReason::NetworkUnreachable, "network_unreachable"_L1},
    Named<ErrorReason>{ErrorReason::ConnectTimeout, "connect_timeout"_L1},
    Named<ErrorReason>{ErrorReason::FirstByteTimeout, "first_byte_timeout"_L1},
    Named<ErrorReason>{ErrorReason::IdleTimeout, "idle_timeout"_L1},
    Named<ErrorReason>{ErrorReason::UploadStalled, "upload_stalled"_L1},
    Named<ErrorReason>{ErrorReason::ReplyTimeout, "reply_timeout"_L1},
    Named<ErrorReason>{ErrorReason::ConnectionClosed, "connection_closed"_L1},
    Named<ErrorReason>{ErrorReason::CertificateInvalid, "certificate_invalid"_L1},
    Named<ErrorReason>{ErrorReason::CertificateChanged, "certificate_changed"_L1},
    Named<ErrorReason>{ErrorReason::CertificateUnpinned, "certificate_unpinned"_L1},
    Named<ErrorReason>{ErrorReason::CaFileInvalid, "ca_file_invalid"_L1},
    Named<ErrorReason>{ErrorReason::TlsFailed, "tls_failed"_L1},
    Named<ErrorReason>{ErrorReason::ProxyFailed, "proxy_failed"_L1},
    Named<ErrorReason>{ErrorReason::ProxyInvalid, "proxy_invalid"_L1},
    Named<ErrorReason>{ErrorReason::RedirectRefused, "redirect_refused"_L1},
    Named<ErrorReason>{ErrorReason::RedirectLimit, "redirect_limit"_L1},
    Named<ErrorReason>{ErrorReason::HttpStatus, "http_status"_L1},
    Named<ErrorReason>{ErrorReason::KeyMissingOrWrong, "key_missing_or_wrong"_L1},
    Named<ErrorReason>{ErrorReason::SignInNeeded, "sign_in_needed"_L1},
    Named<ErrorReason>{ErrorReason::HostNameRefused, "host_name_refused"_L1},
    Named<ErrorReason>{ErrorReason::Forbidden, "forbidden"_L1},
    Named<ErrorReason>{ErrorReason::ModelMissing, "model_missing"_L1},
    Named<ErrorReason>{ErrorReason::ModelNotOffered, "model_not_offered"_L1},
    Named<ErrorReason>{ErrorReason::EndpointMissing, "endpoint_missing"_L1},
    Named<ErrorReason>{ErrorReason::PageNotFound, "page_not_found"_L1},
    Named<ErrorReason>{ErrorReason::ThinkingUnsupported, "thinking_unsupported"_L1},
    Named<ErrorReason>{ErrorReason::GenerateUnsupported, "generate_unsupported"_L1},
    Named<ErrorReason>{ErrorReason::ContextUnsupported, "context_unsupported"_L1},
    Named<ErrorReason>{ErrorReason::ImagesUnsupported, "images_unsupported"_L1},
    Named<ErrorReason>{ErrorReason::ImageRejected, "image_rejected"_L1},
    Named<ErrorReason>{ErrorReason::TooManyTokens, "too_many_tokens"_L1},
    Named<ErrorReason>{ErrorReason::RequestTooLarge, "request_too_large"_L1},
    Named<ErrorReason>{ErrorReason::RateLimited, "rate_limited"_L1},
    Named<ErrorReason>{ErrorReason::QuotaExhausted, "quota_exhausted"_L1},
    Named<ErrorReason>{ErrorReason::ServerBusy, "server_busy"_L1},
    Named<ErrorReason>{ErrorReason::BadGateway, "bad_gateway"_L1},
    Named<ErrorReason>{ErrorReason::GatewayTimeout, "gateway_timeout"_L1},
    Named<ErrorReason>{ErrorReason::ServerReported, "server_reported"_L1},
    Named<ErrorReason>{ErrorReason::ServerReportedNothing, "server_reported_nothing"_L1},
    Named<ErrorReason>{ErrorReason::EmptyBody, "empty_body"_L1},
    Named<ErrorReason>{ErrorReason::WebPage, "web_page"_L1},
    Named<ErrorReason>{ErrorReason::NotJson, "not_json"_L1},
    Named<ErrorReason>{ErrorReason::LineTooLong, "line_too_long"_L1},
    Named<ErrorReason>{ErrorReason::CompressionBroken, "compression_broken"_L1},
    Named<ErrorReason>{ErrorReason::PictureUnreadable, "picture_unreadable"_L1},
    Named<ErrorReason>{ErrorReason::EndedEarly, "ended_early"_L1},
    Named<ErrorReason>{ErrorReason::StoppedEarly, "stopped_early"_L1},
    Named<ErrorReason>{ErrorReason::Dropped, "dropped"_L1},
    Named<ErrorReason>{ErrorReason::ProgramEnded, "program_ended"_L1},
    Named<ErrorReason>{ErrorReason::NeverSent, "never_sent"_L1},
    Named<ErrorReason>{ErrorReason::EmptyAnswer, "empty_answer"_L1},
    Named<ErrorReason>{ErrorReason::DatabaseNewer, "database_newer"_L1},
    Named<ErrorReason>{ErrorReason::DatabaseLocked, "database_locked"_L1},
    Named<ErrorReason>{ErrorReason::DatabaseDamaged, "database_damaged"_L1},
    Named<ErrorReason>{ErrorReason::DatabaseFailed, "database_failed"_L1},
    Named<ErrorReason>{ErrorReason::FolderNotWritable, "folder_not_writable"_L1},
    Named<ErrorReason>{ErrorReason::DiskFull, "disk_full"_L1},
    Named<ErrorReason>{ErrorReason::KeychainMissing, "keychain_missing"_L1},
    Named<ErrorReason>{ErrorReason::KeychainLocked, "keychain_locked"_L1},
    Named<ErrorReason>{ErrorReason::KeychainDenied, "keychain_denied"_L1},
    Named<ErrorReason>{ErrorReason::KeychainTimeout, "keychain_timeout"_L1},
    Named<ErrorReason>{ErrorReason::KeychainFailed, "keychain_failed"_L1},
    Named<ErrorReason>{ErrorReason::KeyMalformed, "key_malformed"_L1},
    Named<ErrorReason>{ErrorReason::KeyOverPlainHttp, "key_over_plain_http"_L1},
    Named<ErrorReason>{ErrorReason::NameTaken, "name_taken"_L1},
    Named<ErrorReason>{ErrorReason::AddressInvalid, "address_invalid"_L1},
    Named<ErrorReason>{ErrorReason::AddressSchemeUnsupported, "address_scheme_unsupported"_L1},
    Named<ErrorReason>{ErrorReason::HeaderNameInvalid, "header_name_invalid"_L1},
    Named<ErrorReason>{ErrorReason::HeaderReserved, "header_reserved"_L1},
    Named<ErrorReason>{ErrorReason::HeaderValueInvalid, "header_value_invalid"_L1},
    Named<ErrorReason>{ErrorReason::PromptEmpty, "prompt_empty"_L1},
    Named<ErrorReason>{ErrorReason::ModelUnset, "model_unset"_L1},
    Named<ErrorReason>{ErrorReason::ServerUnset, "server_unset"_L1},
    Named<ErrorReason>{ErrorReason::OptionInvalid, "option_invalid"_L1},
    Named<ErrorReason>{ErrorReason::OptionsExclusive, "options_exclusive"_L1},
    Named<ErrorReason>{ErrorReason::FormatInvalid, "format_invalid"_L1},
    Named<ErrorReason>{ErrorReason::ContextFileInvalid, "context_file_invalid"_L1},
    Named<ErrorReason>{ErrorReason::FileUnreadable, "file_unreadable"_L1},
    Named<ErrorReason>{ErrorReason::FileIsFolder, "file_is_folder"_L1},
    Named<ErrorReason>{ErrorReason::FileEmpty, "file_empty"_L1},
    Named<ErrorReason>{ErrorReason::FileTooLarge, "file_too_large"_L1},
    Named<ErrorReason>{ErrorReason::FileNotText, "file_not_text"_L1},
    Named<ErrorReason>{ErrorReason::PdfUnreadable, "pdf_unreadable"_L1},
    Named<ErrorReason>{ErrorReason::PdfLocked, "pdf_locked"_L1},
    Named<ErrorReason>{ErrorReason::PdfWithoutText, "pdf_without_text"_L1},
    Named<ErrorReason>{ErrorReason::ImageUnreadable, "image_unreadable"_L1},
    Named<ErrorReason>{ErrorReason::ImageTooLarge, "image_too_large"_L1},
    Named<ErrorReason>{ErrorReason::TooManyImages, "too_many_images"_L1},
    Named<ErrorReason>{ErrorReason::ImagesTooLarge, "images_too_large"_L1},
    Named<ErrorReason>{ErrorReason::ImageIsPage, "image_is_page"_L1},
    Named<ErrorReason>{ErrorReason::ClipboardEmptied, "clipboard_emptied"_L1},
};

template <typename Table, typename E>
QLatin1StringView nameOf(const Table& table, E value)
{
    for (const auto& [candidate, name] : table) {
        if (candidate == value)
            return name;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView errorCodeName(ErrorCode code)
{
    return nameOf(codeNames, code);
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (const auto& [code, text] : codeNames) {
        if (text == name)
            return code;
    }
    return std::nullopt;
}

QLatin1StringView errorReasonName(ErrorReason reason)
{
    return nameOf(reasonNames, reason);
}

ErrorReason errorReasonFromName(QStringView name)
{
    for (const auto& [reason, text] : reasonNames) {
        if (text == name)
            return reason;
    }
    return ErrorReason::Unspecified;
}

} // namespace loquat
