// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/generatejob.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ReplyRequest replyRequest(const GenerateRequest& request)
{
    ReplyRequest reply;
    reply.path = u"/api/generate"_s;
    reply.body = encodeGenerate(request);
    reply.model = request.model;
    reply.carriesContext =
        !request.settings.raw && !request.context.isEmpty() && request.context != "[]";
    reply.expectsLoad = request.prompt.isEmpty();
    return reply;
}

} // namespace

GenerateJob::GenerateJob(Endpoint& endpoint, const GenerateRequest& request, QObject* parent)
    : ReplyJob(endpoint, replyRequest(request), parent)
{}

} // namespace loquat
