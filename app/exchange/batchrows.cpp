// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/batchrows.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUtf8StringView>

#include <algorithm>
#include <csv.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = BatchRowsProblem::Kind;

constexpr qint64 largestFile = 1024LL * 1024 * 1024;

tl::unexpected<BatchRowsProblem> problem(Kind kind, const QString& subject = {})
{
    return tl::unexpected(BatchRowsProblem{kind, subject});
}

QString textOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    default:
        break;
    }
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

BatchRows readJsonLines(const QByteArray& bytes)
{
    BatchRows table;
    for (const QByteArray& line : bytes.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        BatchRow row;
        row.number = int(table.rows.size()) + 1;
        const QJsonDocument document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            row.fault = BatchRow::Fault::NoObject;
        const QJsonObject object = document.object();
        for (auto value = object.begin(); value != object.end(); ++value) {
            row.values.insert(value.key(), textOf(value.value()));
            if (!table.columns.contains(value.key()))
                table.columns.append(value.key());
        }
        table.rows.append(row);
    }
    return table;
}

char dividerOf(const QByteArray& bytes)
{
    const QByteArray head = bytes.left(bytes.indexOf('\n'));
    char divider = ',';
    qsizetype most = 0;
    bool quoted = false;
    QHash<char, qsizetype> counts;
    for (const char c : head) {
        if (c == '"')
            quoted = !quoted;
        else if (!quoted)
            ++counts[c];
    }
    for (const char c : {',', ';', '\t'}) {
        if (counts.value(c) > most) {
            most = counts.value(c);
            divider = c;
        }
    }
    return divider;
}

// The fields of a table in rows. Spaces belong to fields.
class Cells
{
public:
    explicit Cells(char divider)
    {
        csv_init(&m_parser, 0);
        csv_set_delim(&m_parser, static_cast<unsigned char>(divider));
        csv_set_space_func(&m_parser, [](unsigned char) { return 0; });
    }
    ~Cells() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Cells)

    // False if the last quotation is not closed.
    bool read(const QByteArray& bytes)
    {
        const auto size = std::size_t(bytes.size());
        if (csv_parse(&m_parser, bytes.constData(), size, &takeField, &takeRow, this) != size)
            return false;
        // A quotation mark inside a field is let pass; one that is never closed is not.
        csv_set_opts(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        return csv_fini(&m_parser, &takeField, &takeRow, this) == 0;
    }
    const QList<QStringList>& rows() const { return m_rows; }

private:
    static void takeField(void* bytes, std::size_t size, void* self)
    {
        static_cast<Cells*>(self)->m_row.append(
            QString::fromUtf8(static_cast<const char*>(bytes), qsizetype(size)));
    }
    static void takeRow(int, void* self)
    {
        auto* cells = static_cast<Cells*>(self);
        cells->m_rows.append(std::exchange(cells->m_row, {}));
    }

    csv_parser m_parser{};
    QStringList m_row;
    QList<QStringList> m_rows;
};

tl::expected<BatchRows, BatchRowsProblem> readTable(const QByteArray& bytes)
{
    Cells cells(dividerOf(bytes));
    if (!cells.read(bytes))
        return problem(Kind::UnclosedQuote);
    BatchRows table;
    for (const QStringList& fields : cells.rows()) {
        if (table.columns.isEmpty()) {
            for (const QString& field : fields) {
                const QString name = field.trimmed();
                if (table.columns.contains(name))
                    return problem(Kind::SameColumn, name);
                table.columns.append(name);
            }
            continue;
        }
        BatchRow row;
        row.number = int(table.rows.size()) + 1;
        row.fields = int(fields.size());
        if (fields.size() != table.columns.size())
            row.fault = BatchRow::Fault::Fields;
        for (qsizetype i = 0; i < std::min(fields.size(), table.columns.size()); ++i)
            row.values.insert(table.columns.at(i), fields.at(i));
        table.rows.append(row);
    }
    return table;
}

} // namespace

tl::expected<BatchRows, BatchRowsProblem> readBatchRows(const QByteArray& bytes, bool isJson)
{
    QByteArray text = bytes;
    if (text.startsWith("\xef\xbb\xbf"))
        text.remove(0, 3);
    if (!QUtf8StringView(text).isValidUtf8() || text.contains('\0'))
        return problem(Kind::NotUtf8);
    auto table = isJson ? readJsonLines(text) : readTable(text);
    if (table && table->rows.isEmpty())
        return problem(Kind::Empty);
    return table;
}

tl::expected<BatchRows, BatchRowsProblem> readBatchFile(const QString& path)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return problem(Kind::Unreadable);
    if (!file.open(QIODevice::ReadOnly))
        return problem(Kind::Unreadable, file.errorString());
    if (file.size() > largestFile)
        return problem(Kind::TooLarge);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return problem(Kind::Unreadable, file.errorString());
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "jsonl"_L1 || suffix == "ndjson"_L1 || suffix == "json"_L1)
        return readBatchRows(bytes, true);
    if (suffix == "csv"_L1 || suffix == "tsv"_L1)
        return readBatchRows(bytes, false);
    return readBatchRows(bytes, bytes.trimmed().startsWith('{'));
}

} // namespace loquat
