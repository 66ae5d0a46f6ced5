// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QMutex>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

namespace loquat::test {

// Keeps all that is logged, in every category, as long as it lives; by any thread. One at a time.
class LogKeeper
{
public:
    LogKeeper()
    {
        shared().lines.clear();
        shared().before = qInstallMessageHandler(keep);
        QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    }
    ~LogKeeper()
    {
        QLoggingCategory::setFilterRules(QString());
        qInstallMessageHandler(shared().before);
    }
    Q_DISABLE_COPY_MOVE(LogKeeper)

    // "CATEGORY TYPE MESSAGE", the type as a number.
    static QStringList lines()
    {
        const QMutexLocker lock(&shared().mutex);
        return shared().lines;
    }
    static QStringList linesOf(const QString& category)
    {
        return lines().filter(QRegularExpression(u'^' + category + u' '));
    }
    static QStringList warningsOf(const QString& category)
    {
        return lines().filter(
            QRegularExpression(QStringLiteral("^%1 %2 ").arg(category).arg(int(QtWarningMsg))));
    }

private:
    struct Shared
    {
        QMutex mutex;
        QStringList lines;
        QtMessageHandler before = nullptr;
    };
    static Shared& shared()
    {
        static Shared one;
        return one;
    }
    static void keep(QtMsgType type, const QMessageLogContext& context, const QString& message)
    {
        const QMutexLocker lock(&shared().mutex);
        shared().lines.append(
            QStringLiteral("%1 %2 ").arg(QString::fromLatin1(context.category)).arg(int(type)) +
            message);
    }
};

} // namespace loquat::test
