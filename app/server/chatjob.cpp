// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/chatjob.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ReplyRequest replyRequest(const ChatRequest& request)
{
    ReplyRequest reply;
    reply.path = u"/api/chat"_s;
    reply.body = encodeChat(request);
    reply.model = request.model;
    reply.expectsLoad = request.messages.isEmpty();
    return reply;
}

} // namespace

ChatJob::ChatJob(Endpoint& endpoint, const ChatRequest& request, QObject* parent)
    : ReplyJob(endpoint, replyRequest(request), parent)
{}

} // namespace loquat
