// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionspanel.h"

#include "app/session/shelfkeeper.h"
#include "ui/options/optionlist.h"
#include "ui/options/optionmarks.h"
#include "ui/options/optionrow.h"
#include "ui/options/otheroptions.h"
#include "ui/options/presetbar.h"
#include "ui/options/sourcebutton.h"
#include "ui/options/stopeditor.h"
#include "ui/options/thinkeditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
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

} // namespace

OptionsPanel::OptionsPanel(QWidget* parent)
    : QWidget(parent)
    , m_list(new OptionList)
    , m_presets(new PresetBar)
    , m_search(new QLineEdit)
{
    setObjectName("optionsPanel"_L1);
    setAccessibleName(tr("Options panel"));

    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme::grid);
    addHeader(column);
    addSystemPrompt(column);
    column->addWidget(m_list);
    addOthers(column);
    column->addStretch(1);
    connectRows();
    connect(m_list, &OptionList::rawStudioRequested, this, &OptionsPanel::rawStudioRequested);
    connect(m_list, &OptionList::schemaRequested, this, &OptionsPanel::schemaRequested);
    connect(m_presets, &PresetBar::manageRequested, this, &OptionsPanel::presetsRequested);
    connect(m_presets, &PresetBar::defaultsRequested, this, &OptionsPanel::defaultsRequested);
    connect(m_presets, &PresetBar::chosen, this, [this](const Preset& preset) {
        change([&](OptionStack& stack) {
            stack.layers.presetName = preset.name;
            stack.layers.preset = preset.settings;
        });
    });

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
    showStack();
}

void OptionsPanel::connectRows()
{
    const auto reset = [this](const QString& key) {
        change([&](OptionStack& stack) { stack.reset(key); });
    };
    const auto once = [this](const QString& key, bool only) {
        change([&](OptionStack& stack) { stack.setOnce(key, only); });
    };
    connect(m_list, &OptionList::changed, this, &OptionsPanel::take);
    connect(m_list, &OptionList::resetRequested, this, reset);
    connect(m_list, &OptionList::onceRequested, this, once);
    connect(m_others, &OtherOptions::changed, this, &OptionsPanel::take);
    connect(m_others, &OtherOptions::resetRequested, this, reset);
    connect(m_others, &OtherOptions::onceRequested, this, once);
    connect(m_others, &OtherOptions::added, this,
            [this](const QString& key, const QJsonValue& value) {
                change([&](OptionStack& stack) { stack.set(key, value); });
            });
    connect(m_others, &OtherOptions::removeRequested, this, [this](const QString& key) {
        change([&](OptionStack& stack) { stack.set(key, std::nullopt); });
        // Unticked before, it was not set any more, and its row still stood there.
        showStack();
        m_others->focusKey(key);
    });
}

void OptionsPanel::setShelf(ShelfKeeper& shelf)
{
    m_presets->setShelf(&shelf);
}

void OptionsPanel::setPlain()
{
    m_plain = true;
    m_presets->setShelf(nullptr);
    m_search->hide();
    m_list->leaveOutTools();
    m_others->setTitle(tr("Others that are sent"));
    fitWidth();
    showState();
}

void OptionsPanel::setOptions(const OptionStack& options)
{
    if (options == m_stack)
        return;
    m_beforeReset.reset();
    m_stack = options;
    showStack();
}

void OptionsPanel::setSettings(const RequestSettings& settings)
{
    OptionStack stack;
    stack.chat = settings;
    setOptions(stack);
}

void OptionsPanel::setContext(const OptionContext& context)
{
    if (context == m_context)
        return;
    m_context = context;
    m_list->think().setFamily(context.family);
    showState();
}

void OptionsPanel::setLastReply(const QString& text)
{
    m_list->stops().setLastReply(text);
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

bool OptionsPanel::eventFilter(QObject* watched, QEvent* event)
{
    // Elsewhere in the window this key stops a reply.
    const bool key = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!key || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape ||
        m_search->text().isEmpty())
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        m_search->clear();
    return true;
}

