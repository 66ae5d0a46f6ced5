// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/memorytext.h"

#include <QCoreApplication>
#include <QStringList>

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

// Why the server's own array is no memory.
QString flawOf(MemoryReason reason)
{
    switch (reason) {
    case MemoryReason::NoArray:
        return Words::tr("The server gave no memory with its last reply.");
    case MemoryReason::ServerForgets:
        return Words::tr("Servers of this kind have no memory of their own.");
    case MemoryReason::ArrayEchoed:
        return Words::tr("The server only gave back the memory that it was sent.");
    case MemoryReason::ArrayTooShort:
        return Words::tr("The server’s memory is too short to hold even its last reply.");
    case MemoryReason::ArrayNotIntegers:
        return Words::tr("The server’s memory is not of a kind that holds a conversation.");
    case MemoryReason::ArrayShrank:
        return Words::tr("The server’s memory does not grow with the conversation.");
    case MemoryReason::ArrayUnsupported:
        return Words::tr("The server cannot use its memory with this model.");
    case MemoryReason::ArrayRejected:
        return Words::tr("The server refused the memory that it had given.");
    case MemoryReason::TestedForgetful:
        return Words::tr("A test showed that the server’s memory does not hold the conversation.");
    default:
        return Words::tr("The server’s memory did not hold the conversation.");
    }
}

QString reasonOf(MemoryReason reason)
{
    switch (reason) {
    case MemoryReason::FirstTurn:
    case MemoryReason::ServerArray:
        return {};
    case MemoryReason::Forced:
        return Words::tr("You chose this for this chat.");
    case MemoryReason::RawPrompt:
        return Words::tr("Raw prompts have no memory.");
    case MemoryReason::SuffixPrompt:
        return Words::tr("A prompt with a suffix is a text to be filled in, not a chat.");
    case MemoryReason::NothingSaid:
        return Words::tr("No earlier prompt has an answer yet.");
    case MemoryReason::PastUnreadable:
        return Words::tr("The earlier turns could not be read.");
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
    case MemoryReason::TurnsExcluded:
        return Words::tr("The server’s memory still holds turns that you took out.");
    case MemoryReason::RepliesCorrected:
        return Words::tr("The server’s memory still holds replies as they were before you "
                         "corrected them.");
    case MemoryReason::ParentUnfinished:
        return Words::tr("The last reply was not finished, so the server gave no memory with it.");
    case MemoryReason::PartialArray:
        return Words::tr("The server’s memory holds only a part of this conversation.");
    case MemoryReason::ChatGivesNone:
        return Words::tr("The last prompt was sent as a chat, for which servers give no memory.");
    case MemoryReason::ChatMissing:
        return Words::tr("The server has no chat of its own.");
    case MemoryReason::TemplateSet:
        return Words::tr("A template cannot be sent with a chat.");
    default:
        return flawOf(reason);
    }
}

// How much of the past will not go along.
QString missingOf(const MemoryStatus& status)
{
    const int turns = status.leftOut;
    if (turns <= 0)
        return {};
    if (status.way == MemoryWay::Context)
        return turns == 1 ? Words::tr("It does not hold the first turn.")
                          : Words::tr("It does not hold the first %n turns.", nullptr, turns);
    return turns == 1 ? Words::tr("The first turn no longer fits and will be left out.")
                      : Words::tr("The first %n turns no longer fit and will be left out.", nullptr,
                                  turns);
}

} // namespace

MemoryText memoryText(const MemoryStatus& status, MemoryChoice choice)
{
    if (status.way == MemoryWay::None && status.reason == MemoryReason::FirstTurn)
        return {badgeOf(status.way),
                Words::tr("This is the first prompt: there is nothing to remember yet.")};
    QStringList parts{wayOf(status.way)};
    if (choice && status.reason != MemoryReason::Forced && status.way != *choice)
        parts.append(Words::tr("The way you chose, “%1”, does not work for it.")
                         .arg(memoryChoiceText(choice).name));
    if (const QString why = reasonOf(status.reason); !why.isEmpty())
        parts.append(why);
    if (const QString missing = missingOf(status); !missing.isEmpty())
        parts.append(missing);
    return {badgeOf(status.way), parts.join(u' ')};
}

MemoryChoiceText memoryChoiceText(MemoryChoice choice)
{
    if (!choice)
        return {Words::tr("Automatic"),
                Words::tr("Takes the server’s own memory where it works, else sends the earlier "
                          "turns again.")};
    switch (*choice) {
    case MemoryWay::Context:
        return {Words::tr("Server’s own memory (context)"),
                Words::tr("Sends what the server gave with its last reply. Fast, but some servers "
                          "only pretend to remember.")};
    case MemoryWay::Chat:
        return {Words::tr("Chat history"),
                Words::tr("Sends the earlier turns again as a chat, as many as fit.")};
    case MemoryWay::Transcript:
        return {Words::tr("Transcript in the prompt"),
                Words::tr("Writes the earlier turns into the prompt, as many as fit. Works with "
                          "every server.")};
    case MemoryWay::None:
        break;
    }
    return {Words::tr("None"),
            Words::tr("Sends each prompt alone. The model remembers nothing of this chat.")};
}

QString memoryUsed(const Turn& turn)
{
    const MemoryStatus& memory = turn.memory;
    switch (memory.way) {
    case MemoryWay::None:
        return turn.parent.isValid() && memory.reason != MemoryReason::NothingSaid
                   ? Words::tr("no memory")
                   : QString();
    case MemoryWay::Context:
        return disprovesArray(memory.reason) ? Words::tr("the server did not remember")
                                             : Words::tr("memory: server");
    case MemoryWay::Chat:
        return Words::tr("memory: chat");
    case MemoryWay::Transcript:
        return Words::tr("memory: transcript");
    }
    return {};
}

QString askedLine(const Turn& turn)
{
    const MemoryStatus& memory = turn.memory;
    QStringList parts;
    if (memory.leftOut == 1)
        parts.append(Words::tr("the first turn was left out"));
    else if (memory.leftOut > 1)
        parts.append(Words::tr("the first %n turns were left out", nullptr, memory.leftOut));
    if (turn.reply.withoutThink)
        parts.append(Words::tr("asked without thinking, which this model does not support"));
    return parts.join(QStringLiteral(", "));
}

} // namespace loquat
