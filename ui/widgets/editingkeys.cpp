// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/editingkeys.h"

#include <algorithm>

namespace loquat {

bool isEditingKey(const QKeySequence& key)
{
    if (key.isEmpty())
        return false;
    const QKeyCombination first = key[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    constexpr QKeySequence::StandardKey standard[]{
        QKeySequence::Copy, QKeySequence::Cut,  QKeySequence::Paste,
        QKeySequence::Undo, QKeySequence::Redo, QKeySequence::SelectAll,
    };
    if (std::ranges::any_of(
            standard, [&](QKeySequence::StandardKey one) { return QKeySequence(one) == key; }))
        return true;
    switch (first.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Home:
    case Qt::Key_End:
        return !modifiers.testFlag(Qt::AltModifier);
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Insert:
        return plain;
    default:
        // Those with a code of their own (F1, Escape) type nothing.
        return plain && first.key() < Qt::Key_Escape;
    }
}

} // namespace loquat
