// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/modelchoice.h"
#include "app/settings/serverprofile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

namespace loquat {

enum class ThemeChoice
{
    System,
    Light,
    Dark
};

// What the window shows first.
enum class StartChoice
{
    LastChat,
    NewChat
};

enum class MotionChoice
{
    System,
    Reduced
};

// What becomes of a picture on the web that a reply points to. Never is it loaded unasked.
enum class RemoteImages
{
    Never,
    OnRequest
};

// Everything the person chose, as one value. What a newer version wrote and we do not know is
// kept in `unknown` and written back.
struct Settings
{
    QList<ServerProfile> servers;
    ProfileId currentServer;            // invalid: none chosen yet
    QList<ModelChoice> favouriteModels; // in the order in which they were marked; at most 500
    QList<ModelChoice> recentModels;    // the one chosen last comes first; at most 12
    QList<ModelChoice> unfinishedPulls; // in the order of their start; at most 100
    ThemeChoice theme = ThemeChoice::System;
    QString language;      // "" follows the system; else "en", "de"
    int zoomPercent = 100; // 50...300
    QString readingFont;   // family of the transcript's text; "": the system's
    QString codeFont;      // family of its code; "": the system's
    MotionChoice motion = MotionChoice::System;
    int readingWidth = 720;      // of the transcript's column, in pixels; 480...1600
    bool wrapCode = false;       // break long lines of code; else they scroll sideways
    bool announceReplies = true; // sentence by sentence, to a screen reader
    bool notifyReplies = true;   // on the desktop, when one ends in the background
    StartChoice start = StartChoice::LastChat;
    bool writeTitles = false; // a chat's model gives it a title after its first reply
    int trashDays = 30;       // how long deleted chats stay: 1...3650; 0: until emptied
    QString dataFolder;       // absolute; where the chats are kept; "": the usual place
    RemoteImages remoteImages = RemoteImages::OnRequest;
    bool keepNothing = false;     // new chats are temporary: nothing of them is written
    bool sendWithEnter = true;    // else Ctrl+Enter sends and Enter breaks the line
    int imageSide = 2048;         // longest side of a picture that is sent, in pixels; 256...8192
    bool checkSpelling = true;    // of prompts
    QString spellingLanguage;     // a dictionary's name, "de_DE"; "": as the system's language
    QStringList spellingOwnWords; // known in every language
    bool optionsPanelShown = true;
    bool sidebarShown = true;
    QByteArray windowGeometry;   // QWidget::saveGeometry
    qint64 lastConversation = 0; // ConversationId shown last; 0: none
    bool welcomed = false;       // the first start is over
    // Keys for actions, by the action's name; an action that is not here has its usual ones, and
    // one with an empty list has none. Each as QKeySequence::PortableText.
    QMap<QString, QStringList> shortcuts;
    QJsonObject unknown;

    bool operator==(const Settings&) const = default;

    // Lives as long as this value is neither changed nor destroyed; nullptr: there is none.
    const ServerProfile* findServer(const ProfileId& id) const;

    // The same settings with every promise of this file kept: the zoom within its limits, each
    // server with an id of its own, no user info in an address, a current server that exists,
    // favourite and recent models without their like and on servers that exist.
    Settings normalised() const;

    QJsonObject toJson() const;
    // A value of the wrong type or out of range falls back to its default; its path is noted.
    static Settings fromJson(const QJsonObject& json, QStringList* notes = nullptr);
};

} // namespace loquat
