// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/contextuse.h"

#include "app/session/contextproof.h"

#include <QJsonObject>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

ContextUse contextUse(const MemoryStatus& memory, const PastUse& past,
                      const RequestSettings& settings)
{
    ContextUse use;
    use.way = memory.way;
    use.leftOut = memory.leftOut;
    use.past = past;
    use.window = windowOf(settings, past.window);
    use.isWindowKnown = past.window.loaded || settings.options.value("num_ctx"_L1).toInteger() > 0;
    use.reply = replyRoom(settings, use.window);
    use.system = past.isCounted || settings.system.isEmpty() ? 0 : tokenCost(settings.system);
    return use;
}

qint64 promptTokens(const QString& prompt, const Attachments& attachments,
                    const RequestSettings& settings)
{
    qint64 tokens = prompt.isEmpty() ? 0 : tokenCost(prompt);
    for (const Attachment& attachment : attachments)
        tokens += tokenCost(attachment);
    return settings.system.isEmpty() ? tokens : tokens + tokenCost(settings.system);
}

qint64 sentTokens(const Turn& turn, const MemoryPlan& plan)
{
    qint64 tokens = promptTokens(turn.prompt, turn.attachments, turn.settings);
    tokens += countIntegers(plan.context).value_or(0);
    for (const Turn& past : plan.past)
        tokens += tokenCost(past);
    return tokens;
}

std::optional<CutProof> proveCut(qint64 sent, const ReplyFigures& figures,
                                 const RequestSettings& settings, const WindowFacts& window)
{
    const bool known = window.loaded || settings.options.value("num_ctx"_L1).toInteger() > 0;
    if (!known || !figures.promptTokens || *figures.promptTokens <= 0)
        return std::nullopt;
    const qint64 room = windowOf(settings, window);
    if (sent <= room || *figures.promptTokens > room || *figures.promptTokens * 4 >= sent * 3)
        return std::nullopt;
    return CutProof{sent, *figures.promptTokens};
}

} // namespace loquat
