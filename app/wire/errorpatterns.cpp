// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/errorpatterns.h"

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

bool containsAny(const QString& text, std::initializer_list<QLatin1StringView> needles)
{
    return std::any_of(needles.begin(), needles.end(),
                       [&text](QLatin1StringView needle) { return text.contains(needle); });
}

// "Model NAME not supported": a proxy's words for a model that it has no entry for.
bool namesUnofferedModel(const QString& text)
{
    return text.startsWith("model "_L1) && text.endsWith(" not supported"_L1) &&
           !text.endsWith(" is not supported"_L1);
}

bool namesMissingModel(const QString& text, const QString& model)
{
    const bool aboutModel =
        text.contains("model"_L1) || (!model.isEmpty() && text.contains(model.toLower()));
    return aboutModel && containsAny(text, {"not found"_L1, "does not exist"_L1});
}

bool refusesContext(const QString& text)
{
    // The first is what models of the MLX runner answer to any context, even an empty one.
    return text == "not supported"_L1 ||
           (text.contains("cannot unmarshal"_L1) && text.contains(".context "_L1));
}

bool saysTooLong(const QString& text, int status)
{
    return containsAny(text, {"context length"_L1, "context size"_L1, "context window"_L1}) ||
           (status == 400 && text.contains("longer than"_L1));
}

bool saysNoImages(const QString& text)
{
    return containsAny(text, {"mmproj"_L1, "image input"_L1, "does not support image"_L1,
                              "does not support vision"_L1, "images are not supported"_L1});
}

ErrorKind kindOf404(const ErrorSigns& signs)
{
    if (signs.isJson && namesMissingModel(signs.message.toLower(), signs.model))
        return {ErrorCode::NotFound, ErrorReason::ModelMissing};
    // These are the words of a server of this API; anything else may be a gateway's, whose server
    // is only away for a while.
    const bool isTheApi = signs.isJson || signs.message == "404 page not found"_L1;
    return {ErrorCode::NotFound,
            isTheApi ? ErrorReason::EndpointMissing : ErrorReason::PageNotFound};
}

ErrorKind kindOf403(const ErrorSigns& signs)
{
    if (signs.isEmpty)
        return {ErrorCode::Http, ErrorReason::HostNameRefused};
    return {ErrorCode::Auth, ErrorReason::Forbidden};
}

std::optional<ErrorKind> kindOfStatus(const ErrorSigns& signs)
{
    switch (signs.status) {
    case 401:
        return ErrorKind{ErrorCode::Auth, ErrorReason::KeyMissingOrWrong};
    case 402:
        return ErrorKind{ErrorCode::Quota, ErrorReason::QuotaExhausted};
    case 403:
        return kindOf403(signs);
    case 404:
        return kindOf404(signs);
    case 405:
    case 501:
        return ErrorKind{ErrorCode::NotFound, ErrorReason::EndpointMissing};
    case 413:
        return ErrorKind{ErrorCode::TooLong, ErrorReason::RequestTooLarge};
    case 429:
        return ErrorKind{ErrorCode::Busy, ErrorReason::RateLimited};
    case 502:
    case 520:
    case 521:
    case 522:
    case 523:
    case 525:
    case 526:
        return ErrorKind{ErrorCode::Server, ErrorReason::BadGateway};
    case 503:
        return ErrorKind{ErrorCode::Busy, ErrorReason::ServerBusy};
    case 408:
    case 504:
    case 524:
        return ErrorKind{ErrorCode::Timeout, ErrorReason::GatewayTimeout};
    default:
        return std::nullopt;
    }
}

ErrorKind kindOfSuccess(const ErrorSigns& signs)
{
    if (signs.isEmpty)
        return {ErrorCode::Protocol, ErrorReason::EmptyBody};
    if (signs.isWebPage)
        return {ErrorCode::NotApi, ErrorReason::WebPage};
    if (signs.isJson && !signs.message.isEmpty())
        return {ErrorCode::Server, ErrorReason::ServerReported};
    return {ErrorCode::Protocol, ErrorReason::NotJson};
}

} // namespace

std::optional<ErrorKind> kindOfMessage(const ErrorSigns& signs)
{
    const QString text = signs.message.toLower();
    if (signs.wantsSignIn)
        return ErrorKind{ErrorCode::Auth, ErrorReason::SignInNeeded};
    if (containsAny(text, {"usage limit"_L1, "quota"_L1}))
        return ErrorKind{ErrorCode::Quota, ErrorReason::QuotaExhausted};
    if (text.contains("does not support thinking"_L1))
        return ErrorKind{ErrorCode::Server, ErrorReason::ThinkingUnsupported};
    if (text.contains("does not support generate"_L1) ||
        text.contains("image generation models are not"_L1))
        return ErrorKind{ErrorCode::Server, ErrorReason::GenerateUnsupported};
    if (signs.carriedContext && refusesContext(text))
        return ErrorKind{ErrorCode::Server, ErrorReason::ContextUnsupported};
    if (namesUnofferedModel(text))
        return ErrorKind{ErrorCode::NotFound, ErrorReason::ModelNotOffered};
    if (saysTooLong(text, signs.status))
        return ErrorKind{ErrorCode::TooLong, ErrorReason::TooManyTokens};
    if (containsAny(text, {"illegal base64"_L1, "only jpeg base64"_L1}))
        return ErrorKind{ErrorCode::Server, ErrorReason::ImageRejected};
    if (saysNoImages(text))
        return ErrorKind{ErrorCode::Server, ErrorReason::ImagesUnsupported};
    if (containsAny(text, {"server busy"_L1, "server is busy"_L1}))
        return ErrorKind{ErrorCode::Busy, ErrorReason::ServerBusy};
    return std::nullopt;
}

ErrorKind kindOfAnswer(const ErrorSigns& signs)
{
    // A page's headline is no message of the API: only timeouts are told by it.
    if (!signs.isWebPage) {
        if (const std::optional<ErrorKind> kind = kindOfMessage(signs))
            return *kind;
    }
    if (signs.status < 300)
        return kindOfSuccess(signs);
    if (signs.isWebPage &&
        containsAny(signs.message.toLower(), {"time-out"_L1, "timeout"_L1, "timed out"_L1}) &&
        signs.status >= 500)
        return {ErrorCode::Timeout, ErrorReason::GatewayTimeout};
    if (const std::optional<ErrorKind> kind = kindOfStatus(signs))
        return *kind;
    return {signs.status >= 500 ? ErrorCode::Server : ErrorCode::Http,
            signs.message.isEmpty() ? ErrorReason::HttpStatus : ErrorReason::ServerReported};
}

} // namespace loquat
