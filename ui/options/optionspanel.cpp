// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionspanel.h"

#include "app/chat/optionspec.h"
#include "ui/options/formateditor.h"
#include "ui/options/keepalive.h"
#include "ui/options/lineeditor.h"
#include "ui/options/numbereditor.h"
#include "ui/options/optionrow.h"
#include "ui/options/stopeditor.h"
#include "ui/options/thinkeditor.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = theme::grid * 3 + 2;

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

OptionsPanel::OptionsPanel(QWidget* parent)
    : QWidget(parent)
{
    setObjectName("optionsPanel"_L1);
    setAccessibleName(tr("Options panel"));

    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::grid);
    addHeader(column);
    addSystemPrompt(column);
    addRows(column);
    addNotes(column);
    column->addStretch(1);

    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(m_content);
    m_content->setAutoFillBackground(false);
    m_scroll->viewport()->setAutoFillBackground(false);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0); // the line on the left
    layout->addWidget(m_scroll);
    showSettings(m_settings);
}

void OptionsPanel::setSettings(const RequestSettings& settings)
{
    if (settings == m_settings)
        return;
    m_beforeReset.reset();
    showSettings(settings);
}

bool OptionsPanel::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::PaletteChange:
        showState();
        break;
    case QEvent::Polish:
    case QEvent::FontChange:
    case QEvent::LayoutRequest:
        fitWidth();
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

void OptionsPanel::suggest(QLatin1StringView key, const QJsonValue& value)
{
    for (OptionRow* row : std::as_const(m_rows)) {
        row->suggest(row->key() == key ? value : QJsonValue());
        if (row->key() != key)
            continue;
        if (value.isNull())
            row->focusBox();
        // The button that has just appeared is placed when events are next handled.
        QMetaObject::invokeMethod(
            this, [this, row] { m_scroll->ensureWidgetVisible(row); }, Qt::QueuedConnection);
    }
}

void OptionsPanel::fitWidth()
{
    // Large letters need a wider panel: nothing in it may be out of reach at the side.
    const int needed =
        m_content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 1;
    setFixedWidth(std::max(theme::optionsWidth, needed));
}

void OptionsPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 : 0;
    painter.fillRect(x, 0, 1, height(), theme::colour(palette(), theme::Colour::Border));
}

void OptionsPanel::addHeader(QVBoxLayout* column)
{
    auto* title = new QLabel(tr("Options"));
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    m_reset = new QPushButton;
    m_reset->setObjectName("resetAll"_L1);
    connect(m_reset, &QPushButton::clicked, this, &OptionsPanel::resetOrUndo);
    auto* row = new QHBoxLayout;
    row->addWidget(title, 1);
    row->addWidget(m_reset);
    column->addLayout(row);
}

void OptionsPanel::addSystemPrompt(QVBoxLayout* column)
{
    QLabel* label = addMuted(column, tr("System prompt"), true);
    m_system = new QPlainTextEdit;
    m_system->setObjectName("systemPrompt"_L1);
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setToolTip(tr("Tells the model who it is and how to answer. Empty, it is not sent."));
    m_system->setTabChangesFocus(true);
    m_system->setFixedHeight(theme::grid * 18);
    label->setBuddy(m_system);
    column->addWidget(m_system);
    connect(m_system, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            take();
    });
    m_systemNote = addMuted(column, tr("Not sent with a raw prompt."), false);
    m_systemNote->setObjectName("systemPromptNote"_L1);
}

void OptionsPanel::addRows(QVBoxLayout* column)
{
    addMuted(column, tr("Sampling"), true);
    addNumber(column, "temperature"_L1, {}, 2);
    addNumber(column, "top_p"_L1, {}, 1);
    addNumber(column, "top_k"_L1, {}, 100);
    addNumber(column, "seed"_L1, 0);

    addMuted(column, tr("Length"), true);
    addNumber(column, "num_predict"_L1, 512);
    addNumber(column, "num_ctx"_L1, 8192);

    column->addSpacing(theme::grid * 2);
    addRow(column, "stop"_L1, new StopEditor);

    addMuted(column, tr("Reply"), true);
    addRow(column, "stream"_L1, nullptr);
    addRow(column, "raw"_L1, nullptr);
    addRow(column, "think"_L1, new ThinkEditor);
    addRow(column, "format"_L1, new FormatEditor);
    addRow(column, "suffix"_L1, suffixEditor());
    addRow(column, "keep_alive"_L1,
           keepAliveEditor(tr("Not sent: type seconds, or a time such as 10m, 1h30m or -1m.")));
}

void OptionsPanel::addNotes(QVBoxLayout* column)
{
    column->addSpacing(theme::grid * 2);
    m_others = addMuted(column, {}, false);
    m_others->setObjectName("otherOptions"_L1);
    addMuted(column, tr("Unticked options are not sent; the server’s own defaults apply."), false);
}

QLabel* OptionsPanel::addMuted(QVBoxLayout* column, const QString& text, bool title)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * 0.9);
    if (title) {
        font.setWeight(QFont::DemiBold);
        column->addSpacing(theme::grid * 2);
    }
    label->setFont(font);
    column->addWidget(label);
    m_mutedLabels.append(label);
    return label;
}

