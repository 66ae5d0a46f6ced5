// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssearch.h"

#include "ui/settings/foldedpart.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QTreeWidget>

#include <algorithm>

namespace loquat {

namespace {

bool isSetting(const QWidget* control)
{
    // The edit inside of a box is a part of that setting.
    const QWidget* parent = control->parentWidget();
    if (qobject_cast<const QComboBox*>(parent) || qobject_cast<const QAbstractSpinBox*>(parent) ||
        qobject_cast<const QKeySequenceEdit*>(parent))
        return false;
    return qobject_cast<const QAbstractButton*>(control) ||
           qobject_cast<const QComboBox*>(control) ||
           qobject_cast<const QAbstractSpinBox*>(control) ||
           qobject_cast<const QLineEdit*>(control) ||
           qobject_cast<const QPlainTextEdit*>(control) ||
           qobject_cast<const QKeySequenceEdit*>(control);
}

bool isNote(const QWidget* control)
{
    const auto* label = qobject_cast<const QLabel*>(control);
    return label && !label->text().isEmpty() && !label->objectName().isEmpty() &&
           !label->objectName().startsWith(QLatin1StringView("qt_"));
}

// Whether opening the page and unfolding its parts would not show it.
bool isHiddenIn(const QWidget* page, const QWidget* control)
{
    for (const QWidget* one = control; one && one != page; one = one->parentWidget()) {
        if (one->isHidden() && !qobject_cast<const FoldedPart*>(one->parentWidget()))
            return true;
    }
    return false;
}

QString nameOf(const QWidget* control)
{
    QString name = control->accessibleName();
    if (name.isEmpty() && isNote(control)) {
        constexpr int longest = 80;
        const QString text = static_cast<const QLabel*>(control)->text().simplified();
        return text.size() <= longest ? text : text.left(longest - 1).trimmed() + u'…';
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(control);
        button && name.isEmpty())
        name = button->text();
    return name.remove(u'&');
}

} // namespace

QList<FoundSetting> findSettings(const QList<QWidget*>& pages, const QString& words)
{
    QList<FoundSetting> found;
    const QStringList wanted = words.simplified().split(u' ', Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return found;
    const auto fits = [&wanted](const QString& text) {
        return std::ranges::all_of(
            wanted, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    for (int page = 0; page < pages.size(); ++page) {
        for (QWidget* control : pages.at(page)->findChildren<QWidget*>()) {
            if (isHiddenIn(pages.at(page), control))
                continue;
            // The actions are settings of the one list that holds them.
            if (auto* list = qobject_cast<QTreeWidget*>(control)) {
                for (int row = 0; row < list->topLevelItemCount(); ++row) {
                    const QString name = list->topLevelItem(row)->text(0);
                    if (fits(name + u' ' + list->topLevelItem(row)->text(1)))
                        found.append({name, control, page});
                }
                continue;
            }
            if (!isSetting(control) && !isNote(control))
                continue;
            const QString name = nameOf(control);
            QString text = name + u' ' + control->toolTip();
            if (const auto* note = qobject_cast<const QLabel*>(control))
                text += u' ' + note->text();
            if (const auto* box = qobject_cast<const QComboBox*>(control);
                box && box->count() < 12) {
                for (int i = 0; i < box->count(); ++i)
                    text += u' ' + box->itemText(i);
            }
            if (!name.isEmpty() && fits(text))
                found.append({name, control, page});
        }
    }
    return found;
}

} // namespace loquat
