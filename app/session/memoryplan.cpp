// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/memoryplan.h"

#include "app/chat/fencedtexts.h"
#include "app/session/memory.h"
#include "app/session/transcriptprompt.h"
#include "app/wire/thinksplitter.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QByteArrayList jpegsOf(const Turn& turn)
{
    QByteArrayList jpegs;
    for (const Attachment& attachment : turn.attachments) {
        if (attachment.isImage())
            jpegs.append(attachment.isLink() ? attachment.link.toUtf8() : attachment.jpeg);
    }
    return jpegs;
}

QString promptOf(const Turn& turn)
{
    return promptWithTexts(turn.prompt, turn.attachments);
}

RequestSettings sentSettings(const Turn& turn, ServerKind kind)
{
    RequestSettings settings = turn.settings;
    // To that server no number below 1 means "without an end": it fails, silently if it streams.
    if (kind == ServerKind::Proxy && settings.options.value("num_predict"_L1).toDouble(1) < 1)
        settings.options.remove("num_predict"_L1);
    if (turn.reply.withoutThink)
        settings.think.reset();
    return settings;
}

} // namespace

QString textForHistory(const Reply& reply)
{
    const QString& said = reply.shownText();
    if (!reply.thinking.isEmpty())
        return said;
    ThinkSplitter splitter;
    const ThinkSplitter::Piece first = splitter.feed(said);
    const ThinkSplitter::Piece rest = splitter.finish();
    return rest.textWasThinking ? rest.text : first.text + rest.text;
}

GenerateRequest generateRequest(const Turn& turn, const MemoryPlan& plan, ServerKind kind,
                                bool pastPictures)
{
    GenerateRequest request;
    request.model = turn.model;
    request.prompt = promptOf(turn);
    request.settings = sentSettings(turn, kind);
    // That server drops the field, so the text goes where it is read.
    QString system;
    if (kind == ServerKind::Proxy && !turn.settings.raw)
        system = std::exchange(request.settings.system, QString());

    if (plan.status.way == MemoryWay::Transcript && !plan.past.isEmpty()) {
        request.prompt = transcriptPrompt(system, plan.past, turn, pastPictures);
        if (pastPictures) {
            for (const Turn& past : plan.past)
                request.jpegs += jpegsOf(past);
        }
    } else if (!system.isEmpty()) {
        request.prompt = system + QStringLiteral("\n\n") + promptOf(turn);
    }
    request.jpegs += jpegsOf(turn);
    if (plan.status.way == MemoryWay::Context)
        request.context = plan.context;
    return request;
}

ChatRequest chatRequest(const Turn& turn, const MemoryPlan& plan, ServerKind kind,
                        bool pastPictures)
{
    using Role = ChatMessage::Role;
    ChatRequest request;
    request.model = turn.model;
    request.settings = sentSettings(turn, kind);
    for (const Turn& past : plan.past) {
        request.messages.append(
            {Role::User, promptOf(past), pastPictures ? jpegsOf(past) : QByteArrayList()});
        if (hasAnswer(past))
            request.messages.append({Role::Assistant, textForHistory(past.reply), {}});
    }
    request.messages.append({Role::User, promptOf(turn), jpegsOf(turn)});

    const QString& system = turn.settings.system;
    if (system.isEmpty())
        return request;
    // That server makes a prompt of its own of it, which could be taken for the question.
    if (kind == ServerKind::Proxy)
        request.messages.first().content.prepend(system + QStringLiteral("\n\n"));
    else
        request.messages.prepend({Role::System, system, {}});
    return request;
}

} // namespace loquat
