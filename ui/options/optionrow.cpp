// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionrow.h"

#include "ui/options/optioneditor.h"
#include "ui/options/sourcebutton.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/escapes.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = theme::grid * 26;
constexpr int lineWidth = theme::grid * 64; // what the panel has for one
constexpr int rowHeight = theme::grid * 7;

QString shownValue(const QJsonValue& value)
{
    if (value.isDouble())
        return QLocale().toString(value.toDouble(), 'g', 10);
    if (!value.isArray())
        return value.toVariant().toString();
    QStringList texts;
    for (const QString& one : value.toVariant().toStringList())
        texts.append(escaped(one));
    return texts.join(u", "_s);
}

void colourText(QWidget* widget, const QColor& colour)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, colour);
    widget->setPalette(palette);
}

} // namespace

OptionRow::OptionRow(OptionWords words, OptionEditor* editor, QWidget* parent)
    : QWidget(parent)
    , m_words(std::move(words))
    , m_box(new QCheckBox(m_words.name))
    , m_editor(editor)
    , m_source(new SourceButton) // comes last, also for Tab
{
    m_box->setObjectName(m_words.objectName);
    m_box->setAccessibleName(m_words.name);
    m_box->setToolTip(m_words.toolTip());
    m_box->setMinimumHeight(rowHeight);
    connect(m_box, &QCheckBox::toggled, this, [this] {
        suggest({});
        showState();
        if (!m_showing)
            Q_EMIT changed();
    });
    if (m_editor) {
        QWidget* field = m_editor->field();
        field->setObjectName(m_words.editorObjectName());
        field->setAccessibleName(m_words.editorName());
        m_editor->setToolTip(m_words.toolTip());
        connect(m_editor, &OptionEditor::edited, this, [this] {
            suggest({});
            showState();
            Q_EMIT changed();
        });
        for (QWidget* part : m_editor->findChildren<QWidget*>())
            part->installEventFilter(this);
    }
    layOut();
    showState();
}

void OptionRow::layOut()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    auto* line = new QHBoxLayout;
    line->setSpacing(theme::grid * 2);
    line->addWidget(m_box);
    m_line = line;
    column->addLayout(line);
    if (m_editor && m_editor->isWide())
        column->addWidget(m_editor);
    else if (m_editor)
        line->addWidget(m_editor, 1);
    if (m_editor && m_editor->lowerPart())
        column->addWidget(m_editor->lowerPart());
    m_problem = new QLabel;
    m_problem->setObjectName(m_words.objectName + "Problem"_L1);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    column->addWidget(m_problem);
    m_source->setOptionName(m_words.name);
    m_source->setObjectName(m_words.objectName + "Source"_L1);
    column->addWidget(m_source);
    connect(m_source, &SourceButton::resetRequested, this, &OptionRow::resetRequested);
    connect(m_source, &SourceButton::onceRequested, this, &OptionRow::onceRequested);
    fit();
    if (!m_editor)
        return;
    m_suggestion = new QPushButton;
    m_suggestion->setObjectName(m_words.objectName + "Suggestion"_L1);
    m_suggestion->setAutoDefault(false);
    m_suggestion->hide();
    column->addWidget(m_suggestion, 0, Qt::AlignLeft);
    connect(m_suggestion, &QPushButton::clicked, this, [this] {
        const QJsonValue value = m_suggested;
        m_editor->field()->setFocus();
        suggest({});
        setValue(value);
        Q_EMIT changed();
    });
}

// Long names, in other languages or in large letters, have a line of their own.
void OptionRow::fit()
{
    if (!m_editor || m_editor->isWide())
        return;
    const int name = m_box->sizeHint().width();
    const int both = name + m_line->spacing() + m_editor->minimumSizeHint().width();
    const bool beside = both <= lineWidth;
    m_line->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_box->setMinimumWidth(beside ? std::max(nameWidth, name) : 0);
}

