// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/itemjson.h"

#include "app/chat/storedjson.h"
#include "app/exchange/jsonfields.h"

#include <QJsonArray>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

void put(QJsonObject& json, QLatin1StringView key, const QString& text)
{
    if (!text.isEmpty())
        json.insert(key, text);
}

void put(QJsonObject& json, QLatin1StringView key, bool flag)
{
    if (flag)
        json.insert(key, true);
}

void put(QJsonObject& json, QLatin1StringView key, qint64 number)
{
    if (number != 0)
        json.insert(key, number);
}

template <typename Tag>
void put(QJsonObject& json, QLatin1StringView key, Id<Tag> id)
{
    if (id.isValid())
        json.insert(key, QString::number(id.value));
}

void put(QJsonObject& json, QLatin1StringView key, const Attachments& images)
{
    QJsonArray array;
    for (const Attachment& image : images) {
        QJsonObject one{{u"sha256"_s, QString::fromLatin1(image.sha256.toHex())}};
        put(one, "name"_L1, image.name);
        array.append(one);
    }
    if (!array.isEmpty())
        json.insert(key, array);
}

QString base64(const QByteArray& bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

void putContext(QJsonObject& json, const QByteArray& context)
{
    if (context.isEmpty())
        return;
    const bool plain = std::all_of(context.begin(), context.end(),
                                   [](char byte) { return byte >= ' ' && byte <= '~'; });
    if (plain)
        json.insert("context"_L1, QString::fromLatin1(context));
    else
        json.insert("context_base64"_L1, base64(context));
}

QJsonObject toJson(const Reply& reply)
{
    QJsonObject json{{u"state"_s, replyStateName(reply.state)}, {u"text"_s, reply.text}};
    put(json, "thinking"_L1, reply.thinking);
    put(json, "done_reason"_L1, reply.doneReason);
    if (reply.error)
        json.insert("error"_L1, toJson(*reply.error));
    putContext(json, reply.context);
    put(json, "reported_model"_L1, reply.reportedModel);
    put(json, "remote_host"_L1, reply.remoteHost);
    put(json, "without_think"_L1, reply.withoutThink);
    put(json, "pictures"_L1, reply.pictures);
    if (reply.correction)
        json.insert("correction"_L1, *reply.correction);
    if (const QJsonObject figures = toJson(reply.figures); !figures.isEmpty())
        json.insert("figures"_L1, figures);
    return json;
}

QJsonObject toJson(const QueuedPrompt& prompt)
{
    QJsonObject json{{u"text"_s, prompt.prompt}, {u"origin"_s, turnOriginName(prompt.origin)}};
    put(json, "id"_L1, prompt.id);
    put(json, "parent"_L1, prompt.parent);
    put(json, "profile"_L1, prompt.profile.value);
    put(json, "model"_L1, prompt.model);
    put(json, "images"_L1, prompt.attachments);
    if (const QJsonObject settings = toJson(prompt.settings); !settings.isEmpty())
        json.insert("settings"_L1, settings);
    return json;
}

Attachments imagesFrom(JsonFields& fields, QLatin1StringView key)
{
    Attachments images;
    for (const QJsonValue& value : fields.array(key)) {
        JsonFields one(value.toObject(), key);
        Attachment image;
        image.name = one.text("name"_L1);
        image.sha256 = one.hash("sha256"_L1);
        fields.takeProblemOf(one);
        images.append(image);
    }
    return images;
}

Reply replyFrom(const QJsonObject& json, JsonFields& whole)
{
    JsonFields fields(json, "reply"_L1);
    Reply reply;
    const auto state = replyStateFromName(fields.text("state"_L1));
    if (!state || !isTerminal(*state))
        fields.refuse("state"_L1);
    reply.state = state.value_or(ReplyState::Interrupted);
    reply.text = fields.text("text"_L1);
    reply.thinking = fields.text("thinking"_L1);
    reply.doneReason = fields.text("done_reason"_L1);
    if (fields.has("error"_L1))
        reply.error = errorFromJson(fields.object("error"_L1));
    reply.context = fields.text("context"_L1).toUtf8();
    if (fields.has("context_base64"_L1))
        reply.context = fields.bytes("context_base64"_L1);
    reply.reportedModel = fields.text("reported_model"_L1);
    reply.remoteHost = fields.text("remote_host"_L1);
    reply.withoutThink = fields.flag("without_think"_L1);
    reply.pictures = imagesFrom(fields, "pictures"_L1);
    if (fields.has("correction"_L1))
        reply.correction = fields.text("correction"_L1);
    reply.figures = replyFiguresFromJson(fields.object("figures"_L1));
    whole.takeProblemOf(fields);
    return reply;
}

StoredFolder folderFrom(JsonFields& fields)
{
    StoredFolder folder;
    folder.folder.name = fields.text("name"_L1);
    folder.folder.folded = fields.flag("folded"_L1);
    folder.place = fields.number("place"_L1, 0, maxExactNumber);
    if (folder.folder.name.isEmpty())
        fields.refuse("name"_L1);
    return folder;
}

Attachment textFrom(JsonFields& fields)
{
    const Attachment text = textAttachment({}, fields.text("text"_L1));
    if (!text.isText() || fields.hash("sha256"_L1) != text.sha256)
        fields.refuse("text"_L1);
    return text;
}

Attachment linkFrom(JsonFields& fields)
{
    const Attachment link = linkAttachment(fields.text("link"_L1));
    if (!link.isLink() || fields.hash("sha256"_L1) != link.sha256)
        fields.refuse("link"_L1);
    return link;
}

Attachment imageFrom(JsonFields& fields)
{
    Attachment image;
    image.sha256 = fields.hash("sha256"_L1);
    image.size = QSize(int(fields.number("width"_L1, 0, 1 << 20)),
                       int(fields.number("height"_L1, 0, 1 << 20)));
    image.original = fields.bytes("original"_L1);
    image.jpeg = fields.has("jpeg"_L1) ? fields.bytes("jpeg"_L1) : image.original;
    return image;
}

QueuedPrompt queuedFrom(JsonFields& fields)
{
    QueuedPrompt prompt;
    prompt.id = fields.id<TurnId>("id"_L1);
    if (!prompt.id.isValid())
        fields.refuse("id"_L1);
    prompt.origin = turnOriginFromName(fields.text("origin"_L1));
    prompt.parent = fields.id<TurnId>("parent"_L1);
    prompt.profile = ProfileId{fields.text("profile"_L1)};
    prompt.model = fields.text("model"_L1);
    prompt.prompt = fields.text("text"_L1);
    prompt.attachments = imagesFrom(fields, "images"_L1);
    prompt.settings = requestSettingsFromJson(fields.object("settings"_L1));
    return prompt;
}

ConversationStart startFrom(JsonFields& fields)
{
    ConversationStart start;
    Conversation& conversation = start.conversation;
    conversation.id = fields.id<ConversationId>("id"_L1);
    if (!conversation.id.isValid())
        fields.refuse("id"_L1);
    conversation.title = fields.text("title"_L1);
    conversation.titled = fields.flag("titled"_L1);
    conversation.pinned = fields.flag("pinned"_L1);
    conversation.archived = fields.flag("archived"_L1);
    conversation.unread = fields.flag("unread"_L1);
    conversation.folder = fields.text("folder"_L1);
    conversation.createdMs = fields.moment("created"_L1);
    conversation.updatedMs = fields.moment("updated"_L1);
    conversation.deletedMs = fields.moment("deleted"_L1);
    conversation.head = fields.id<TurnId>("head"_L1);
    conversation.profile = ProfileId{fields.text("profile"_L1)};
    conversation.model = fields.text("model"_L1);
    conversation.memoryChoice = memoryChoiceFromName(fields.text("memory"_L1));
    JsonFields draft(fields.object("draft"_L1), "draft"_L1);
    start.draft.text = draft.text("text"_L1);
    start.draft.attachments = imagesFrom(draft, "images"_L1);
    const QJsonObject options = draft.object("settings"_L1);
    start.draft.settings = requestSettingsFromJson(options);
    start.draft.layers = chatLayersFromJson(options);
    for (const QJsonValue& value : draft.array("edits"_L1)) {
        JsonFields one(value.toObject(), "edits"_L1);
        TurnEdit edit;
        edit.turn = one.id<TurnId>("turn"_L1);
        edit.ofReply = one.flag("reply"_L1);
        edit.text = one.text("text"_L1);
        edit.attachments = imagesFrom(one, "images"_L1);
        if (!edit.turn.isValid())
            one.refuse("turn"_L1);
        draft.takeProblemOf(one);
        start.draft.edits.append(edit);
    }
    for (const QJsonValue& value : draft.array("queue"_L1)) {
        JsonFields one(value.toObject(), "queue"_L1);
        start.draft.queue.append(queuedFrom(one));
        draft.takeProblemOf(one);
    }
    fields.takeProblemOf(draft);
    return start;
}

StoredTurn turnFrom(JsonFields& fields)
{
    StoredTurn stored;
    Turn& turn = stored.turn;
    turn.id = fields.id<TurnId>("id"_L1);
    turn.conversation = fields.id<ConversationId>("conversation"_L1);
    turn.parent = fields.id<TurnId>("parent"_L1);
    if (!turn.id.isValid())
        fields.refuse("id"_L1);
    turn.origin = turnOriginFromName(fields.text("origin"_L1));
    turn.excluded = fields.flag("excluded"_L1);
    turn.createdMs = fields.moment("created"_L1);
    stored.deletedMs = fields.moment("deleted"_L1);
    turn.profile = ProfileId{fields.text("profile"_L1)};
    turn.model = fields.text("model"_L1);
    turn.modelDigest = fields.text("digest"_L1);
    turn.address = fields.text("address"_L1);
    turn.prompt = fields.text("prompt"_L1);
    turn.attachments = imagesFrom(fields, "images"_L1);
    turn.settings = requestSettingsFromJson(fields.object("settings"_L1));
    JsonFields memory(fields.object("memory"_L1), "memory"_L1);
    turn.memory.way = memoryWayFromName(memory.text("way"_L1));
    turn.memory.reason = memoryReasonFromName(memory.text("reason"_L1));
    turn.memory.leftOut = int(memory.number("left_out"_L1, 0, 1 << 30));
    fields.takeProblemOf(memory);
    if (fields.has("thinking_open"_L1))
        turn.thinkingOpen = fields.flag("thinking_open"_L1);
    turn.reply = replyFrom(fields.object("reply"_L1), fields);
    return stored;
}

} // namespace

