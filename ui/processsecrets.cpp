// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processsecrets.h"

#include <cstdlib>
#include <cstring>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

namespace loquat {

QString takeKeyFromEnvironment()
{
    constexpr const char* name = "LOQUAT_API_KEY";
    char* value = std::getenv(name);
    if (!value)
        return {};
    const QString key = QString::fromLocal8Bit(value);
    // Taking it out of the list leaves the letters where they are.
    explicit_bzero(value, std::strlen(value));
    qunsetenv(name);
    return key;
}

void writeNoCoreDumps()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    // A program that collects dumps is not bound by the limit, and one of the same person could
    // look into the memory of a process that may be dumped.
    prctl(PR_SET_DUMPABLE, 0);
}

} // namespace loquat
