// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/textspot.h"

namespace loquat {

class TranscriptContent;

// Selecting with the mouse: characters, then words after a double click and paragraphs after a
// triple click, from the place of the first press on.
class SelectionDrag
{
public:
    explicit SelectionDrag(const TranscriptContent& content);

    const TranscriptSelection& selection() const { return m_selection; }
    bool isRunning() const { return m_running; }

    void clear();
    void select(const TranscriptSelection& selection);
    // `clicks`: 1, 2 or 3. `extend`: from the anchor there is (Shift).
    void begin(const TextSpot& spot, int clicks, bool extend);
    void moveTo(const TextSpot& spot);
    void end() { m_running = false; }

private:
    TextRange unitAt(const TextSpot& spot) const;

    const TranscriptContent& m_content;
    TranscriptSelection m_selection;
    TextSpot m_unitStart; // what the first press selected
    TextSpot m_unitEnd;
    int m_clicks = 1;
    bool m_running = false;
};

} // namespace loquat
