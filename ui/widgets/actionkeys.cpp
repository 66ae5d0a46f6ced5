// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/actionkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace loquat {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ActionKeys)
};

} // namespace

ActionKeys::ActionKeys(const QWidget& widget, QString action, QList<QKeySequence> usual)
    : m_widget(&widget)
    , m_action(std::move(action))
    , m_usual(std::move(usual))
{}

QAction* ActionKeys::action() const
{
    for (const QWidget* up = m_widget; up && !m_found && !m_action.isEmpty();
         up = up->parentWidget()) {
        const QList<QAction*> actions = up->actions();
        const auto found = std::ranges::find(actions, m_action, &QAction::objectName);
        if (found != actions.end())
            m_found = *found;
    }
    return m_found;
}

QList<QKeySequence> ActionKeys::keys() const
{
    const QAction* found = action();
    return found ? found->shortcuts() : m_usual;
}

QKeySequence ActionKeys::first() const
{
    return keys().value(0);
}

bool ActionKeys::matches(const QKeyEvent& event) const
{
    return keys().contains(QKeySequence(event.keyCombination()));
}

void ActionKeys::lendTo(QAction& other) const
{
    other.setShortcuts(keys());
    if (const QAction* lender = action())
        QObject::connect(lender, &QAction::changed, &other,
                         [lender, &other] { other.setShortcuts(lender->shortcuts()); });
}

QString ActionKeys::named(const QString& text) const
{
    const QKeySequence key = first();
    return key.isEmpty() ? text
                         : Words::tr("%1 (%2)").arg(text, key.toString(QKeySequence::NativeText));
}

} // namespace loquat
