// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace loquat::test {

// A PDF file with a line of text on each page; none on a page whose line is empty.
inline QByteArray pdfOf(const QByteArrayList& pages)
{
    QByteArray kids;
    QByteArray objects;
    int number = 4;
    for (const QByteArray& line : pages) {
        const QByteArray page = QByteArray::number(number++);
        const QByteArray content = QByteArray::number(number++);
        const QByteArray stream =
            line.isEmpty() ? QByteArray() : "BT /F1 12 Tf 40 700 Td (" + line + ") Tj ET";
        kids += page + " 0 R ";
        objects += page +
                   " 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]"
                   "/Resources<</Font<</F1 3 0 R>>>>/Contents " +
                   content + " 0 R>>\nendobj\n" + content + " 0 obj\n<</Length " +
                   QByteArray::number(stream.size()) + ">>\nstream\n" + stream +
                   "\nendstream\nendobj\n";
    }
    return "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 "
           "obj\n<</Type/Pages/Count " +
           QByteArray::number(pages.size()) + "/Kids[" + kids +
           "]>>\nendobj\n3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n" +
           objects + "trailer\n<</Root 1 0 R>>\n%%EOF\n";
}

} // namespace loquat::test
