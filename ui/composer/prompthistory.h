// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace loquat {

// Earlier prompts, walked through from the newest to the oldest and back to what was being typed.
class PromptHistory
{
public:
    bool isKnown() const { return m_known; }
    void setPrompts(const QStringList& newestFirst);
    void forget(); // the walk too

    // Whether an earlier prompt is being looked at.
    bool isWalking() const { return m_place >= 0; }
    // What stood in the editor when the walk began.
    const QString& typed() const { return m_typed; }
    // The next older one; `current` is what stands in the editor. Nothing: there is none.
    std::optional<QString> older(const QString& current);
    // The next newer one, at last what was typed. Nothing: nobody is walking.
    std::optional<QString> newer();
    // What is looked at has become what is typed.
    void leave() { m_place = -1; }

private:
    QStringList m_prompts;
    QString m_typed;
    qsizetype m_place = -1;
    bool m_known = false;
};

} // namespace loquat