void OptionsPanel::addRow(QVBoxLayout* column, QLatin1StringView key, OptionEditor* editor)
{
    auto* row = new OptionRow(optionWords(key), editor);
    connect(row, &OptionRow::changed, this, &OptionsPanel::take);
    m_rows.append(row);
    column->addWidget(row);
}

void OptionsPanel::addNumber(QVBoxLayout* column, QLatin1StringView key,
                             std::optional<double> start, std::optional<double> sliderTop)
{
    const OptionSpec* spec = findOptionSpec(QString(key));
    Q_ASSERT(spec);
    auto* editor = new NumberEditor(*spec, start.value_or(spec->serverDefault));
    if (sliderTop)
        editor->addSlider(*sliderTop, tr("%1 slider").arg(optionWords(key).name));
    addRow(column, key, editor);
}

RequestSettings OptionsPanel::collect() const
{
    RequestSettings settings = m_settings;
    settings.system = m_system->toPlainText();
    for (const OptionRow* row : m_rows) {
        const std::optional<QJsonValue> value = row->value();
        if (row->key() == "stream"_L1)
            settings.stream = row->isTicked();
        else if (row->key() == "raw"_L1)
            settings.raw = row->isTicked();
        else if (row->key() == "think"_L1)
            settings.think = value;
        else if (row->key() == "format"_L1)
            settings.format = value ? std::optional(value->toString()) : std::nullopt;
        else if (row->key() == "keep_alive"_L1)
            settings.keepAlive = value;
        else if (row->key() == "suffix"_L1)
            settings.suffix = value ? value->toString() : QString();
        else if (value)
            settings.options.insert(row->key(), *value);
        else
            settings.options.remove(row->key());
    }
    return settings;
}

void OptionsPanel::take()
{
    const RequestSettings settings = collect();
    const bool different = settings != m_settings;
    if (different) {
        m_settings = settings;
        m_beforeReset.reset();
    }
    showState();
    if (different)
        Q_EMIT settingsChanged(m_settings);
}

void OptionsPanel::showSettings(const RequestSettings& settings)
{
    {
        const QScopedValueRollback guard(m_showing, true);
        m_settings = settings;
        m_system->setPlainText(settings.system);
        const auto textOrNothing = [](const QString& text) -> std::optional<QJsonValue> {
            if (text.isEmpty())
                return std::nullopt;
            return QJsonValue(text);
        };
        for (OptionRow* row : std::as_const(m_rows)) {
            row->suggest({});
            const QLatin1StringView key = row->key();
            if (key == "stream"_L1)
                row->setTicked(settings.stream);
            else if (key == "raw"_L1)
                row->setTicked(settings.raw);
            else if (key == "think"_L1)
                row->setValue(settings.think);
            else if (key == "format"_L1)
                row->setValue(textOrNothing(settings.format.value_or(QString())));
            else if (key == "keep_alive"_L1)
                row->setValue(settings.keepAlive);
            else if (key == "suffix"_L1)
                row->setValue(textOrNothing(settings.suffix));
            else if (settings.options.contains(key))
                row->setValue(settings.options.value(key));
            else
                row->setValue(std::nullopt);
        }
    }
    showState();
}

void OptionsPanel::setServer(ServerKind kind, Known canThink)
{
    m_server = kind;
    m_canThink = canThink;
    showState();
}

QString OptionsPanel::noteFor(const OptionRow& row) const
{
    if (m_server != ServerKind::Proxy || !row.value())
        return {};
    const double value = row.value()->toDouble();
    if (row.key() == "temperature"_L1 && value > 1)
        return tr("The models behind this proxy may refuse more than 1.");
    if (row.key() == "num_predict"_L1 && value < 1)
        return tr("This proxy takes no number below 1: none is sent.");
    return {};
}

void OptionsPanel::showState()
{
    for (OptionRow* row : std::as_const(m_rows)) {
        row->setNote(noteFor(*row));
        if (row->key() == "think"_L1)
            row->setObstacle(m_canThink == Known::No && !row->isTicked()
                                 ? tr("The chosen model cannot think.")
                                 : QString());
    }
    m_system->setEnabled(!m_settings.raw);
    m_systemNote->setVisible(m_settings.raw);

    QStringList others = m_settings.options.keys();
    for (const OptionRow* row : std::as_const(m_rows))
        others.removeAll(row->key());
    if (!m_settings.templateText.isEmpty())
        others.append(u"template"_s);
    m_others->setText(tr("Also sent: %1").arg(others.join(u", "_s)));
    m_others->setVisible(!others.isEmpty());

    m_reset->setText(m_beforeReset ? tr("Undo reset") : tr("Reset all"));
    m_reset->setToolTip(m_beforeReset ? tr("Brings back what was set before")
                                      : tr("Unticks every option and empties the system prompt"));
    m_reset->setEnabled(m_beforeReset || m_settings != RequestSettings());

    for (QLabel* label : std::as_const(m_mutedLabels)) {
        QPalette muted;
        muted.setColor(QPalette::WindowText, theme::colour(palette(), theme::Colour::MutedText));
        label->setPalette(muted);
    }
}

void OptionsPanel::resetOrUndo()
{
    const RequestSettings before = m_settings;
    const bool undo = m_beforeReset.has_value();
    const RequestSettings after = undo ? *m_beforeReset : RequestSettings();
    m_beforeReset = undo ? std::nullopt : std::optional(before);
    showSettings(after);
    Q_EMIT settingsChanged(m_settings);
}

} // namespace loquat
