// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>

namespace loquat {

// The rows that stand in the pages of an SQLite file, found without the help of anything that may
// be damaged: neither its schema nor the pages that lead to others are asked. What the file says is
// free is left out, as far as it says so. (The file format is documented and does not change:
// https://www.sqlite.org/fileformat2.html)
class PageCarver final
{
public:
    // A log beside the file is heeded.
    explicit PageCarver(const QString& path);

    struct Row
    {
        qint64 rowId = 0;
        // NULL (invalid), qint64, double, QString or QByteArray; a column that stands for the row's
        // id is NULL.
        QList<QVariant> values;
    };

    void eachRow(const std::function<void(const Row&)>& use) const;

private:
    void readLog(const QByteArray& log);
    void findFreePages();
    QByteArrayView page(qint64 number) const; // from 1; empty: there is none
    void readLeaf(QByteArrayView page, qsizetype header,
                  const std::function<void(const Row&)>& use) const;
    std::optional<QByteArray> payload(QByteArrayView page, qsizetype at, qint64 length) const;

    QByteArray m_file;
    QHash<qint64, QByteArray> m_logged; // pages that are newer in the log
    QSet<qint64> m_free;
    qint64 m_pageSize = 4096;
    qint64 m_pages = 0;
};

} // namespace loquat
