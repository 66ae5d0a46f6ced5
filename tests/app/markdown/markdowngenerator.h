// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

namespace loquat::test {

// Writes Markdown that nests everything in everything, and soup of markup characters in which
// little is well formed. The same seed gives the same text.
class MarkdownGenerator
{
public:
    explicit MarkdownGenerator(quint32 seed)
        : m_random(seed)
    {}

    QString document(int blocks)
    {
        QStringList lines;
        for (int block = 0; block < blocks; ++block) {
            lines += blockLines(0);
            if (chance(80))
                lines.append(QString());
        }
        return lines.join(u'\n') + (chance(80) ? QStringLiteral("\n") : QString());
    }

    QString soup(int tokens)
    {
        static const QStringList words = [] {
            QStringList list =
                QStringLiteral(
                    "a b word *|*|**|***|_|__|~~|~|`|``|```|[|]|(|)|![|](http://x.y)|"
                    "<|>|<b>|</b>|<!--|-->|<div>|&amp;|\\|\\*|#|##|-|- |+ |* |1. |2) |"
                    "> |>|    |  |\t|$|$$|\\(|\\)|\\[|\\]|$5|[ ] |[x] |[^n]|[^n]: |"
                    "[r]|[r]: http://r.s|---|===|~~~|:--|--:|www.a.bc|a@b.cd|http://u.v/w_x_|\\|"
                    "é|漢字|😀|{|}|\"|'|  ")
                    .split(u'|');
            list += {QStringLiteral("|"), QStringLiteral("|"),
                     QStringLiteral("| a | b |\n|---|:-:|\n")};
            return list;
        }();
        QString text;
        for (int token = 0; token < tokens; ++token) {
            if (chance(22))
                text += u'\n';
            else if (chance(20))
                text += u' ';
            text += words[number(words.size())];
        }
        return text;
    }

    int number(qsizetype below) { return int(m_random.bounded(quint32(below))); }
    bool chance(int percent) { return number(100) < percent; }

private:
    QStringList blockLines(int depth)
    {
        switch (number(depth < 4 ? 16 : 10)) {
        case 0:
            return {QString(1 + number(6), u'#') + u' ' + phrase()};
        case 1: {
            QStringList lines{QStringLiteral("```") +
                              (chance(50) ? QStringLiteral("cpp") : QString())};
            for (int line = number(6); line > 0; --line)
                lines.append(chance(20) ? QString() : QString(number(6), u' ') + phrase());
            if (chance(90))
                lines.append(QStringLiteral("```"));
            return lines;
        }
        case 2:
            return {QStringLiteral("---")};
        case 3:
            return table();
        case 4:
            return {phrase(), QString(3, chance(50) ? u'=' : u'-')};
        case 5:
            return {QStringLiteral("    code ") + phrase(), QString(), QStringLiteral("    more")};
        case 6:
            return {QStringLiteral("$$"), QStringLiteral("a_1 = b_2 * c"), QStringLiteral("- d"),
                    QStringLiteral("$$")};
        case 7:
            return {QStringLiteral("<div class=\"a\">"), phrase(), QStringLiteral("</div>")};
        case 8:
            return {QStringLiteral("[ref%1]: http://ref.example/%1").arg(number(4))};
        case 9: {
            QStringList lines;
            for (int line = 1 + number(4); line > 0; --line)
                lines.append(phrase() + (chance(10) ? QStringLiteral("  ") : QString()));
            return lines;
        }
        case 10:
        case 11:
            return prefixed(QStringLiteral("> "), QStringLiteral("> "), depth);
        case 12:
            return prefixed(QStringLiteral("[^n%1]: ").arg(number(3)), QStringLiteral("    "),
                            depth);
        default:
            return list(depth);
        }
    }

    QStringList prefixed(const QString& first, const QString& next, int depth)
    {
        QStringList lines;
        for (int block = 1 + number(2); block > 0; --block) {
            lines += blockLines(depth + 1);
            if (block > 1 && chance(70))
                lines.append(QString());
        }
        for (qsizetype line = 0; line < lines.size(); ++line) {
            if (line > 0 && chance(4))
                continue; // a lazy line
            lines[line] = (line == 0 ? first : next) + lines[line];
        }
        return lines;
    }

    QStringList list(int depth)
    {
        QStringList lines;
        const int kind = number(3);
        const QString task = chance(20) ? QStringLiteral("[ ] ") : QString();
        for (int item = 1; item <= 1 + number(4); ++item) {
            const QString marker = kind == 0   ? QStringLiteral("- ")
                                   : kind == 1 ? QStringLiteral("* ")
                                               : QStringLiteral("%1. ").arg(item);
            lines += prefixed(marker + task, QString(marker.size(), u' '), depth + 1);
            if (chance(25))
                lines.append(QString());
        }
        return lines;
    }

    QStringList table()
    {
        const int columns = 1 + number(4);
        QStringList lines;
        for (int row = -1; row < number(6); ++row) {
            QString line = QStringLiteral("|");
            for (int column = 0; column < columns; ++column)
                line += row == 0 ? QStringLiteral(":--|") : u' ' + word() + QStringLiteral(" |");
            lines.append(line);
        }
        return lines;
    }

    QString phrase()
    {
        QString text = word();
        for (int more = number(10); more > 0; --more)
            text += u' ' + word();
        return text;
    }

    QString word()
    {
        static const QStringList words =
            QStringLiteral(
                "the reply|is *quite*|**bold words**|`code`|~~gone~~|[link](http://a.example/b)|"
                "![picture](http://p.example/q.png)|$x_1$|\\(y^2\\)|costs $5 and $10|<br>|&copy;|"
                "https://auto.example/x|[ref1]|[text][ref2]|[^n1]|snake_case_name|2 * 3 * 4|"
                "\\*escaped\\*|ünï|漢字|😀 smile|**a *b* c**|*open|`half|[broken](|$$z$$")
                .split(u'|');
        return words[number(words.size())];
    }

    QRandomGenerator m_random;
};

} // namespace loquat::test
