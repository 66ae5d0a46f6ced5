// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/options/optioncontext.h"

#include <QList>
#include <QObject>
#include <QPointer>

namespace loquat {

class ChatPage;
class ChatSession;
class RawStudio;
struct RequestSettings;

// The raw studios that stand open, at most one of each chat. What is made in one goes into the
// prompt of its own chat and only while that is shown; what stood in the prompt comes back by
// undoing.
class StudioDesk final : public QObject
{
    Q_OBJECT
public:
    StudioDesk(ChatPage& chat, QWidget* window);

    // The shown chat's; one that is open already keeps what was changed in it by hand.
    void open(const OptionContext& context, const RequestSettings& settings);
    void setContext(const OptionContext& context); // of the shown chat

private:
    struct Open
    {
        QPointer<ChatSession> session;
        QPointer<RawStudio> studio;
    };

    RawStudio* shown() const;
    void follow();
    void insert(const QString& text, const QString& suffix, bool raw);

    ChatPage& m_chat;
    QWidget* m_window;
    QList<Open> m_open;
};

} // namespace loquat
