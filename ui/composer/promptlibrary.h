// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QList>
#include <QObject>
#include <QPointer>

class QPlainTextEdit;

namespace loquat {

class EntryPicker;
class SavedPromptsDialog;
class ShelfKeeper;

// Saved prompts for one editor: a slash typed at its beginning offers them, or, where there are
// none, says how one is saved; one that is chosen is inserted where the cursor stands, its
// placeholders filled in by a form.
class PromptLibrary final : public QObject
{
    Q_OBJECT
public:
    // The shelf must outlive it.
    PromptLibrary(QPlainTextEdit& editor, ShelfKeeper& shelf, QObject* parent);

    void choose(); // the list of them
    void insert(const SavedPrompt& prompt);
    void manage();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void open(bool bySlash);
    void tellHow();
    void take(int index);
    void put(const QString& text);

    QPlainTextEdit& m_editor;
    ShelfKeeper& m_shelf;
    EntryPicker* m_picker;
    QList<SavedPrompt> m_offered;
    QPointer<SavedPromptsDialog> m_dialog;
    bool m_bySlash = false;
};

} // namespace loquat
