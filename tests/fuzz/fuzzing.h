// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace loquat::fuzz {

// Ends the program, and with it the run, where something that must always hold does not.
inline void require(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

// The lengths of pieces to cut the input into: as good as random, but the same for the same input.
class Cuts
{
public:
    explicit Cuts(QByteArrayView input)
    {
        for (const char byte : input)
            m_state = (m_state ^ std::uint8_t(byte)) * 0x100000001b3u;
        m_most = 1 + qsizetype(draw() % 48);
    }

    // Of a piece; at most `rest`.
    qsizetype next(qsizetype rest) { return qMin(rest, 1 + qsizetype(draw() % m_most)); }

private:
    std::uint64_t draw()
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return m_state;
    }

    std::uint64_t m_state = 0xcbf29ce484222325u;
    std::uint64_t m_most = 1;
};

// Can be saved as UTF-8 and handed to whoever reads it as a C string.
inline bool isSound(const QString& text)
{
    return text.isValidUtf16() && !text.contains(QChar(0));
}

inline QByteArrayView viewOf(const std::uint8_t* data, std::size_t size)
{
    return {reinterpret_cast<const char*>(data), qsizetype(size)};
}

} // namespace loquat::fuzz