QJsonObject toJson(const StoredFolder& folder)
{
    QJsonObject json{{u"type"_s, u"folder"_s}, {u"name"_s, folder.folder.name}};
    put(json, "folded"_L1, folder.folder.folded);
    put(json, "place"_L1, folder.place);
    return json;
}

QJsonObject toJson(const Attachment& image)
{
    if (image.isText())
        return {{u"type"_s, u"text"_s},
                {u"sha256"_s, QString::fromLatin1(image.sha256.toHex())},
                {u"text"_s, image.text}};
    if (image.isLink())
        return {{u"type"_s, u"link"_s},
                {u"sha256"_s, QString::fromLatin1(image.sha256.toHex())},
                {u"link"_s, image.link}};
    QJsonObject json{{u"type"_s, u"image"_s},
                     {u"sha256"_s, QString::fromLatin1(image.sha256.toHex())},
                     {u"width"_s, image.size.width()},
                     {u"height"_s, image.size.height()}};
    json.insert("original"_L1, base64(image.original));
    if (image.jpeg != image.original)
        json.insert("jpeg"_L1, base64(image.jpeg));
    return json;
}

QJsonObject toJson(const ConversationStart& start)
{
    const Conversation& conversation = start.conversation;
    QJsonObject json{{u"type"_s, u"conversation"_s}, {u"title"_s, conversation.title}};
    put(json, "id"_L1, conversation.id);
    put(json, "titled"_L1, conversation.titled);
    put(json, "pinned"_L1, conversation.pinned);
    put(json, "archived"_L1, conversation.archived);
    put(json, "unread"_L1, conversation.unread);
    put(json, "folder"_L1, conversation.folder);
    put(json, "created"_L1, conversation.createdMs);
    put(json, "updated"_L1, conversation.updatedMs);
    put(json, "deleted"_L1, conversation.deletedMs);
    put(json, "head"_L1, conversation.head);
    put(json, "profile"_L1, conversation.profile.value);
    put(json, "model"_L1, conversation.model);
    if (conversation.memoryChoice)
        json.insert("memory"_L1, memoryChoiceName(conversation.memoryChoice));
    QJsonObject draft;
    put(draft, "text"_L1, start.draft.text);
    put(draft, "images"_L1, start.draft.attachments);
    const QJsonObject options = toJson(start.draft.settings, start.draft.layers);
    if (!options.isEmpty())
        draft.insert("settings"_L1, options);
    QJsonArray edits;
    for (const TurnEdit& edit : start.draft.edits) {
        QJsonObject one{{u"text"_s, edit.text}};
        put(one, "turn"_L1, edit.turn);
        put(one, "reply"_L1, edit.ofReply);
        put(one, "images"_L1, edit.attachments);
        edits.append(one);
    }
    if (!edits.isEmpty())
        draft.insert("edits"_L1, edits);
    QJsonArray queue;
    for (const QueuedPrompt& prompt : start.draft.queue)
        queue.append(toJson(prompt));
    if (!queue.isEmpty())
        draft.insert("queue"_L1, queue);
    if (!draft.isEmpty())
        json.insert("draft"_L1, draft);
    return json;
}

