// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/chat/attachment.h"
#include "app/chat/requestsettings.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/terminalservices.h"

#include <QObject>

namespace loquat {

// Whom `loquat ask` asks, and what goes along: the server and the model as they were named or as
// there is only one choice, the files read, the pictures read or fetched.
class AskTarget final : public QObject
{
    Q_OBJECT
public:
    AskTarget(const AskArguments& asked, bool practice, const TerminalServices& services,
              QObject* parent = nullptr);

    // One of found() and failed() follows, perhaps before this has returned. Deleting it ends the
    // search.
    void find();

    ProfileId server() const { return m_server; } // null while it is not known
    const QString& model() const { return m_model; }
    const Attachments& attachments() const { return m_attachments; }
    // What was asked for on top of the defaults of server and model, as in a chat with them.
    RequestSettings settings(const RequestSettings& asked) const;
    QString serverName() const;
    QString serverAddress() const;

Q_SIGNALS:
    void noted(const QString& sentence); // for the person: what goes on
    void found();
    // With the sentence for it; empty: the usual one for the error.
    void failed(const loquat::Error& error, const QString& sentence);

private:
    bool findServer();
    void findModel();
    void chooseListedModel();
    void loadNext();
    void loadImage(const QString& image);
    void take(const Result<Attachment>& attachment);
    void conclude();
    void learnKind();
    void giveUp(const Error& error, const QString& sentence = {})
    {
        Q_EMIT failed(error, sentence);
    }

    AskArguments m_asked;
    bool m_practice;
    TerminalServices m_services;
    ProfileId m_server;
    QString m_model;
    Attachments m_attachments; // the files first
    bool m_kindAsked = false;
};

} // namespace loquat
