// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/memory.h"
#include "app/chat/serverfacts.h"
#include "app/chat/turn.h"
#include "app/wire/requestencoder.h"

#include <QByteArray>
#include <QList>

namespace loquat {

// How one turn carries the past, and what goes along.
struct MemoryPlan
{
    MemoryStatus status;
    QByteArray context; // with the way Context only
    QList<Turn> past;   // with Chat and Transcript only: oldest first, each with an answer

    bool operator==(const MemoryPlan&) const = default;
};

// The request that asks `turn` as planned, of a server of this kind. Pure. Never holds both a
// context and turns of the past; the turn's own prompt comes last. `think` is left out where the
// turn's reply says so. Pictures of the past go along where `pastPictures` says that they may.
// For every way but Chat:
GenerateRequest generateRequest(const Turn& turn, const MemoryPlan& plan, ServerKind kind,
                                bool pastPictures);
// For Chat:
ChatRequest chatRequest(const Turn& turn, const MemoryPlan& plan, ServerKind kind,
                        bool pastPictures);

// A reply's text as history: without the thoughts that stand in it.
QString textForHistory(const Reply& reply);

} // namespace loquat
