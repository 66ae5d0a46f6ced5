// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before a program's libraries, makes the files below one folder behave as on a bad disk:
//   LOQUAT_DISK_FOLDER   which files
//   LOQUAT_DISK_ROOM     they may grow by so many bytes in all; more is refused with ENOSPC
//   LOQUAT_DISK_FREED    once a file of this name exists, there is room again
//   LOQUAT_DISK_READONLY they cannot be opened for writing, nor made

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_llong used;

static const char* folder(void)
{
    const char* name = getenv("LOQUAT_DISK_FOLDER");
    return name && *name ? name : NULL;
}

static int isBelow(const char* path)
{
    const char* name = folder();
    return name && path && strncmp(path, name, strlen(name)) == 0;
}

static int isOpenBelow(int file)
{
    char link[64];
    char path[PATH_MAX];
    char* end = link;
    const char* start = "/proc/self/fd/";
    char digits[16];
    int count = 0;
    ssize_t length;
    if (!folder() || file < 0)
        return 0;
    while (*start)
        *end++ = *start++;
    do {
        digits[count++] = (char)('0' + file % 10);
        file /= 10;
    } while (file > 0);
    while (count > 0)
        *end++ = digits[--count];
    *end = 0;
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return isBelow(path);
}

static int growthIsRefused(int file, off64_t end)
{
    const char* room = getenv("LOQUAT_DISK_ROOM");
    const char* freed = getenv("LOQUAT_DISK_FREED");
    struct stat64 status;
    long long growth;
    int kept = errno;
    int refused = 0;
    if (room && isOpenBelow(file) && !(freed && access(freed, F_OK) == 0) &&
        fstat64(file, &status) == 0) {
        growth = (long long)(end - status.st_size);
        if (growth > 0) {
            if (atomic_load(&used) + growth > atoll(room))
                refused = 1;
            else
                atomic_fetch_add(&used, growth);
        }
    }
    errno = refused ? ENOSPC : kept;
    return refused;
}

#define REAL(name, type)                                                                           \
    static type real;                                                                              \
    if (!real)                                                                                     \
    real = (type)dlsym(RTLD_NEXT, name)

typedef ssize_t (*Pwrite)(int, const void*, size_t, off64_t);
typedef ssize_t (*Write)(int, const void*, size_t);
typedef int (*Truncate)(int, off64_t);
typedef int (*Allocate)(int, off64_t, off64_t);
typedef int (*Open)(const char*, int, ...);
typedef int (*OpenAt)(int, const char*, int, ...);

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at)
{
    REAL("pwrite64", Pwrite);
    return growthIsRefused(file, at + (off64_t)size) ? -1 : real(file, bytes, size, at);
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at)
{
    return pwrite64(file, bytes, size, at);
}

ssize_t write(int file, const void* bytes, size_t size)
{
    REAL("write", Write);
    if (folder()) {
        const off64_t at = lseek64(file, 0, SEEK_CUR);
        if (at >= 0 && growthIsRefused(file, at + (off64_t)size))
            return -1;
    }
    return real(file, bytes, size);
}

int ftruncate64(int file, off64_t size)
{
    REAL("ftruncate64", Truncate);
    return growthIsRefused(file, size) ? -1 : real(file, size);
}

int ftruncate(int file, off_t size)
{
    return ftruncate64(file, size);
}

int posix_fallocate64(int file, off64_t at, off64_t size)
{
    REAL("posix_fallocate64", Allocate);
    return growthIsRefused(file, at + size) ? ENOSPC : real(file, at, size);
}

int posix_fallocate(int file, off_t at, off_t size)
{
    return posix_fallocate64(file, at, size);
}

static int openIsRefused(const char* path, int flags)
{
    if (!getenv("LOQUAT_DISK_READONLY") || !isBelow(path))
        return 0;
    if ((flags & O_ACCMODE) == O_RDONLY && !(flags & O_CREAT))
        return 0;
    errno = EACCES;
    return 1;
}

static mode_t modeOf(int flags, va_list rest)
{
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;
}

int open64(const char* path, int flags, ...)
{
    va_list rest;
    mode_t mode;
    REAL("open64", Open);
    va_start(rest, flags);
    mode = modeOf(flags, rest);
    va_end(rest);
    return openIsRefused(path, flags) ? -1 : real(path, flags, mode);
}

int open(const char* path, int flags, ...)
{
    va_list rest;
    mode_t mode;
    REAL("open", Open);
    va_start(rest, flags);
    mode = modeOf(flags, rest);
    va_end(rest);
    return openIsRefused(path, flags) ? -1 : real(path, flags, mode);
}

int openat64(int at, const char* path, int flags, ...)
{
    va_list rest;
    mode_t mode;
    REAL("openat64", OpenAt);
    va_start(rest, flags);
    mode = modeOf(flags, rest);
    va_end(rest);
    return openIsRefused(path, flags) ? -1 : real(at, path, flags, mode);
}

int openat(int at, const char* path, int flags, ...)
{
    va_list rest;
    mode_t mode;
    REAL("openat", OpenAt);
    va_start(rest, flags);
    mode = modeOf(flags, rest);
    va_end(rest);
    return openIsRefused(path, flags) ? -1 : real(at, path, flags, mode);
}
