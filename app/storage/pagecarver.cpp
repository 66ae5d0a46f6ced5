// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/pagecarver.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype fileHeader = 100;
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;
constexpr uchar tableLeaf = 13;
// Longer than anything that is kept: such a length is no length.
constexpr qint64 longestPayload = 1LL << 30;

quint32 number32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint16 number16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

// SQLite's numbers of one to nine bytes; moves `at` behind it. Nothing: the bytes end before it.
std::optional<qint64> varint(QByteArrayView bytes, qsizetype& at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return std::nullopt;
        const auto byte = quint64(uchar(bytes.at(at++)));
        if (i == 8)
            return qint64((value << 8) | byte);
        value = (value << 7) | (byte & 0x7f);
        if (byte < 0x80)
            return qint64(value);
    }
    return std::nullopt;
}

qsizetype sizeOf(qint64 serialType)
{
    constexpr qsizetype sizes[] = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return serialType < 12 ? sizes[serialType] : qsizetype((serialType - 12) / 2);
}

QVariant valueOf(qint64 serialType, QByteArrayView bytes)
{
    if (serialType == 0)
        return {};
    if (serialType == 8 || serialType == 9)
        return serialType - 8;
    if (serialType == 7)
        return qFromBigEndian<double>(bytes.data());
    if (serialType >= 12) {
        if (serialType % 2 == 0)
            return QByteArray(bytes.isEmpty() ? "" : bytes.data(), bytes.size());
        return bytes.isEmpty() ? u""_s : QString::fromUtf8(bytes);
    }
    qint64 value = (uchar(bytes.front()) & 0x80) ? -1 : 0;
    for (const char byte : bytes)
        value = qint64(quint64(value) << 8 | uchar(byte));
    return value;
}

std::optional<QList<QVariant>> record(const QByteArray& payload)
{
    qsizetype at = 0;
    const auto headerSize = varint(payload, at);
    if (!headerSize || *headerSize < at || *headerSize > payload.size())
        return std::nullopt;
    const QByteArrayView header = QByteArrayView(payload).first(*headerSize);
    qsizetype body = *headerSize;
    QList<QVariant> values;
    while (at < header.size()) {
        const auto type = varint(header, at);
        if (!type || *type < 0 || *type == 10 || *type == 11)
            return std::nullopt;
        const qsizetype size = sizeOf(*type);
        if (size > payload.size() - body)
            return std::nullopt;
        values.append(valueOf(*type, QByteArrayView(payload).sliced(body, size)));
        body += size;
    }
    if (body != payload.size())
        return std::nullopt;
    return values;
}

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

PageCarver::PageCarver(const QString& path)
    : m_file(contentsOf(path))
{
    m_pages = m_file.size() / m_pageSize;
    if (m_file.size() >= fileHeader && m_file.startsWith("SQLite format 3")) {
        const qint64 size = number16(m_file, 16);
        if (size == 1)
            m_pageSize = 65536;
        else if (size >= 512 && (size & (size - 1)) == 0)
            m_pageSize = size;
        m_pages = m_file.size() / m_pageSize;
        findFreePages();
    }
    readLog(contentsOf(path + u"-wal"_s));
}

void PageCarver::readLog(const QByteArray& log)
{
    if (log.size() < logHeader || number32(log, 8) != quint32(m_pageSize))
        return;
    const QByteArrayView salt = QByteArrayView(log).sliced(16, 8);
    const qsizetype frame = frameHeader + m_pageSize;
    // A transaction counts from its last frame on, which says how large the file is then.
    QHash<qint64, QByteArray> open;
    for (qsizetype at = logHeader; at + frame <= log.size(); at += frame) {
        if (QByteArrayView(log).sliced(at + 8, 8) != salt)
            break;
        const qint64 number = number32(log, at);
        open.insert(number, log.mid(at + frameHeader, m_pageSize));
        if (number32(log, at + 4) == 0)
            continue;
        m_logged.insert(open);
        open.clear();
        m_pages = std::max<qint64>(m_pages, number32(log, at + 4));
    }
}

void PageCarver::findFreePages()
{
    qint64 trunk = number32(m_file, 32);
    while (trunk > 0 && trunk <= m_pages && !m_free.contains(trunk)) {
        m_free.insert(trunk);
        const QByteArrayView list = page(trunk);
        const qint64 count = std::min<qint64>(number32(list, 4), m_pageSize / 4 - 2);
        for (qint64 i = 0; i < count; ++i)
            m_free.insert(number32(list, 8 + 4 * i));
        trunk = number32(list, 0);
    }
}

QByteArrayView PageCarver::page(qint64 number) const
{
    if (const auto logged = m_logged.constFind(number); logged != m_logged.constEnd())
        return *logged;
    if (number < 1 || number > m_file.size() / m_pageSize)
        return {};
    return QByteArrayView(m_file).sliced((number - 1) * m_pageSize, m_pageSize);
}

void PageCarver::eachRow(const std::function<void(const Row&)>& use) const
{
    for (qint64 number = 1; number <= m_pages; ++number) {
        const qsizetype header = number == 1 ? fileHeader : 0;
        const QByteArrayView bytes = page(number);
        if (bytes.isEmpty() || uchar(bytes.at(header)) != tableLeaf)
            continue;
        // A page that the log writes anew is in use, whatever the file's own list says.
        if (m_free.contains(number) && !m_logged.contains(number))
            continue;
        readLeaf(bytes, header, use);
    }
}

void PageCarver::readLeaf(QByteArrayView page, qsizetype header,
                          const std::function<void(const Row&)>& use) const
{
    const qsizetype cells = number16(page, header + 3);
    for (qsizetype cell = 0; cell < cells; ++cell) {
        const qsizetype pointer = header + 8 + 2 * cell;
        if (pointer + 2 > page.size())
            return;
        qsizetype at = number16(page, pointer);
        const auto length = varint(page, at);
        const auto rowId = varint(page, at);
        if (!length || !rowId || *length <= 0 || *length > longestPayload)
            continue;
        const auto bytes = payload(page, at, *length);
        if (!bytes)
            continue;
        if (auto values = record(*bytes))
            use({*rowId, std::move(*values)});
    }
}

std::optional<QByteArray> PageCarver::payload(QByteArrayView page, qsizetype at,
                                              qint64 length) const
{
    const qint64 most = m_pageSize - 35;
    const qint64 least = (m_pageSize - 12) * 32 / 255 - 23;
    qint64 local = length;
    if (length > most) {
        local = least + (length - least) % (m_pageSize - 4);
        if (local > most)
            local = least;
    }
    const bool overflows = local < length;
    if (at + local + (overflows ? 4 : 0) > page.size())
        return std::nullopt;
    QByteArray bytes = page.sliced(at, local).toByteArray();
    if (!overflows)
        return bytes;
    qint64 next = number32(page, at + local);
    while (bytes.size() < length) {
        const QByteArrayView more = this->page(next);
        if (more.isEmpty())
            return std::nullopt;
        const qint64 size = std::min<qint64>(length - bytes.size(), m_pageSize - 4);
        bytes += more.sliced(4, size);
        next = number32(more, 0);
    }
    return bytes;
}

} // namespace loquat
