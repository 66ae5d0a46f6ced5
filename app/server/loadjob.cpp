// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/loadjob.h"

#include "app/wire/requestencoder.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

ReplyRequest replyRequest(const QString& model, LoadJob::Action action)
{
    ReplyRequest reply;
    reply.path = u"/api/generate"_s;
    reply.body = encodeLoad(model, action == LoadJob::Action::Unload);
    reply.model = model;
    reply.expectsLoad = true;
    return reply;
}

} // namespace

LoadJob::LoadJob(Endpoint& endpoint, const QString& model, Action action, QObject* parent)
    : ReplyJob(endpoint, replyRequest(model, action), parent)
{}

} // namespace loquat
