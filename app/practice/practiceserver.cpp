// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practiceserver.h"

#include "app/practice/practiceservice.h"

#include <QThread>

namespace loquat {

class PracticeServer::Private
{
public:
    explicit Private(Pace pace)
        : service(new PracticeService(pace))
    {
        service->moveToThread(&thread);
        QObject::connect(&thread, &QThread::finished, service, &QObject::deleteLater);
        thread.setObjectName(QStringLiteral("practice"));
        thread.start();
    }
    ~Private()
    {
        thread.quit();
        thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Private)

    QThread thread;
    PracticeService* service; // lives and dies on the thread
};

PracticeServer::PracticeServer(Pace pace, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(pace))
{}

PracticeServer::~PracticeServer() = default;

Result<QString> PracticeServer::start()
{
    Result<QString> address;
    QMetaObject::invokeMethod(
        d->service, [this, &address] { address = d->service->listen(); },
        Qt::BlockingQueuedConnection);
    return address;
}

} // namespace loquat