QJsonObject toJson(const StoredTurn& stored)
{
    const Turn& turn = stored.turn;
    QJsonObject json{{u"type"_s, u"turn"_s}, {u"prompt"_s, turn.prompt}};
    put(json, "id"_L1, turn.id);
    put(json, "conversation"_L1, turn.conversation);
    put(json, "parent"_L1, turn.parent);
    json.insert("origin"_L1, turnOriginName(turn.origin));
    put(json, "excluded"_L1, turn.excluded);
    put(json, "created"_L1, turn.createdMs);
    put(json, "deleted"_L1, stored.deletedMs);
    put(json, "profile"_L1, turn.profile.value);
    put(json, "model"_L1, turn.model);
    put(json, "digest"_L1, turn.modelDigest);
    put(json, "address"_L1, turn.address);
    put(json, "images"_L1, turn.attachments);
    if (const QJsonObject settings = toJson(turn.settings); !settings.isEmpty())
        json.insert("settings"_L1, settings);
    QJsonObject memory{{u"way"_s, memoryWayName(turn.memory.way)},
                       {u"reason"_s, memoryReasonName(turn.memory.reason)}};
    put(memory, "left_out"_L1, qint64(turn.memory.leftOut));
    json.insert("memory"_L1, memory);
    if (turn.thinkingOpen)
        json.insert("thinking_open"_L1, *turn.thinkingOpen);
    json.insert("reply"_L1, toJson(turn.reply));
    return json;
}

ReadItem itemFromJson(const QJsonObject& json)
{
    JsonFields fields(json);
    ReadItem read;
    const QString type = fields.text("type"_L1);
    if (type == "folder"_L1)
        read.item = folderFrom(fields);
    else if (type == "image"_L1)
        read.item = imageFrom(fields);
    else if (type == "text"_L1)
        read.item = textFrom(fields);
    else if (type == "link"_L1)
        read.item = linkFrom(fields);
    else if (type == "conversation"_L1)
        read.item = startFrom(fields);
    else if (type == "turn"_L1)
        read.item = turnFrom(fields);
    read.wrongField = fields.wrongField();
    read.isMomentWrong = fields.isMomentWrong();
    return read;
}

} // namespace loquat
