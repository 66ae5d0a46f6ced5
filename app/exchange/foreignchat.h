// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exchange/importproblem.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace loquat {

// A chat as other programs write it: a tree of single messages.
struct ForeignMessage
{
    struct Picture
    {
        QString name;
        QByteArray bytes;
    };

    enum class Role
    {
        Nothing, // only holds the tree together
        System,
        User,
        Assistant,
        Tool
    };

    QString id;
    QString parent;       // empty: none
    QStringList children; // says their order; it need not name all
    Role role = Role::Nothing;
    QString text;
    QString thinking;
    QString model;
    qint64 createdMs = 0; // 0: unknown
    QList<Picture> pictures;
};

struct ForeignChat
{
    QString title;
    QString model;
    QString system;
    QString current; // the id of the message shown last; empty: unknown
    bool pinned = false;
    bool archived = false;
    qint64 createdMs = 0; // 0: unknown
    qint64 updatedMs = 0;
    QList<ForeignMessage> messages;
};

enum class ForeignKind
{
    None,
    OpenWebUi,
    ChatGpt,
    Messages, // {"messages": […]}, possibly with title and model
    Message   // one {"role": …, "content": …} of a list
};

// By the keys of one element of the file.
ForeignKind foreignKind(const QJsonObject& element);

// A problem is given without its line. Pictures that are addresses, not data, are left out.
ImportResult<ForeignChat> openWebUiChat(const QJsonObject& element);
ImportResult<ForeignChat> chatGptChat(const QJsonObject& element);
ImportResult<ForeignChat> plainChat(const QJsonObject& element);
ImportResult<ForeignChat> plainChat(const QJsonArray& messages);

// What the three have in common.
ForeignMessage::Role foreignRole(const QString& name);
// Seconds since 1970; absent, null and 0 are unknown.
ImportResult<qint64> foreignMoment(const QJsonValue& seconds, const QString& title);
// A "data:" address with its picture; nothing for any other address, ImageWrong for broken ones.
ImportResult<QByteArray> pictureOfAddress(const QString& address, const QString& title);
// Text, or an array of parts with texts and pictures.
ImportResult<void> takeContent(const QJsonValue& content, const QString& title,
                               ForeignMessage& into);

} // namespace loquat
