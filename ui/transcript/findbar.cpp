// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/findbar.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/transcript/transcriptfind.h"
#include "ui/transcript/transcriptview.h"
#include "ui/widgets/keytip.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int widestText = 320;

} // namespace

FindBar::FindBar(TranscriptView& view, QWidget* parent)
    : QWidget(parent)
    , m_view(view)
    , m_find(new TranscriptFind(view.content(), this))
    , m_text(new QLineEdit(this))
    , m_count(new QLabel(this))
    , m_previous(makeButton(tr("Previous hit"), u"findPrevious"_s))
    , m_next(makeButton(tr("Next hit"), u"findNext"_s))
    , m_matchCase(makeButton(tr("Match case"), u"findMatchCase"_s))
    , m_eachWord(makeButton(tr("Find each word"), u"findEachWord"_s))
    , m_close(makeButton(tr("Close find"), u"findClose"_s))
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find"));
    m_text->setObjectName(u"findText"_s);
    m_text->setAccessibleName(tr("Find in this chat"));
    m_text->setPlaceholderText(tr("Find in this chat"));
    m_text->setMaximumWidth(widestText);
    m_text->installEventFilter(this);
    m_count->setObjectName(u"findCount"_s);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setAccessibleName(tr("Hits"));
    KeyTip::set(*m_previous, tr("Previous hit"), QStringLiteral("findPrevious"),
                {QKeySequence(Qt::SHIFT | Qt::Key_F3)});
    KeyTip::set(*m_next, tr("Next hit"), QStringLiteral("findNext"), {QKeySequence(Qt::Key_F3)});
    m_close->setToolTip(tr("Close find (Esc)"));
    m_matchCase->setCheckable(true);
    m_matchCase->setText(u"Aa"_s);
    m_matchCase->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_eachWord->setCheckable(true);
    m_eachWord->setText(u"a b"_s);
    m_eachWord->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_eachWord->setToolTip(tr("Find each word by itself; those in \"quotes\" together"));
    updateIcons();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4 * theme::grid, 2 * theme::grid, 3 * theme::grid, 0);
    row->setSpacing(theme::grid);
    row->addStretch(1);
    row->addWidget(m_text, 1000);
    row->addWidget(m_count);
    row->addWidget(m_matchCase);
    row->addWidget(m_eachWord);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    hide();

    connect(m_text, &QLineEdit::textChanged, this, &FindBar::look);
    connect(m_matchCase, &QToolButton::toggled, this, &FindBar::look);
    connect(m_eachWord, &QToolButton::toggled, this, &FindBar::look);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeUp);
    connect(m_find, &TranscriptFind::currentChosen, this,
            [this](const FindHits::Hit& hit) { m_view.reveal(hit.start(), hit.end()); });
    connect(m_find, &TranscriptFind::changed, this, [this] {
        m_view.updateMarks();
        showCount();
    });
    connect(&m_view, &TranscriptView::branchChanged, this, [this] {
        if (m_find->isOn())
            m_find->branchChanged();
    });
}

FindBar::~FindBar()
{
    // Where both have one parent, the view may have gone first.
    if (m_shownIn)
        m_shownIn->setHits(nullptr);
}

QToolButton* FindBar::makeButton(const QString& name, const QString& objectName)
{
    auto* button = new QToolButton(this);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    return button;
}

void FindBar::updateIcons()
{
    m_previous->setIcon(theme::icon(theme::Icon::ChevronUp));
    m_next->setIcon(theme::icon(theme::Icon::ChevronDown));
    m_close->setIcon(theme::icon(theme::Icon::Close));
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateIcons();
}

void FindBar::open()
{
    const bool wasHidden = isHidden();
    show();
    m_view.setHits(&m_find->hits());
    m_shownIn = &m_view;
    const QString selected = m_view.selectedLine();
    if (!selected.isEmpty() && selected != m_text->text()) {
        const QSignalBlocker quiet(m_eachWord);
        m_eachWord->setChecked(false);
        m_text->setText(selected); // looks for it
    } else if (wasHidden) {
        look();
    }
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::openWith(const QStringList& words, const TextSpot& from)
{
    show();
    m_view.setHits(&m_find->hits());
    m_shownIn = &m_view;
    {
        const QSignalBlocker quietText(m_text);
        const QSignalBlocker quietWords(m_eachWord);
        m_text->setText(typedWords(words));
        m_eachWord->setChecked(true);
    }
    m_find->search(needles(), from);
}

void FindBar::closeUp()
{
    const FindHits::Hit last = m_find->hits().current();
    m_view.setHits(nullptr);
    m_find->search({}, {});
    hide();
    if (last.isValid())
        m_view.select({last.start(), last.end()});
    m_view.setFocus(Qt::OtherFocusReason);
}

void FindBar::look()
{
    // Typing on looks on from the hit there is.
    const FindHits::Hit& now = m_find->hits().current();
    TextSpot from = now.isValid() ? now.start() : m_view.firstVisible();
    if (!now.isValid() && m_view.hasSelection())
        from = m_view.selection().first();
    m_find->search(needles(), from);
}

Needles FindBar::needles() const
{
    const bool matchCase = m_matchCase->isChecked();
    return m_eachWord->isChecked() ? Needles::ofWords(wordsOf(m_text->text()), matchCase)
                                   : Needles(m_text->text(), matchCase);
}

void FindBar::step(int direction)
{
    if (isHidden() || m_text->text().isEmpty()) {
        open();
        if (m_text->text().isEmpty())
            return;
        // Opening shows the hit at the reader's place already.
        if (direction > 0)
            return;
    }
    m_find->step(direction);
    if (m_find->hits().count() > 0)
        Q_EMIT said(m_count->text());
}

void FindBar::showCount()
{
    const FindHits& hits = m_find->hits();
    const QLocale locale;
    const QString count = locale.toString(hits.count());
    QString text;
    if (!m_find->isOn())
        text.clear();
    else if (m_find->isSearching())
        text = tr("%1 so far…").arg(count);
    else if (hits.count() == 0)
        text = tr("Not found");
    else if (hits.currentNumber() < 0)
        text = tr("%1 found").arg(count);
    else
        text = tr("%1 of %2").arg(locale.toString(hits.currentNumber() + 1), count);
    m_count->setText(text);
    m_previous->setEnabled(hits.count() > 0);
    m_next->setEnabled(hits.count() > 0);
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    // Esc closes the bar, whatever the window uses it for.
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(key->modifiers() & Qt::ShiftModifier ? -1 : 1);
        return true;
    case Qt::Key_Escape:
        closeUp();
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        QCoreApplication::sendEvent(&m_view, event);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

} // namespace loquat
