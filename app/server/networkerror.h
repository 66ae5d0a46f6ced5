// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/wire/baseurl.h"

#include <QNetworkReply>
#include <QString>

namespace loquat {

// What Qt says of a connection that failed, as facts. `answered`: the head of an answer had come,
// so that what was lost is the rest of it. `certificateFault`: what was wrong with a certificate,
// or empty.
Error networkError(QNetworkReply::NetworkError code, const QString& text, const BaseUrl& base,
                   bool answered, const QString& certificateFault);

} // namespace loquat
