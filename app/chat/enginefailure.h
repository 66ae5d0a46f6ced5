// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loquat {

// Why an Ollama that Loquat was to start on this computer does not run.
struct EngineFailure
{
    enum class Reason
    {
        NotInstalled,  // no `ollama` on the PATH
        NotExecutable, // it is there and cannot be run
        PortTaken,     // something else listens where it would
        ExitedAtOnce,
        NeverListened, // it ran, and listened nowhere within the time it had
        Ended,         // after it had run
    };

    Reason reason = Reason::NotInstalled;
    QString lastLine; // of its log; may be empty
    int exitCode = 0; // of ExitedAtOnce and Ended; -1: it crashed or was killed

    bool operator==(const EngineFailure&) const = default;
};

} // namespace loquat
