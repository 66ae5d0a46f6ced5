// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/prompttemplate.h"

#include "app/wire/templateexpression.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 1 << 20; // of what comes out
constexpr int deepest = 50;

struct Piece
{
    QString text;
    QStringList words; // of an action; empty: it is text
};

// Text and actions in turn, with the white space gone that the actions take; nothing for what is no
// template.
std::optional<QList<Piece>> piecesOf(const QString& source)
{
    QList<Piece> pieces;
    bool trim = false;
    qsizetype at = 0;
    while (at < source.size()) {
        const qsizetype open = source.indexOf("{{"_L1, at);
        QString text = open < 0 ? source.mid(at) : source.mid(at, open - at);
        if (trim)
            while (!text.isEmpty() && text.at(0).isSpace())
                text.remove(0, 1);
        if (open >= 0 && source.mid(open + 2, 1) == "-"_L1)
            while (!text.isEmpty() && text.back().isSpace())
                text.chop(1);
        if (!text.isEmpty())
            pieces.append({text, {}});
        if (open < 0)
            break;
        const qsizetype close = source.indexOf("}}"_L1, open);
        if (close < 0)
            return std::nullopt;
        QString action = source.sliced(open + 2, close - open - 2);
        if (action.startsWith(u'-'))
            action.remove(0, 1);
        trim = action.endsWith(u'-');
        if (trim)
            action.chop(1);
        at = close + 2;
        if (action.trimmed().startsWith("/*"_L1))
            continue;
        const auto words = templateWords(action);
        if (!words || words->isEmpty())
            return std::nullopt;
        pieces.append({{}, *words});
    }
    return pieces;
}

class TemplateRunner
{
public:
    TemplateRunner(const QList<Piece>& pieces, const TemplateScope& scope)
        : m_pieces(pieces)
        , m_scope(scope)
    {}

    std::optional<QString> run()
    {
        runUntilEnd(true);
        if (m_failed || (!m_done && m_at < m_pieces.size()))
            return std::nullopt;
        return m_text;
    }

private:
    QString wordAt(qsizetype piece) const { return m_pieces.at(piece).words.value(0); }

    // Up to the `else` or `end` that ends this part, which stays for the caller.
    void runUntilEnd(bool shown)
    {
        if (++m_depth > deepest)
            m_failed = true;
        while (!m_failed && !m_done && m_at < m_pieces.size()) {
            const Piece& piece = m_pieces.at(m_at);
            const QString first = piece.words.value(0);
            if (first == "else"_L1 || first == "end"_L1)
                break;
            ++m_at;
            if (first == "if"_L1 || first == "with"_L1)
                runChoice(piece.words, shown);
            else if (first == "range"_L1)
                runRange(piece.words.mid(1), shown);
            else if (shown && first.isEmpty())
                m_text += piece.text;
            else if (shown)
                act(piece.words);
            m_failed = m_failed || m_text.size() > longest;
        }
        --m_depth;
    }

    void act(const QStringList& words)
    {
        if (words.size() == 1 && words.at(0).endsWith(".Response"_L1)) {
            m_done = true; // the model goes on from here
            return;
        }
        if (words.value(1) == ":="_L1 || words.value(1) == "="_L1) {
            if (const auto value = valueOf(words.mid(2)))
                m_scope.variables.insert(words.at(0), *value);
            return;
        }
        const auto value = valueOf(words);
        if (!value)
            return;
        if (value->isArray() || value->isObject())
            m_failed = true; // as Go writes it means nothing to a model
        else
            m_text += value->toVariant().toString();
    }

    std::optional<QJsonValue> valueOf(const QStringList& words)
    {
        const auto value = templateValue(words, m_scope);
        m_failed = m_failed || !value;
        return value;
    }

    void runChoice(QStringList words, bool shown)
    {
        const QJsonValue dot = m_scope.dot;
        bool chosen = false; // one of the parts was
        while (!m_failed && !m_done) {
            bool take = shown && !chosen;
            if (take && words.value(0) != "else"_L1) {
                const auto value = valueOf(words.mid(1));
                take = value && isTrueInTemplate(*value);
                if (take && words.at(0) == "with"_L1)
                    m_scope.dot = *value;
            }
            chosen = chosen || take;
            runUntilEnd(take);
            m_scope.dot = dot;
            if (m_failed || m_done || !takeElse(words))
                return;
        }
    }

    // The words of the `else` that follows, an `else if` without its `else`; false: it was the end.
    bool takeElse(QStringList& words)
    {
        if (m_at >= m_pieces.size()) {
            m_failed = true;
            return false;
        }
        words = m_pieces.at(m_at++).words;
        if (words.at(0) == "end"_L1)
            return false;
        if (words.size() > 1)
            words.removeFirst();
        return true;
    }

    void runRange(QStringList words, bool shown)
    {
        QStringList names;
        const qsizetype declared = words.indexOf(":="_L1);
        if (declared > 0) {
            names = words.mid(0, declared);
            names.removeAll(u","_s);
            words = words.mid(declared + 1);
        }
        const auto list = shown ? valueOf(words) : QJsonValue(QJsonArray());
        if (!list || !(list->isArray() || list->isUndefined() || list->isNull())) {
            m_failed = true;
            return;
        }
        const QJsonArray items = list->toArray();
        const qsizetype start = m_at;
        const QJsonValue dot = m_scope.dot;
        for (qsizetype index = 0; index < items.size() && !m_failed && !m_done; ++index) {
            m_at = start;
            m_scope.dot = items.at(index);
            if (!names.isEmpty())
                m_scope.variables.insert(names.last(), items.at(index));
            if (names.size() > 1)
                m_scope.variables.insert(names.first(), index);
            runUntilEnd(true);
        }
        m_scope.dot = dot;
        if (m_failed || m_done)
            return;
        if (items.isEmpty())
            runUntilEnd(false);
        for (QStringList rest; takeElse(rest);)
            runUntilEnd(shown && items.isEmpty());
    }

    const QList<Piece>& m_pieces;
    TemplateScope m_scope;
    QString m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_failed = false;
    bool m_done = false;
};

QJsonObject fieldsOf(const TemplateValues& values)
{
    QJsonArray messages;
    if (!values.system.isEmpty())
        messages.append(QJsonObject{{u"Role"_s, u"system"_s}, {u"Content"_s, values.system}});
    messages.append(QJsonObject{{u"Role"_s, u"user"_s}, {u"Content"_s, values.prompt}});
    return {{u"System"_s, values.system},
            {u"Prompt"_s, values.prompt},
            {u"Suffix"_s, values.suffix},
            {u"Response"_s, QString()},
            {u"Messages"_s, messages}};
}

} // namespace

FilledTemplate fillTemplate(const QString& goTemplate, const TemplateValues& values)
{
    const auto pieces = piecesOf(goTemplate);
    if (!pieces)
        return {goTemplate, false};
    TemplateScope scope;
    scope.root = fieldsOf(values);
    scope.dot = scope.root;
    const auto text = TemplateRunner(*pieces, scope).run();
    return text ? FilledTemplate{*text, true} : FilledTemplate{goTemplate, false};
}

} // namespace loquat