void OptionRow::suggest(const QJsonValue& value)
{
    if (!m_suggestion)
        return;
    m_suggested = value;
    m_suggestion->setVisible(!value.isNull());
    if (value.isNull())
        return;
    const QString shown =
        value.isDouble() ? locale().toString(value.toInteger()) : value.toVariant().toString();
    m_suggestion->setText(tr("Set to %1").arg(shown));
    m_suggestion->setToolTip(tr("Sends %1 with the next prompt").arg(shown));
    m_suggestion->setAccessibleName(tr("Set %1 to %2").arg(m_words.name, shown));
    m_suggestion->setFocus(Qt::OtherFocusReason);
}

void OptionRow::focusBox()
{
    m_box->setFocus(Qt::OtherFocusReason);
}

void OptionRow::setObstacle(const QString& reason)
{
    setEnabled(reason.isEmpty());
    m_obstacle = reason;
    m_box->setToolTip(toolTipText());
    m_box->setAccessibleDescription(reason);
}

void OptionRow::setMark(const OptionMark& mark)
{
    if (mark == m_mark)
        return;
    m_mark = mark;
    showState();
}

void OptionRow::setSource(OptionSource source, const QString& preset)
{
    m_source->setSource(source, m_words.key == "stream"_L1 ? !isTicked() : isTicked(), preset);
}

void OptionRow::setOwn(const QJsonValue& own)
{
    const QString said = own.isNull() || own.isUndefined() ? QString() : shownValue(own);
    if (said == m_own)
        return;
    m_own = said;
    m_box->setToolTip(toolTipText());
    if (m_editor)
        m_editor->setToolTip(m_box->toolTip());
    showState();
}

QString OptionRow::toolTipText() const
{
    if (!m_obstacle.isEmpty())
        return m_obstacle;
    QString text = m_words.toolTip();
    if (!m_own.isEmpty())
        text += u"<p>"_s + tr("The model’s own: %1").arg(m_own).toHtmlEscaped() + u"</p>"_s;
    return text;
}

bool OptionRow::matches(const QString& words) const
{
    const QString all = m_words.name + u' ' + m_words.key + u' ' + m_words.meaning;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        wanted, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool OptionRow::isTicked() const
{
    return m_box->isChecked();
}

std::optional<QJsonValue> OptionRow::value() const
{
    if (!isTicked())
        return std::nullopt;
    return m_editor ? m_editor->value() : QJsonValue(true);
}

void OptionRow::setValue(const std::optional<QJsonValue>& value)
{
    if (m_editor)
        m_editor->setValue(value);
    setTicked(value.has_value());
}

void OptionRow::setTicked(bool ticked)
{
    const QScopedValueRollback guard(m_showing, true);
    m_box->setChecked(ticked);
    showState();
}

void OptionRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        showState();
    if (event->type() == QEvent::FontChange)
        fit();
    QWidget::changeEvent(event);
}

bool OptionRow::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling the panel must not change what the pointer happens to pass over.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void OptionRow::showState()
{
    colourText(m_box, theme::colour(palette(),
                                    isTicked() ? theme::Colour::Text : theme::Colour::MutedText));
    QString problem;
    if (m_editor) {
        m_editor->setEnabled(isTicked());
        if (m_editor->lowerPart())
            m_editor->lowerPart()->setEnabled(isTicked());
        problem = isTicked() ? m_editor->problem() : QString();
    }
    QString said = problem.isEmpty() ? m_mark.text : problem;
    if (said.isEmpty() && !isTicked() && !m_own.isEmpty())
        said = tr("The model’s own: %1").arg(m_own);
    m_problem->setText(said);
    m_problem->setVisible(!said.isEmpty());
    colourText(m_problem, theme::colour(palette(), !problem.isEmpty() ? theme::Colour::Danger
                                                   : m_mark.wrong     ? theme::Colour::Warning
                                                                      : theme::Colour::MutedText));
    if (m_editor)
        m_editor->field()->setAccessibleDescription(said);
    else
        m_box->setAccessibleDescription(said);
}

} // namespace loquat
