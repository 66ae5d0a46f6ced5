// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <unistd.h>

// Loaded before a program: kills it just before the LOQUAT_KILL_AT-th time that it renames or
// removes a file below the folder LOQUAT_KILL_IN.

namespace {

std::atomic<long> count{0};

void step(const char* path)
{
    const char* at = std::getenv("LOQUAT_KILL_AT");
    const char* below = std::getenv("LOQUAT_KILL_IN");
    if (at && below && path && std::strncmp(path, below, std::strlen(below)) == 0 &&
        ++count == std::atol(at))
        ::kill(::getpid(), SIGKILL);
}

template <typename Function>
Function real(const char* name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

int rename(const char* from, const char* to) noexcept
{
    step(to);
    return real<int (*)(const char*, const char*)>("rename")(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned int flags) noexcept
{
    step(to);
    return real<int (*)(int, const char*, int, const char*, unsigned int)>("renameat2")(
        fromFolder, from, toFolder, to, flags);
}

int unlink(const char* path) noexcept
{
    step(path);
    return real<int (*)(const char*)>("unlink")(path);
}
}
