// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/standardinput.h"

#include "ui/terminal/interruptsignal.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <unistd.h>

namespace loquat {

QByteArray readStandardInput(int descriptor, InterruptSignal& interrupt)
{
    QByteArray bytes;
    std::array<char, 16384> piece{};
    while (!interrupt.hasCome()) {
        std::array<pollfd, 2> wait{pollfd{descriptor, POLLIN, 0},
                                   pollfd{interrupt.descriptor(), POLLIN, 0}};
        if (::poll(wait.data(), wait.size(), -1) < 0 && errno != EINTR)
            break;
        if (wait[0].revents == 0)
            continue;
        const ssize_t count = ::read(descriptor, piece.data(), piece.size());
        if (count > 0)
            bytes.append(piece.data(), count);
        else if (count == 0 || (errno != EINTR && errno != EAGAIN))
            break;
    }
    return bytes;
}

} // namespace loquat
