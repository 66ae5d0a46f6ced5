// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/memorytext.h"

#include <QCoreApplication>

namespace loquat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MemoryText)
};

QString badgeOf(MemoryWay way)
{
    switch (way) {
    case MemoryWay::None:
        return Words::tr("Memory: none");
    case MemoryWay::Context:
        return Words::tr("Memory: server");
    case MemoryWay::Chat:
        return Words::tr("Memory: chat");
    case MemoryWay::Transcript:
        return Words::tr("Memory: transcript");
    }
    return {};
}

QString wayOf(MemoryWay way)
{
    switch (way) {
    case MemoryWay::None:
        return Words::tr("The next prompt goes alone: the model will not remember earlier turns.");
    case MemoryWay::Context:
        return Words::tr("The model remembers: the memory that the server gave with its last reply "
                         "goes along with the next prompt.");
    case MemoryWay::Chat:
        return Words::tr("The model remembers: the earlier turns are sent again as a chat.");
    case MemoryWay::Transcript:
        return Words::tr("The model remembers: the earlier turns are written into the prompt.");
    }
    return {};
}

QString reasonOf(MemoryReason reason)
{
    switch (reason) {
    case MemoryReason::FirstTurn:
    case MemoryReason::ServerArray:
        return {};
    case MemoryReason::RawPrompt:
        return Words::tr("Raw prompts have no memory.");
    case MemoryReason::ModelChanged:
        return Words::tr("The server’s memory belongs to another model than the one chosen now.");
    case MemoryReason::DigestChanged:
        return Words::tr("The model was updated since the last reply, so the server’s memory no "
                         "longer fits it.");
    case MemoryReason::ServerChanged:
        return Words::tr("The server’s memory belongs to another server than the one chosen now.");
    case MemoryReason::SystemChanged:
        return Words::tr("The system prompt, template, suffix or raw setting has changed since the "
                         "last reply.");
    case MemoryReason::ImagesInPast:
        return Words::tr("The server’s memory cannot hold the pictures of this conversation.");
    case MemoryReason::ParentUnfinished:
        return Words::tr("The last reply was not finished, so the server gave no memory with it.");
    case MemoryReason::NoArray:
        return Words::tr("The server gave no memory with its last reply.");
    case MemoryReason::ArrayDisproved:
        return Words::tr("The server’s memory did not hold the conversation.");
    }
    return {};
}

} // namespace

MemoryText memoryText(const MemoryStatus& status)
{
    if (status.way == MemoryWay::None && status.reason == MemoryReason::FirstTurn)
        return {badgeOf(status.way),
                Words::tr("This is the first prompt: there is nothing to remember yet.")};
    const QString why = reasonOf(status.reason);
    const QString way = wayOf(status.way);
    return {badgeOf(status.way), why.isEmpty() ? way : Words::tr("%1 %2").arg(way, why)};
}

} // namespace loquat
