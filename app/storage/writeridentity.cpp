// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/writeridentity.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QFile>
#include <QList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString thisBoot()
{
    return QString::fromLatin1(contentsOf(u"/proc/sys/kernel/random/boot_id"_s).trimmed());
}

// In clock ticks since the machine's start; empty if there is no such process.
QString startOf(QStringView process)
{
    const QByteArray stat = contentsOf(u"/proc/%1/stat"_s.arg(process));
    // The second field is the program's name in brackets and may hold anything, so fields are
    // counted from the last bracket: what follows it is the third, the start is the 22nd.
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    constexpr qsizetype start = 22 - 3;
    // A dead process that its parent has not looked at yet writes nothing any more.
    if (fields.size() <= start || fields.first() == "Z" || fields.first() == "X")
        return {};
    return QString::fromLatin1(fields.at(start));
}

} // namespace

QString writerIdentity(qint64 serial)
{
    const QString process = QString::number(QCoreApplication::applicationPid());
    return QStringList{thisBoot(), process, startOf(process), QString::number(serial)}.join(u' ');
}

bool isWriterAlive(QStringView writer)
{
    const QList<QStringView> parts = writer.split(u' ');
    return parts.size() == 4 && parts.at(0) == thisBoot() && !parts.at(2).isEmpty() &&
           parts.at(2) == startOf(parts.at(1));
}

} // namespace loquat
