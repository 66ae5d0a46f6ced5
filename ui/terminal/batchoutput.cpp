// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/batchoutput.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sys/file.h>
#include <unistd.h>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = BatchOutputProblem::Kind;

tl::unexpected<BatchOutputProblem> problem(Kind kind, const QString& subject = {}, int row = 0)
{
    return tl::unexpected(BatchOutputProblem{kind, subject, row});
}

} // namespace

tl::expected<void, BatchOutputProblem> BatchOutput::open(const QString& path)
{
    m_file.setFileName(path);
    // A device or a pipe holds nothing to go on from, and reading it may never end.
    const QFileInfo info(path);
    m_isRegular = !info.exists() || info.isFile();
    const auto access = m_isRegular ? QIODevice::ReadWrite : QIODevice::WriteOnly;
    if (!m_file.open(access | QIODevice::Unbuffered))
        return problem(Kind::NotWritable, m_file.errorString());
    if (!m_isRegular)
        return {};
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        return problem(Kind::InUse);
    qint64 whole = 0;
    int number = 0;
    const QByteArray bytes = m_file.readAll();
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype end = bytes.indexOf('\n', at);
        const QByteArray line = bytes.mid(at, end < 0 ? -1 : end - at);
        ++number;
        if (end < 0 && line.startsWith("{\"row\":"))
            break;
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        const int row = object.value("row"_L1).toInt();
        if (end < 0 || row < 1 || !object.contains("state"_L1))
            return problem(Kind::NotOurs, {}, number);
        const QString state = object.value("state"_L1).toString();
        const bool answered = state == "complete"_L1 || state == "length"_L1 || state == "empty"_L1;
        if (object.value("prompt"_L1).isString())
            m_prompts.insert(row, object.value("prompt"_L1).toString());
        if (answered)
            m_answered.insert(row);
        else
            m_answered.remove(row);
        at = end + 1;
        whole = at;
    }
    if (whole < bytes.size() && !m_file.resize(whole))
        return problem(Kind::NotWritable, m_file.errorString());
    if (!m_file.seek(whole))
        return problem(Kind::NotWritable, m_file.errorString());
    return {};
}

bool BatchOutput::append(const QByteArray& line)
{
    const qint64 before = m_file.pos();
    if (m_file.write(line) == line.size() && (!m_isRegular || fdatasync(m_file.handle()) == 0))
        return true;
    if (!m_isRegular)
        return false;
    // What does not fit shall not stand there in part.
    m_file.resize(before);
    m_file.seek(before);
    return false;
}

} // namespace loquat
