// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/jsonplace.h"

#include <QStringList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Walks through a text that is known to be JSON.
class Walk
{
public:
    explicit Walk(const QString& text)
        : m_text(text)
    {}

    // The offset of the value that the steps lead to; -1: there is none.
    qsizetype find(const QStringList& steps)
    {
        skipSpace();
        for (const QString& step : steps) {
            if (!enter(step))
                return -1;
        }
        return m_at;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    void skipSpace()
    {
        while (here().isSpace())
            ++m_at;
    }

    QString takeString()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && here() != u'"')
            m_at += here() == u'\\' ? 2 : 1;
        const QString raw = m_text.mid(start, m_at - start);
        ++m_at;
        return raw;
    }

    void skipValue()
    {
        int depth = 0;
        do {
            const QChar one = here();
            if (one == u'"') {
                takeString();
            } else {
                depth += one == u'{' || one == u'[' ? 1 : one == u'}' || one == u']' ? -1 : 0;
                ++m_at;
            }
            skipSpace();
        } while (m_at < m_text.size() &&
                 (depth > 0 || (here() != u',' && here() != u'}' && here() != u']')));
    }

    bool enter(const QString& step)
    {
        const bool object = here() == u'{';
        if (!object && here() != u'[')
            return false;
        ++m_at;
        for (int index = 0; m_at < m_text.size(); ++index) {
            skipSpace();
            QString name = QString::number(index);
            if (object) {
                if (here() != u'"')
                    return false;
                name = takeString();
                skipSpace();
                ++m_at; // the colon
                skipSpace();
            }
            if (name == step)
                return here() != u']';
            skipValue();
            if (here() != u',')
                return false;
            ++m_at;
        }
        return false;
    }

    const QString& m_text;
    qsizetype m_at = 0;
};

} // namespace

int lineOfPointer(const QString& json, const QString& pointer)
{
    QStringList steps = pointer.split(u'/').mid(1);
    for (QString& step : steps)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    const qsizetype found = Walk(json).find(steps);
    return found < 0 ? 1 : int(QStringView(json).left(found).count(u'\n')) + 1;
}

} // namespace loquat
