// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/markdownreplies.h"

#include <QRandomGenerator>
#include <QStringList>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

class Writer
{
public:
    explicit Writer(quint32 seed)
        : m_random(seed)
    {}

    QString reply(int length)
    {
        QString text;
        while (text.size() < length)
            text += block() + u"\n\n"_s;
        return text;
    }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }

    QString words(int count)
    {
        static const QStringList list{
            u"the"_s,        u"server"_s, u"sends"_s, u"every"_s,      u"token"_s,  u"at"_s,
            u"once"_s,       u"and"_s,    u"a"_s,     u"reader"_s,     u"sees"_s,   u"it"_s,
            u"wavelength"_s, u"5 €"_s,    u"naïve"_s, u"日本語の文"_s, u"🙂"_s,   u"中文"_s,
            u"$5"_s,         u"3*4"_s,    u"x_y_z"_s, u"don't"_s,      u"Straße"_s, u"→"_s};
        QStringList chosen;
        for (int i = 0; i < count; ++i)
            chosen.append(list.at(below(int(list.size()))));
        return chosen.join(u' ');
    }

    QString inlined(int count)
    {
        QString text = words(count);
        switch (below(9)) {
        case 0:
            return text + u" **"_s + words(3) + u"** "_s + words(4);
        case 1:
            return text + u" *"_s + words(2) + u"* and `code "_s + words(1) + u"`."_s;
        case 2:
            return text + u" [a link](https://example.com/a?b=1) "_s + words(3);
        case 3:
            return text + u" $E = mc^2$ and \\(a_1\\) "_s + words(3);
        case 4:
            return text + u" ~~gone~~ https://example.org/path "_s + words(2);
        case 5:
            return text + u"  \n"_s + words(5) + u"\n"_s + words(6);
        default:
            return text;
        }
    }

    QString list(int depth, bool ordered)
    {
        const QString indent(3 * depth, u' ');
        QString text;
        const int count = 2 + below(4);
        for (int i = 0; i < count; ++i) {
            text += indent + (ordered ? u"%1. "_s.arg(i + 1) : u"-  "_s) + inlined(4 + below(14)) +
                    u"\n"_s;
            if (depth < 2 && below(4) == 0)
                text += list(depth + 1, !ordered);
        }
        return text;
    }

    QString table()
    {
        const int columns = 2 + below(4);
        QString text;
        for (int row = 0; row < 3 + below(6); ++row) {
            for (int column = 0; column < columns; ++column)
                text +=
                    u"| "_s + (row == 1 ? u"---"_s : inlined(1 + below(6)).remove(u'\n')) + u" "_s;
            text += u"|\n"_s;
        }
        return text;
    }

    QString code()
    {
        static const QStringList lines{u"def scatter(nm):"_s,
                                       u"    return (700 / nm) ** 4  # relative"_s,
                                       u""_s,
                                       u"print(f\"{scatter(450):.1f}\")"_s,
                                       u"\tif (a < b && c) { return \"text\"; }"_s,
                                       u"/* a comment that"_s,
                                       u"   goes on */"_s,
                                       u"# not a heading"_s,
                                       u"| not | a table |"_s};
        QString text = u"```"_s + (below(2) ? u"python"_s : u""_s) + u"\n"_s;
        for (int i = 0; i < 2 + below(12); ++i)
            text += lines.at(below(int(lines.size()))) + u"\n"_s;
        return text + u"```"_s;
    }

    QString block()
    {
        switch (below(12)) {
        case 0:
            return QString(1 + below(4), u'#') + u' ' + words(4);
        case 1:
            return list(0, false);
        case 2:
            return list(0, true);
        case 3:
            return table();
        case 4:
            return code();
        case 5:
            return u"> "_s + inlined(12) + u"\n> "_s + words(6) + u"\n>\n> - "_s + words(4);
        case 6:
            return u"$$\n\\int_0^1 x^2 dx = \\frac{1}{3}\n$$"_s;
        case 7:
            return u"- [ ] "_s + words(4) + u"\n- [x] "_s + words(3);
        case 8:
            return below(2) ? u"---"_s : u"<div>"_s + words(3) + u"</div>"_s;
        case 9:
            return u"הנה פסקה בעברית עם English בתוכה.\n\nهذه فقرة بالعربية."_s;
        default:
            return inlined(20 + below(60));
        }
    }

    QRandomGenerator m_random;
};

} // namespace

QString markdownReply(quint32 seed, int length)
{
    return Writer(seed).reply(length);
}

} // namespace loquat::test
