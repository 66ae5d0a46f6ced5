// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace loquat {

class MutedLabel;
class NoticeBar;
class ShelfKeeper;

// All saved prompts: add, edit, delete, import and export. What is edited is kept when its field is
// left.
class SavedPromptsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SavedPromptsDialog(ShelfKeeper& shelf, QWidget* parent = nullptr);

    // What a new prompt begins with.
    void suggest(const QString& text);
    // What the file dialogs lead to.
    void importFrom(const QString& path);
    void exportTo(const QString& path);

    void done(int result) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void showCurrent();
    void keep();
    void keepAndShow(SavedPromptId next);
    void add();
    const SavedPrompt* current() const;
    void chooseFile(bool save);

    ShelfKeeper& m_shelf;
    QString m_suggested;
    QListWidget* m_list;
    QLineEdit* m_name;
    QPlainTextEdit* m_text;
    MutedLabel* m_names;
    QPushButton* m_add;
    QPushButton* m_delete;
    QPushButton* m_export;
    NoticeBar* m_notice;
    SavedPromptId m_shown;
    bool m_showing = false;
};

} // namespace loquat
