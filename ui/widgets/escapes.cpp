// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escapes.h"

namespace loquat {

using namespace Qt::StringLiterals;

QString escaped(const QString& text)
{
    QString shown;
    for (const QChar one : text) {
        switch (one.unicode()) {
        case u'\n':
            shown += u"\\n"_s;
            break;
        case u'\r':
            shown += u"\\r"_s;
            break;
        case u'\t':
            shown += u"\\t"_s;
            break;
        case u'\\':
            shown += u"\\\\"_s;
            break;
        default:
            if (one.unicode() < 0x20 || one.unicode() == 0x7f)
                shown += u"\\x%1"_s.arg(int(one.unicode()), 2, 16, QChar(u'0'));
            else
                shown += one;
        }
    }
    return shown;
}

QString unescaped(const QString& typed)
{
    QString text;
    for (qsizetype at = 0; at < typed.size(); ++at) {
        if (typed[at] != u'\\' || at + 1 == typed.size()) {
            text += typed[at];
            continue;
        }
        const QChar kind = typed[at + 1];
        bool number = false;
        const int code =
            kind == u'x' && at + 3 < typed.size() ? typed.mid(at + 2, 2).toInt(&number, 16) : 0;
        if (number) {
            text += QChar(code);
            at += 3;
            continue;
        }
        ++at;
        if (kind == u'n')
            text += u'\n';
        else if (kind == u'r')
            text += u'\r';
        else if (kind == u't')
            text += u'\t';
        else if (kind == u'\\')
            text += u'\\';
        else
            text += QStringView(typed).mid(at - 1, 2);
    }
    return text;
}

} // namespace loquat
