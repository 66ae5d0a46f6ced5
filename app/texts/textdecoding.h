// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace loquat {

// A file's bytes as text: UTF-8, UTF-16 with or without its mark, else Latin-1 (as Windows writes
// it). Lines end with a line feed alone. Fails with FileEmpty or, for what is no text, FileNotText
// (subject: name). Pure and thread-safe; a few milliseconds for a megabyte.
Result<QString> decodeText(const QString& name, const QByteArray& bytes);

} // namespace loquat
