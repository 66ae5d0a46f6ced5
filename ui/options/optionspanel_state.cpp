// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What an OptionsPanel shows and takes: the values, whose they are, and what is to be said of them.
#include "ui/options/optioneditor.h"
#include "ui/options/optionlist.h"
#include "ui/options/optionmarks.h"
#include "ui/options/optionrow.h"
#include "ui/options/optionspanel.h"
#include "ui/options/otheroptions.h"
#include "ui/options/presetbar.h"
#include "ui/options/sourcebutton.h"
#include "ui/widgets/mutedlabel.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// What a row says that is sent, as OptionStack takes it.
std::optional<QJsonValue> valueOf(const OptionRow& row)
{
    if (row.key() == "stream"_L1)
        return row.isTicked() ? std::nullopt : std::optional(QJsonValue(false));
    return row.value();
}

} // namespace

void OptionsPanel::take(OptionRow* row)
{
    const OptionStack before = m_stack;
    std::optional<QJsonValue> value = valueOf(*row);
    // Neither what is half typed is sent, nor what a layer below says while it is typed.
    if (row->isTicked() && !value && row->editor())
        value = row->editor()->unfinished();
    m_stack.set(row->key(), value);
    const bool different = m_stack != before;
    if (different)
        m_beforeReset.reset();
    showState();
    if (different)
        Q_EMIT settingsChanged();
}

void OptionsPanel::takeSystem()
{
    const QString text = m_system->toPlainText();
    m_stack.set(u"system"_s, text.isEmpty() ? std::nullopt : std::optional(QJsonValue(text)));
    m_beforeReset.reset();
    showState();
    Q_EMIT settingsChanged();
}

void OptionsPanel::change(const std::function<void(OptionStack&)>& how)
{
    const OptionStack before = m_stack;
    how(m_stack);
    if (m_stack == before)
        return;
    m_beforeReset.reset();
    showStack();
    Q_EMIT settingsChanged();
}

void OptionsPanel::showStack()
{
    {
        const QScopedValueRollback guard(m_showing, true);
        const QString system = m_stack.valueOf(u"system"_s).value_or(QJsonValue()).toString();
        if (m_system->toPlainText() != system)
            m_system->setPlainText(system);
        m_others->setKeys(otherKeys());
        for (OptionRow* row : allRows()) {
            row->suggest({});
            const std::optional<QJsonValue> value = m_stack.valueOf(row->key());
            if (row->key() == "stream"_L1)
                row->setTicked(!value);
            else
                row->setValue(value);
        }
    }
    showState();
}

void OptionsPanel::showState()
{
    const RequestSettings effective = m_stack.effective();
    const auto sourceOf = [this](const QString& key) {
        return m_plain ? OptionSource::Nobody : m_stack.sourceOf(key);
    };
    int wrong = 0;
    for (OptionRow* row : allRows()) {
        const QString key = row->key();
        const std::optional<QJsonValue> value =
            key == "stream"_L1 && row->isTicked() ? std::nullopt : valueOf(*row);
        const OptionMark mark = optionMark(key, value, effective, m_context);
        wrong += mark.wrong ? 1 : 0;
        row->setMark(mark);
        row->setSource(sourceOf(key), m_stack.layers.presetName);
        row->setOwn(m_context.ownOptions.value(key));
        if (key == "think"_L1)
            row->setObstacle(m_context.canThink == Known::No && !row->isTicked()
                                 ? tr("The chosen model cannot think.")
                                 : QString());
        if (key == "template"_L1)
            row->setObstacle(effective.raw && !row->isTicked()
                                 ? tr("A raw prompt goes without any template.")
                                 : QString());
    }
    const std::optional<QJsonValue> system = m_stack.valueOf(u"system"_s);
    const OptionMark mark = optionMark(u"system"_s, system, effective, m_context);
    QString note = mark.text;
    if (effective.raw)
        note = tr("Not sent with a raw prompt.");
    else if (!system && !m_context.ownSystem.isEmpty())
        note = tr("The model has a system prompt of its own: %1")
                   .arg(m_context.ownSystem.simplified().left(120));
    wrong += mark.wrong && !effective.raw ? 1 : 0;
    m_system->setEnabled(!effective.raw);
    m_systemNote->setText(note);
    m_systemNote->setTone(mark.wrong ? MutedLabel::Tone::Warning : MutedLabel::Tone::Muted);
    m_systemNote->setVisible(!note.isEmpty());
    m_systemSource->setSource(sourceOf(u"system"_s), system.has_value(), m_stack.layers.presetName);
    m_warnings->setText(
        tr("%n option(s) that this server or model ignores or refuses", nullptr, wrong));
    m_warnings->setVisible(wrong > 0);
    m_presets->setState(m_stack.layers.presetName, m_context.model, effective);
    m_list->showFolding();
    const OptionStack none{m_stack.server, m_stack.model, {}, {}};
    m_reset->setText(m_beforeReset ? tr("Undo reset") : tr("Reset all"));
    m_reset->setToolTip(m_beforeReset ? tr("Brings back what was set before")
                                      : tr("Takes back all that was set in this chat"));
    m_reset->setEnabled(m_beforeReset || m_stack != none);
}

QList<OptionRow*> OptionsPanel::allRows() const
{
    return m_list->rows() + m_others->rows();
}

// What any layer says of an option that has no row in the list.
QStringList OptionsPanel::otherKeys() const
{
    QStringList others = m_stack.layers.unset + m_stack.layers.once.unset;
    for (const RequestSettings* layer :
         {&m_stack.server, &m_stack.model, &std::as_const(m_stack.layers.preset), &m_stack.chat,
          &m_stack.layers.once.values})
        others += setKeys(*layer);
    others.removeDuplicates();
    others.removeAll(u"system"_s);
    for (const OptionRow* row : m_list->rows())
        others.removeAll(row->key());
    others.sort();
    return others;
}

void OptionsPanel::resetOrUndo()
{
    const OptionStack before = m_stack;
    const bool undo = m_beforeReset.has_value();
    m_stack = undo ? *m_beforeReset : OptionStack{before.server, before.model, {}, {}};
    m_beforeReset = undo ? std::nullopt : std::optional(before);
    showStack();
    Q_EMIT settingsChanged();
}

void OptionsPanel::filter()
{
    const QString words = m_search->text().simplified();
    const QString system = tr("System prompt");
    const bool isSystem = words.isEmpty() || system.contains(words, Qt::CaseInsensitive) ||
                          u"system"_s.startsWith(words, Qt::CaseInsensitive);
    const bool inList = m_list->filter(words);
    const bool any = m_others->filter(words) || inList;
    m_systemPart->setVisible(isSystem);
    m_nothingFound->setVisible(!any && !isSystem);
}

} // namespace loquat
