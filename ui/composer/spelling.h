// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/spelling/dictionaries.h"

#include <QObject>
#include <QPoint>
#include <QPointer>
#include <QStringList>

class QMenu;
class QPlainTextEdit;

namespace loquat {

class SpellChecker;
class SpellMarks;

// Spelling in an editor: the marks, and what its context menu offers by mouse and by keyboard.
class Spelling final : public QObject
{
    Q_OBJECT
public:
    // Belongs to the editor, whose context menu it makes from now on.
    explicit Spelling(QPlainTextEdit& editor);

    void setChecker(SpellChecker* checker); // nullptr: nothing is offered
    // What can be chosen, and whether words are judged at all.
    void setState(bool on, const QList<Dictionary>& installed, const QString& chosen);

Q_SIGNALS:
    void wordAdded(const QString& word);
    void turnedOn(bool on);
    void languageChosen(const QString& dictionary); // by name; empty: as the system

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showMenu(int position, const QPoint& at);
    void offerCorrections(QMenu& menu, int position);
    void offerLanguages(QMenu& menu);
    void replace(int start, int length, const QString& word);

    QPlainTextEdit& m_editor;
    SpellMarks* m_marks;
    QPointer<SpellChecker> m_checker;
    bool m_on = false;
    QList<Dictionary> m_installed;
    QString m_chosen;
};

} // namespace loquat
