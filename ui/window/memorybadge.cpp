// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/memorybadge.h"

#include "ui/text/memorytext.h"
#include "ui/theme/icons.h"

#include <QActionGroup>
#include <QMenu>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// As rich text it wraps; the sentence is ours and holds no markup.
QString wrapping(const QString& sentence)
{
    return u"<p>"_s + sentence.toHtmlEscaped() + u"</p>"_s;
}

} // namespace

MemoryBadge::MemoryBadge(QWidget* parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
    , m_choices(new QActionGroup(this))
{
    setObjectName(u"memory"_s);
    setAccessibleName(tr("Memory"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(theme::icon(theme::Icon::Memory));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);

    m_menu->setObjectName(u"memoryMenu"_s);
    m_menu->setToolTipsVisible(true);
    addChoice(std::nullopt, u"memoryAutomatic"_s);
    m_menu->addSeparator();
    addChoice(MemoryWay::Context, u"memoryContext"_s);
    addChoice(MemoryWay::Chat, u"memoryChat"_s);
    addChoice(MemoryWay::Transcript, u"memoryTranscript"_s);
    addChoice(MemoryWay::None, u"memoryNone"_s);
    m_menu->addSeparator();
    m_test = m_menu->addAction(tr("Test memory…"));
    m_test->setObjectName(u"testMemory"_s);
    m_test->setToolTip(
        wrapping(tr("Gives the model a word to keep and asks for it back, apart from "
                    "this chat. Nothing of it is kept.")));
    connect(m_test, &QAction::triggered, this, &MemoryBadge::testRequested);
    setMenu(m_menu);
    setStatus({}, std::nullopt);
}

void MemoryBadge::addChoice(MemoryChoice choice, const QString& objectName)
{
    const MemoryChoiceText text = memoryChoiceText(choice);
    QAction* action = m_menu->addAction(text.name);
    action->setObjectName(objectName);
    action->setToolTip(wrapping(text.tip));
    action->setStatusTip(text.tip);
    action->setCheckable(true);
    action->setData(QString(memoryChoiceName(choice)));
    m_choices->addAction(action);
    connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT chosen(choice); });
}

void MemoryBadge::setStatus(const MemoryStatus& status, MemoryChoice choice)
{
    const MemoryText words = memoryText(status, choice);
    setText(words.badge);
    setAccessibleDescription(words.sentence);
    setToolTip(wrapping(words.sentence));
    const QString name = memoryChoiceName(choice);
    for (QAction* action : m_choices->actions())
        action->setChecked(action->data().toString() == name);
}

void MemoryBadge::setTestable(bool testable)
{
    m_test->setEnabled(testable);
}

} // namespace loquat
