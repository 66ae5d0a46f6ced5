// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/escapes.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Or cannot be told from a space.
bool cannotBeSeen(QChar one)
{
    switch (one.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return one != u' ';
    default:
        return false;
    }
}

} // namespace

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
            else if (cannotBeSeen(one))
                shown += u"\\u%1"_s.arg(int(one.unicode()), 4, 16, QChar(u'0'));
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
        const qsizetype digits = kind == u'x' ? 2 : kind == u'u' ? 4 : 0;
        const uint code = digits > 0 && at + 1 + digits < typed.size()
                              ? typed.mid(at + 2, digits).toUInt(&number, 16)
                              : 0;
        if (number) {
            text += QChar(char16_t(code));
            at += 1 + digits;
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
