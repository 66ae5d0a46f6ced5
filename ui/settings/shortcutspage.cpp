// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcutspage.h"

#include "app/settings/settingsstore.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/editingkeys.h"
#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QPushButton>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameRole = Qt::UserRole;

QString keysText(const QAction& action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace

QString plainActionText(const QAction& action)
{
    QString text = action.text();
    text.remove(u'&');
    while (text.endsWith(u'…') || text.endsWith(u'.'))
        text.chop(1);
    return text;
}

ShortcutsPage::ShortcutsPage(SettingsStore& settings, const QList<QAction*>& actions,
                             QWidget* parent)
    : SettingsPage(parent)
    , m_settings(settings)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_keys(new QKeySequenceEdit(this))
    , m_clear(new QPushButton(tr("No key"), this))
    , m_usual(new QPushButton(tr("Usual key"), this))
    , m_conflicts(new MutedLabel({}, this))
{
    for (QAction* action : actions) {
        if (!action->objectName().isEmpty() && !action->isSeparator() && !action->menu() &&
            !m_actions.contains(action))
            m_actions.append(action);
    }
    m_filter->setObjectName(u"shortcutFilter"_s);
    m_filter->setAccessibleName(tr("Find an action or a key"));
    m_filter->setPlaceholderText(tr("Find an action or a key"));
    m_filter->setClearButtonEnabled(true);
    // Qt gives its buttons no names.
    for (auto* clear : m_filter->findChildren<QToolButton*>())
        clear->setAccessibleName(tr("Clear the search"));
    m_list->setObjectName(u"shortcuts"_s);
    m_list->setAccessibleName(tr("Shortcuts"));
    m_list->setHeaderLabels({tr("Action"), tr("Key")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(true);
    m_list->setTabKeyNavigation(false);
    m_keys->setObjectName(u"shortcutKey"_s);
    m_keys->setAccessibleName(tr("New key"));
    m_keys->setToolTip(tr("Press the new key here"));
    m_clear->setObjectName(u"clearShortcut"_s);
    m_usual->setObjectName(u"usualShortcut"_s);
    m_conflicts->setObjectName(u"shortcutConflicts"_s);
    m_conflicts->setTone(MutedLabel::Tone::Danger);
    auto* label = new QLabel(tr("New &key"), this);
    label->setBuddy(m_keys);
    auto* row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_clear);
    row->addWidget(m_usual);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * theme::grid);
    column->addWidget(m_filter);
    column->addWidget(m_list, 1);
    column->addWidget(m_conflicts);
    column->addLayout(row);

    connect(m_filter, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showChosen);
    // One key: a second one in a row would never come there from where one types.
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, [this](const QKeySequence& keys) {
        if (keys.count() > 1)
            m_keys->setKeySequence(QKeySequence(keys[uint(keys.count()) - 1]));
    });
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, [this] {
        const QKeySequence key = m_keys->keySequence();
        if (!chosen() || key.isEmpty() || key == chosen()->shortcut())
            return;
        // In the place of the first; "No key" takes them all away.
        QList<QKeySequence> keys = chosen()->shortcuts();
        keys.removeAll(key);
        if (!keys.isEmpty())
            keys.removeFirst();
        keys.prepend(key);
        assign(keys);
    });
    connect(m_clear, &QPushButton::clicked, this, [this] { assign({}); });
    connect(m_usual, &QPushButton::clicked, this, &ShortcutsPage::forget);
    // After whoever applies them.
    connect(&m_settings, &SettingsStore::changed, this, &ShortcutsPage::fill, Qt::QueuedConnection);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QAction* ShortcutsPage::chosen() const
{
    const QTreeWidgetItem* item = m_list->currentItem();
    const QString name = item ? item->data(0, nameRole).toString() : QString();
    for (QAction* action : m_actions) {
        if (action->objectName() == name)
            return action;
    }
    return nullptr;
}

void ShortcutsPage::fill()
{
    if (m_list->topLevelItemCount() != m_actions.size()) {
        for (const QAction* action : std::as_const(m_actions)) {
            auto* item = new QTreeWidgetItem(m_list, {plainActionText(*action), QString()});
            item->setData(0, nameRole, action->objectName());
        }
        m_list->resizeColumnToContents(0);
    }
    QMap<QString, int> used;
    for (const QAction* action : std::as_const(m_actions)) {
        for (const QKeySequence& key : action->shortcuts())
            ++used[key.toString()];
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        const QAction& action = *m_actions.at(row);
        item->setText(1, keysText(action));
        bool twice = false;
        for (const QKeySequence& key : action.shortcuts())
            twice = twice || used.value(key.toString()) > 1;
        item->setIcon(1,
                      twice ? theme::icon(theme::Icon::Warning, theme::Colour::Warning) : QIcon());
    }
    filter();
    const QStringList said = conflicts();
    m_conflicts->setText(said.join(u'\n'));
    m_conflicts->setVisible(!said.isEmpty());
    showChosen();
}

void ShortcutsPage::filter()
{
    const QString words = m_filter->text().trimmed();
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        QTreeWidgetItem* item = m_list->topLevelItem(row);
        item->setHidden(!item->text(0).contains(words, Qt::CaseInsensitive) &&
                        !item->text(1).contains(words, Qt::CaseInsensitive));
    }
}

QStringList ShortcutsPage::conflicts() const
{
    QMap<QString, QStringList> users;
    for (const QAction* action : m_actions) {
        for (const QKeySequence& key : action->shortcuts())
            users[key.toString(QKeySequence::NativeText)].append(plainActionText(*action));
    }
    QStringList said;
    for (auto user = users.cbegin(); user != users.cend(); ++user) {
        if (user.value().size() > 1)
            said.append(tr("%1 does nothing now, because several actions have it: %2.")
                            .arg(user.key(), user.value().join(u", "_s)));
    }
    for (const QAction* action : m_actions) {
        for (const QKeySequence& key : action->shortcuts()) {
            if (isEditingKey(key) && m_settings.current().shortcuts.contains(action->objectName()))
                said.append(
                    tr("%1 edits text wherever one types; only elsewhere it means %2.")
                        .arg(key.toString(QKeySequence::NativeText), plainActionText(*action)));
        }
    }
    return said;
}

void ShortcutsPage::showChosen()
{
    const QAction* action = chosen();
    m_keys->setEnabled(action);
    m_clear->setEnabled(action && !action->shortcuts().isEmpty());
    m_usual->setEnabled(action && m_settings.current().shortcuts.contains(action->objectName()));
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
}

void ShortcutsPage::assign(const QList<QKeySequence>& keys)
{
    if (!chosen())
        return;
    QStringList texts;
    for (const QKeySequence& key : keys)
        texts.append(key.toString(QKeySequence::PortableText));
    const QString name = chosen()->objectName();
    m_settings.update([&](Settings& edited) { edited.shortcuts.insert(name, texts); });
}

void ShortcutsPage::forget()
{
    if (!chosen())
        return;
    const QString name = chosen()->objectName();
    m_settings.update([&](Settings& edited) { edited.shortcuts.remove(name); });
}

void ShortcutsPage::reset()
{
    m_settings.update([](Settings& edited) { edited.shortcuts.clear(); });
}

} // namespace loquat
