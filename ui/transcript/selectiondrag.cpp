// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/selectiondrag.h"

#include "ui/transcript/transcriptcontent.h"

namespace loquat {

SelectionDrag::SelectionDrag(const TranscriptContent& content)
    : m_content(content)
{}

void SelectionDrag::clear()
{
    m_selection = {};
    m_running = false;
}

void SelectionDrag::select(const TranscriptSelection& selection)
{
    m_selection = selection;
    m_running = false;
}

TextRange SelectionDrag::unitAt(const TextSpot& spot) const
{
    const TurnItem* turn = m_content.item(spot.turn);
    if (m_clicks == 1 || !turn)
        return {spot.position, spot.position};
    const TextBody& body = turn->body(spot.part);
    return m_clicks == 2 ? body.wordAt(spot.position) : body.paragraphAt(spot.position);
}

void SelectionDrag::begin(const TextSpot& spot, int clicks, bool extend)
{
    if (!spot.isValid())
        return;
    m_running = true;
    m_clicks = clicks;
    if (extend && m_selection.anchor.isValid()) {
        m_clicks = 1;
        m_unitStart = m_unitEnd = m_selection.anchor;
        moveTo(spot);
        return;
    }
    const TextRange unit = unitAt(spot);
    m_unitStart = {spot.turn, spot.part, unit.from};
    m_unitEnd = {spot.turn, spot.part, unit.to};
    m_selection = {m_unitStart, m_unitEnd};
}

void SelectionDrag::moveTo(const TextSpot& spot)
{
    if (!m_running || !spot.isValid())
        return;
    const TextRange unit = unitAt(spot);
    if (spot < m_unitStart)
        m_selection = {m_unitEnd, {spot.turn, spot.part, unit.from}};
    else
        m_selection = {m_unitStart, std::max(m_unitEnd, TextSpot{spot.turn, spot.part, unit.to})};
}

} // namespace loquat
