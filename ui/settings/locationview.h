// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssubjects.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace loquat {

class MutedLabel;

// Where the chats are kept, and the way to another folder: what is chosen happens at the next
// start, which it offers.
class LocationView final : public QWidget
{
    Q_OBJECT
public:
    explicit LocationView(const SettingsSubjects& subjects, QWidget* parent = nullptr);

    // As if chosen in the file dialog.
    void consider(const QString& folder);

private:
    void chooseFolder();
    void ask(const QString& folder, bool withChats);
    void plan(const QString& folder, bool withChats, bool now);
    void refuse(const QString& sentence);
    void refresh();

    SettingsSubjects m_subjects;
    QLabel* m_path;
    QPushButton* m_change;
    QPushButton* m_usual;
    QPushButton* m_open;
    MutedLabel* m_note;
    QPushButton* m_restart;
    QPushButton* m_drop;
};

} // namespace loquat
