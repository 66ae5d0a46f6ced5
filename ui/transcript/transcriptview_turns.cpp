// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a TranscriptView does with turns as parts of a tree: other versions, branches, editors.
#include "ui/transcript/transcriptview.h"
#include "ui/transcript/turnbuttons.h"

#include <QEvent>

#include <algorithm>

namespace loquat {

void TranscriptView::connectTurns()
{
    using Choice = TurnMenu::Choice;
    const auto onHovered = [this](Choice choice) {
        return [this, choice] {
            use(choice, m_hovered);
        };
    };
    connect(m_buttons, &TurnButtons::regenerateRequested, this, onHovered(Choice::Regenerate));
    connect(m_buttons, &TurnButtons::chosen, this,
            [this](Choice choice) { use(choice, m_hovered); });
    connect(m_buttons, &TurnButtons::editRequested, this, onHovered(Choice::Edit));
    connect(m_buttons, &TurnButtons::branchRequested, this, onHovered(Choice::BranchHere));
    connect(m_buttons, &TurnButtons::versionRequested, this, &TranscriptView::versionRequested);
}

// What stands above the parting stays where it is on the screen.
void TranscriptView::takeRebranched(int from)
{
    const bool runs =
        from < m_path->count() && !isTerminal(m_path->nodeAt(m_path->count() - 1).state);
    m_copier->cancel();
    m_content.rebranch(from);
    m_drag.clear();
    m_autoScroll.stop();
    if (m_current >= m_content.count())
        m_current = m_content.count() - 1;
    m_pressedTurn = -1;
    m_caretShown = false;
    m_following = runs;
    m_repaintAll = true;
    if (m_hovered >= m_content.count())
        setHovered(-1);
    updateWaiting();
    settle();
    m_following = runs || m_y >= farthest();
    placeWidgets();
    Q_EMIT branchChanged();
    Q_EMIT selectionChanged();
}

bool TranscriptView::useOnCurrent(TurnMenu::Choice choice)
{
    using Choice = TurnMenu::Choice;
    const int index = currentTurn();
    const bool asks = choice == Choice::CopyReply || choice == Choice::CopyMarkdown ||
                      choice == Choice::CopyCode || choice == Choice::Continue;
    const TurnItem* turn = m_content.item(index);
    if (asks && (!turn || !TurnMenu::isOffered(choice, *turn)))
        return false;
    use(choice, index);
    return true;
}

void TranscriptView::useOnTree(TurnMenu::Choice choice, int index)
{
    using Choice = TurnMenu::Choice;
    if (!m_path || index < 0 || index >= m_path->count() ||
        !isTerminal(m_path->nodeAt(index).state))
        return;
    const QList<TurnId> turns = m_path->turnsAt(index);
    switch (choice) {
    case Choice::Regenerate:
        Q_EMIT regenerateRequested(turns.first());
        break;
    case Choice::Edit:
        Q_EMIT editRequested(turns.first());
        break;
    case Choice::BranchHere:
        Q_EMIT branchHereRequested(turns.last());
        break;
    case Choice::PreviousVersion:
    case Choice::NextVersion:
        if (const auto versions = m_path->versionsAt(index); !versions.isEmpty())
            Q_EMIT versionRequested(versions.last().turn, choice == Choice::NextVersion ? 1 : -1);
        break;
    case Choice::Correct:
        Q_EMIT correctRequested(turns);
        break;
    case Choice::ShowOriginal:
    case Choice::ShowCorrection:
        m_path->showOriginal(index, choice == Choice::ShowOriginal);
        break;
    case Choice::RestoreOriginal:
        Q_EMIT restoreRequested(turns);
        break;
    case Choice::Exclude:
    case Choice::Include:
        Q_EMIT excludeRequested(turns, choice == Choice::Exclude);
        break;
    case Choice::Delete:
        Q_EMIT deleteRequested(turns.first());
        break;
    default:
        break;
    }
}

int TranscriptView::versionsTurn() const
{
    const auto has = [this](int index) {
        return index >= 0 && index < m_content.count() && !m_path->versionsAt(index).isEmpty();
    };
    if (hasFocus() && has(m_current))
        return m_current;
    if (const int caret = m_drag.selection().caret.turn;
        m_drag.selection().caret.isValid() && has(caret))
        return caret;
    for (auto shown = m_shown.rbegin(); shown != m_shown.rend(); ++shown) {
        if (has(shown->index))
            return shown->index;
    }
    return -1;
}

void TranscriptView::stepVersion(int step)
{
    const int index = m_path ? versionsTurn() : -1;
    if (index >= 0)
        Q_EMIT versionRequested(m_path->versionsAt(index).last().turn, step);
}

void TranscriptView::setEditor(QWidget* editor, TurnId turn, TurnPart part)
{
    if (m_editor) {
        m_editor->removeEventFilter(this);
        m_editor->hide();
    }
    m_editor = editor;
    m_editedTurn = turn;
    m_editedPart = part;
    if (!editor) {
        keepStill([this] { m_content.setInset({}, TurnPart::Prompt, 0); });
        m_repaintAll = true;
        refreshPixels();
        return;
    }
    editor->setParent(viewport());
    editor->setCursor(Qt::ArrowCursor);
    editor->installEventFilter(this);
    m_following = false;
    m_repaintAll = true;
    fitEditor();
    const QRect place = m_content.insetRect();
    if (!place.isNull() && (place.top() < m_y || place.bottom() >= m_y + viewport()->height()))
        scrollTo(std::max(0, std::min(place.top() - layoutLine(),
                                      place.bottom() + layoutLine() - viewport()->height())));
}

bool TranscriptView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_editor && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &TranscriptView::fitEditor, Qt::QueuedConnection);
    return QAbstractScrollArea::eventFilter(watched, event);
}

void TranscriptView::fitEditor()
{
    if (!m_editor)
        return;
    const int width = m_content.style().width;
    const int height = m_editor->hasHeightForWidth() ? m_editor->heightForWidth(width)
                                                     : m_editor->sizeHint().height();
    m_repaintAll = true;
    keepStill([&] { m_content.setInset(m_editedTurn, m_editedPart, std::max(1, height)); });
}

void TranscriptView::placeEditor()
{
    if (!m_editor)
        return;
    const QRect place = m_content.insetRect();
    if (!place.isNull())
        m_editor->setGeometry(toViewport(place));
    // What has the focus is not hidden: it would lose it.
    const bool seen = !place.isNull() && toViewport(place).intersects(viewport()->rect());
    if (seen)
        m_editor->show();
    else if (!place.isNull() && m_editor->isAncestorOf(m_editor->window()->focusWidget()))
        m_editor->move(m_columnLeft, -2 * viewport()->height() - m_editor->height());
    else
        m_editor->hide();
}

} // namespace loquat
