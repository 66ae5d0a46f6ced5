// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"

#include <QUrl>

#include <functional>

class QObject;

namespace loquat {

// Fetches a picture from the web and makes of it what is sent. Asynchronous: `done` is called
// later, exactly once, unless `context` is destroyed, which stops it. Errors: those of FetchJob
// and of encodeImage (subject: the address).
void fetchImage(const QUrl& url, QObject* context,
                std::function<void(const Result<Attachment>&)> done);

} // namespace loquat
