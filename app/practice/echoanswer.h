// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/practice/practicerequest.h"

#include <QString>

namespace loquat {

// Exactly what was received, in Markdown; as one JSON object when a format was asked for.
QString echoAnswer(const PracticeRequest& request);

} // namespace loquat
