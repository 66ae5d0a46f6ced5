// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"
#include "app/images/imageencoder.h"

#include <QFuture>
#include <QUrl>

#include <functional>

class QObject;

namespace loquat {

// Fetches a picture from the web and makes of it what is sent. Asynchronous: `done` is called
// later, exactly once, unless `context` is destroyed, which stops it. Errors: those of FetchJob
// and of encodeImage (subject: the address), and ImageIsPage for a web page.
void fetchImage(const QUrl& url, QObject* context,
                std::function<void(const Result<Attachment>&)> done,
                const ImageLimits& limits = {});
// The same for an address a person was shown: no other host is asked. Where the picture is on
// another one the error says which (RedirectRefused of FetchJob).
void fetchShownImage(const QUrl& url, QObject* context,
                     std::function<void(const Result<Attachment>&)> done);
// fetchImage() as a future, which is without a result if `context` is destroyed.
QFuture<Result<Attachment>> fetchImageLater(const QUrl& url, const ImageLimits& limits,
                                            QObject* context);

} // namespace loquat
