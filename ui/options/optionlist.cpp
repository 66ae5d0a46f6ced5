// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionlist.h"

#include "app/chat/optionspec.h"
#include "ui/options/formateditor.h"
#include "ui/options/keepalive.h"
#include "ui/options/lineeditor.h"
#include "ui/options/numbereditor.h"
#include "ui/options/optionrow.h"
#include "ui/options/stopeditor.h"
#include "ui/options/switcheditor.h"
#include "ui/options/templateeditor.h"
#include "ui/options/thinkeditor.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

LineEditor* suffixEditor()
{
    LineEditor::Reading reading;
    reading.fromText = [](const QString& text) -> std::optional<QJsonValue> {
        if (text.isEmpty())
            return std::nullopt;
        return QJsonValue(text);
    };
    reading.toText = [](const QJsonValue& value) {
        return value.toString();
    };
    return new LineEditor(std::move(reading));
}

LineEditor* keepAliveEditor(const QString& problem)
{
    LineEditor::Reading reading;
    reading.fromText = keepAliveFromText;
    reading.toText = keepAliveText;
    reading.start = u"5m"_s;
    reading.problem = problem;
    return new LineEditor(std::move(reading));
}

} // namespace

OptionList::OptionList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::grid);
    addHeading(tr("Sampling"));
    addNumber("temperature"_L1, {}, 2);
    addNumber("top_p"_L1, {}, 1);
    addNumber("top_k"_L1, {}, 100);
    addNumber("seed"_L1, 0);

    addHeading(tr("Length"));
    addNumber("num_predict"_L1, 512);
    addNumber("num_ctx"_L1, 8192);
    m_stops = new StopEditor;
    addRow("stop"_L1, m_stops);

    addHeading(tr("Reply"));
    addRow("stream"_L1, nullptr);
    m_think = new ThinkEditor;
    addRow("think"_L1, m_think);
    auto* format = new FormatEditor;
    m_format = format;
    connect(format, &FormatEditor::enlargeRequested, this, &OptionList::schemaRequested);
    addRow("format"_L1, format);
    addRow("keep_alive"_L1,
           keepAliveEditor(tr("Not sent: type seconds, or a time such as 10m, 1h30m, 2 hours or "
                              "forever.")));
    auto* studio = new QPushButton(tr("Raw studio…"));
    studio->setObjectName(u"rawStudio"_s);
    studio->setToolTip(tr("Shows the model’s template and puts it, filled in, into the prompt"));
    studio->setAutoDefault(false);
    connect(studio, &QPushButton::clicked, this, &OptionList::rawStudioRequested);
    m_studio = studio;
    addAdvanced();
    showFolding();
}

void OptionList::addAdvanced()
{
    m_fold = new QToolButton;
    m_fold->setObjectName(u"advancedOptions"_s);
    m_fold->setText(tr("Advanced"));
    m_fold->setToolTip(tr("Options that few need"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_column->addSpacing(theme::grid * 2);
    m_column->addWidget(m_fold);
    connect(m_fold, &QToolButton::toggled, this, &OptionList::showFolding);
    for (const OptionSpec& spec : optionSpecs()) {
        if (!spec.advanced)
            continue;
        OptionEditor* editor = nullptr;
        if (spec.kind == OptionKind::Boolean)
            editor = new SwitchEditor(spec.serverDefault != 0);
        else
            editor = new NumberEditor(spec, spec.serverDefault);
        addRow(spec.key, editor, true);
    }
    addRow("suffix"_L1, suffixEditor(), true);
    addRow("raw"_L1, nullptr, true);
    m_column->addWidget(m_studio, 0, Qt::AlignLeft);
    addRow("template"_L1, new TemplateEditor, true);
}

void OptionList::addHeading(const QString& text)
{
    auto* label = new MutedLabel(text, this, MutedLabel::Size::Small);
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    label->setContentsMargins(0, theme::grid * 2, 0, 0);
    m_column->addWidget(label);
    m_headings.append(Heading{label, {}});
}

OptionRow* OptionList::addRow(QLatin1StringView key, OptionEditor* editor, bool advanced)
{
    auto* row = new OptionRow(optionWords(key), editor);
    connect(row, &OptionRow::changed, this, [this, row] { Q_EMIT changed(row); });
    connect(row, &OptionRow::resetRequested, this,
            [this, key] { Q_EMIT resetRequested(QString(key)); });
    connect(row, &OptionRow::onceRequested, this,
            [this, key](bool once) { Q_EMIT onceRequested(QString(key), once); });
    m_rows.append(row);
    if (advanced)
        m_advanced.append(row);
    else
        m_headings.last().rows.append(row);
    m_column->addWidget(row);
    return row;
}

void OptionList::addNumber(QLatin1StringView key, std::optional<double> start,
                           std::optional<double> sliderTop)
{
    const OptionSpec* spec = findOptionSpec(QString(key));
    Q_ASSERT(spec);
    auto* editor = new NumberEditor(*spec, start.value_or(spec->serverDefault));
    if (sliderTop)
        editor->addSlider(*sliderTop, tr("%1 slider").arg(optionWords(key).name));
    addRow(key, editor);
}

OptionRow* OptionList::row(QLatin1StringView key) const
{
    for (OptionRow* row : m_rows) {
        if (row->key() == key)
            return row;
    }
    return nullptr;
}

bool OptionList::filter(const QString& words)
{
    m_words = words.simplified();
    if (m_words.isEmpty()) {
        for (OptionRow* row : std::as_const(m_rows))
            row->show();
        for (const Heading& heading : std::as_const(m_headings))
            heading.label->show();
        m_fold->show();
        showFolding();
        return true;
    }
    bool any = false;
    for (OptionRow* row : std::as_const(m_rows)) {
        row->setVisible(row->matches(m_words));
        any = any || row->matches(m_words);
    }
    for (const Heading& heading : std::as_const(m_headings))
        heading.label->setVisible(std::ranges::any_of(
            heading.rows, [&](const OptionRow* row) { return row->matches(m_words); }));
    m_studio->setVisible(m_hasTools && row("raw"_L1)->matches(m_words));
    m_fold->hide();
    return any;
}

void OptionList::leaveOutTools()
{
    m_hasTools = false;
    m_studio->hide();
    m_format->setSmall();
}

void OptionList::unfold()
{
    m_fold->setChecked(true);
}

void OptionList::showFolding()
{
    if (!m_words.isEmpty())
        return;
    const bool open = m_fold->isChecked();
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    for (OptionRow* row : std::as_const(m_advanced))
        row->setVisible(open || row->isTicked());
    m_studio->setVisible(m_hasTools && (open || row("raw"_L1)->isTicked()));
}

} // namespace loquat
