// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/exchange/chatexport.h"
#include "app/exchange/exchangerun.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QMimeData;

namespace loquat {

class ChatPage;
class Clock;
class ConversationLibrary;
class NoticeBar;
class WindowActions;

// Exports and imports chats from the window: asks what and where, shows how far it is where that
// takes a while, and lets the person cancel. One at a time.
class ChatExchange final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this. The page's window is the parent of the dialogs, and a file of chats
    // that is dropped on it is imported. What became of it stands in the notice.
    ChatExchange(WindowActions& actions, ChatPage& chat, ConversationLibrary& library,
                 const Clock& clock, NoticeBar& notice, QObject* parent = nullptr);
    ~ChatExchange() override; // cancels what is running

    // Asks for what to export; `turn` is one of the chat that is shown.
    void askToExport(const QList<ConversationId>& selected = {}, TurnId turn = {});
    void askToImport(); // asks for the file
    // What they do once everything is chosen.
    void exportTo(const ExportOrder& order, const QString& path);
    void importFrom(const QString& path);
    bool isRunning() const { return m_run != nullptr; }

    // The file of chats that is dragged; empty: none.
    static QString droppedFile(const QMimeData& data);

Q_SIGNALS:
    void said(const QString& sentence);   // it is done
    void failed(const QString& sentence); // and nothing was changed
    void finished();                      // also when it was cancelled

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void chooseFile(const ExportOrder& order);
    QString suggestedName(const ExportOrder& order) const;
    void run(const QString& title, const ExchangeRun::Work& work,
             const std::function<void()>& conclude);

    ChatPage& m_chat;
    ConversationLibrary& m_library;
    const Clock& m_clock;
    std::unique_ptr<ExchangeRun> m_run;
};

} // namespace loquat
