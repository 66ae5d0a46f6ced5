// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace loquat {

// Cuts bytes that come in any pieces into JSON objects: those of one array, or those that stand one
// behind the other, as lines do. What is inside an object is not judged.
class JsonElements
{
public:
    struct Element
    {
        QByteArray bytes;
        qint64 line = 1; // on which it begins

        bool operator==(const Element&) const = default;
    };

    enum class Trouble
    {
        None,
        Stray,  // something that is neither an object nor between two
        TooLong // an object larger than `longest`
    };

    explicit JsonElements(qsizetype longest)
        : m_longest(longest)
    {}

    void add(QByteArrayView bytes); // ignored after trouble
    std::optional<Element> take();  // the next whole one
    Trouble trouble() const { return m_trouble; }
    qint64 line() const { return m_line; }                // where the reading is
    qint64 elementLine() const { return m_element.line; } // of the one that is being read
    bool isOpen() const { return m_depth > 0 || (m_inArray && !m_closed); } // it must go on
    bool isArray() const { return m_inArray; }

private:
    void between(char byte);
    void inside(char byte);

    qsizetype m_longest;
    QList<Element> m_ready;
    Element m_element;
    qint64 m_line = 1;
    qint64 m_place = 0; // bytes seen, up to a byte order mark's length
    int m_depth = 0;    // open brackets of the element; 0: between elements
    bool m_inString = false;
    bool m_escaped = false;
    bool m_inArray = false;
    bool m_closed = false; // the array has ended
    bool m_any = false;
    Trouble m_trouble = Trouble::None;
};

} // namespace loquat
