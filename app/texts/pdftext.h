// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace loquat {

bool isPdf(const QByteArray& bytes);

// The text of a PDF file, page after page, each under a line "[Page 1]"; pages without any are left
// out. Fails with PdfUnreadable, PdfLocked, PdfWithoutText, or with FileTooLarge for more than
// `mostCharacters` (subject: name). Thread-safe; takes milliseconds for each page: not for the GUI
// thread.
Result<QString> pdfText(const QString& name, const QByteArray& bytes, qsizetype mostCharacters);

} // namespace loquat
