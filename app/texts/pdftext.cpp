// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/texts/pdftext.h"

#include <QRectF>
#include <QVariant>

#include <algorithm>
#include <memory>
#include <mutex>
#include <poppler/qt6/poppler-qt6.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype markWithin = 1024; // bytes before which the mark of a PDF file may stand

} // namespace

bool isPdf(const QByteArray& bytes)
{
    return QByteArrayView(bytes).first(std::min(bytes.size(), markWithin)).indexOf("%PDF-") >= 0;
}

Result<QString> pdfText(const QString& name, const QByteArray& bytes, qsizetype mostCharacters)
{
    // It would write what it dislikes of a file to the standard error.
    static std::once_flag quiet;
    std::call_once(
        quiet, [] { Poppler::setDebugErrorFunction([](const QString&, const QVariant&) {}, {}); });
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(bytes);
    if (!document)
        return failure(ErrorCode::Usage, ErrorReason::PdfUnreadable, name);
    if (document->isLocked())
        return failure(ErrorCode::Usage, ErrorReason::PdfLocked, name);
    QString whole;
    for (int number = 0; number < document->numPages(); ++number) {
        const std::unique_ptr<Poppler::Page> page = document->page(number);
        const QString text = page ? page->text(QRectF()).trimmed() : QString();
        if (text.isEmpty())
            continue;
        if (!whole.isEmpty())
            whole += u"\n\n"_s;
        whole += u"[Page %1]\n"_s.arg(number + 1) + text;
        if (whole.size() > mostCharacters)
            return failure(ErrorCode::Usage, ErrorReason::FileTooLarge, name);
    }
    if (whole.isEmpty())
        return failure(ErrorCode::Usage, ErrorReason::PdfWithoutText, name);
    return whole + u'\n';
}

} // namespace loquat