void OptionsPanel::suggest(QLatin1StringView key, const QJsonValue& value)
{
    m_search->clear();
    for (OptionRow* row : m_list->rows()) {
        row->suggest(row->key() == key ? value : QJsonValue());
        if (row->key() != key)
            continue;
        if (!row->isVisibleTo(m_list))
            m_list->unfold();
        if (value.isNull())
            row->focusBox();
        // The button that has just appeared is placed when events are next handled.
        QMetaObject::invokeMethod(
            this, [this, row] { m_scroll->ensureWidgetVisible(row); }, Qt::QueuedConnection);
    }
}

void OptionsPanel::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void OptionsPanel::fitWidth()
{
    // Large letters need a wider panel: nothing in it may be out of reach at the side.
    const int needed =
        m_content->minimumSizeHint().width() + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + 1;
    const int width = std::max(theme::optionsWidth, needed);
    setMinimumWidth(width);
    setMaximumWidth(m_plain ? QWIDGETSIZE_MAX : width); // in a dialog it has all of it
}

void OptionsPanel::paintEvent(QPaintEvent*)
{
    if (m_plain)
        return;
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
    row->setSpacing(theme::grid);
    row->addWidget(title, 1);
    row->addWidget(m_presets);
    row->addWidget(m_reset);
    column->addLayout(row);
    m_search->setObjectName("searchOptions"_L1);
    m_search->setAccessibleName(tr("Search options"));
    m_search->setPlaceholderText(tr("Search options"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon(theme::Icon::Search), QLineEdit::LeadingPosition)
        ->setText(tr("Search options")); // what a screen reader says of the picture
    column->addWidget(m_search);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &OptionsPanel::filter);
    m_warnings = addMuted(column, {});
    m_warnings->setObjectName("optionWarnings"_L1);
    m_warnings->setTone(MutedLabel::Tone::Warning);
    m_nothingFound = addMuted(column, tr("No option is called like that."));
    m_nothingFound->hide();
}

void OptionsPanel::addSystemPrompt(QVBoxLayout* column)
{
    m_systemPart = new QWidget;
    auto* part = new QVBoxLayout(m_systemPart);
    part->setContentsMargins(0, theme::grid, 0, 0);
    part->setSpacing(theme::grid);
    MutedLabel* label = addMuted(part, tr("System prompt"));
    QFont font = label->font();
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    m_system = new QPlainTextEdit;
    m_system->setObjectName("systemPrompt"_L1);
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setToolTip(tr("Tells the model who it is and how to answer. Empty, it is not sent."));
    m_system->setTabChangesFocus(true);
    m_system->setFixedHeight(theme::grid * 18);
    label->setBuddy(m_system);
    part->addWidget(m_system);
    connect(m_system, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_showing)
            takeSystem();
    });
    m_systemNote = addMuted(part, {});
    m_systemNote->setObjectName("systemPromptNote"_L1);
    m_systemSource = new SourceButton;
    m_systemSource->setOptionName(tr("System prompt"));
    m_systemSource->setObjectName("systemPromptSource"_L1);
    part->addWidget(m_systemSource);
    connect(m_systemSource, &SourceButton::resetRequested, this,
            [this] { change([](OptionStack& stack) { stack.reset(u"system"_s); }); });
    connect(m_systemSource, &SourceButton::onceRequested, this, [this](bool once) {
        change([once](OptionStack& stack) { stack.setOnce(u"system"_s, once); });
    });
    column->addWidget(m_systemPart);
}

void OptionsPanel::addOthers(QVBoxLayout* column)
{
    QStringList known{u"system"_s};
    for (const OptionRow* row : m_list->rows())
        known.append(row->key());
    m_others = new OtherOptions(known);
    column->addWidget(m_others);
    column->addSpacing(theme::grid * 2);
    addMuted(column, tr("Unticked options are not sent; the server’s own defaults apply."));
}

MutedLabel* OptionsPanel::addMuted(QVBoxLayout* column, const QString& text)
{
    auto* label = new MutedLabel(text, nullptr, MutedLabel::Size::Small);
    column->addWidget(label);
    return label;
}

} // namespace loquat
