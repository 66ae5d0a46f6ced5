// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/replyformats.h"

#include "ui/text/formatcheck.h"

namespace loquat {

ReplyFormats::ReplyFormats(QObject* parent)
    : QObject(parent)
{}

std::optional<FormatText> ReplyFormats::of(const Turn& turn)
{
    const QString text = turn.reply.correction.value_or(turn.reply.text);
    if (!turn.settings.format || !isTerminal(turn.reply.state) || text.isEmpty())
        return std::nullopt;
    const size_t hash = qHash(text);
    const auto known = m_known.constFind(turn.id);
    if (known != m_known.constEnd() && known->text == hash)
        return known->words;
    m_known.insert(turn.id, {hash, std::nullopt});
    auto* check = new FormatCheck(this);
    connect(check, &FormatCheck::done, this,
            [this, check, id = turn.id, hash](const FormatVerdict& verdict) {
                check->deleteLater();
                Known& asked = m_known[id];
                if (asked.text != hash)
                    return;
                asked.words = FormatText::of(verdict);
                Q_EMIT ready(id);
            });
    check->check(*turn.settings.format, text);
    return std::nullopt;
}

} // namespace loquat
