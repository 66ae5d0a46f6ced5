// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/httprequest.h"
#include "app/practice/modelcatalog.h"
#include "app/practice/practiceserver.h"

#include <QObject>
#include <QTcpServer>

namespace loquat {

class HttpConnection;

// The routes of the practice server. Lives on the server's thread.
class PracticeService final : public QObject
{
    Q_OBJECT
public:
    explicit PracticeService(PracticeServer::Pace pace)
        : m_pace(pace)
    {}

    // "http://127.0.0.1:PORT"; asked again: the same.
    Result<QString> listen();

private:
    void accept();
    void route(HttpConnection* connection, const HttpRequest& request);
    void generate(HttpConnection* connection, const HttpRequest& request, bool chat);
    void show(HttpConnection* connection, const HttpRequest& request);

    PracticeServer::Pace m_pace;
    ModelCatalog m_catalog;
    QTcpServer m_server{this};
};

} // namespace loquat
