// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace loquat {

class MutedLabel;
class NoticeBar;
class ShelfKeeper;

// All presets: rename, bind to a model or to none, delete, import and export.
class PresetsDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PresetsDialog(ShelfKeeper& shelf, QWidget* parent = nullptr);

    // What the file dialogs lead to.
    void importFrom(const QString& path);
    void exportTo(const QString& path);

private:
    void fill();
    void showCurrent();
    void keep();
    const Preset* current() const;
    void chooseImport();
    void chooseExport();

    ShelfKeeper& m_shelf;
    QListWidget* m_list;
    QLineEdit* m_name;
    QLineEdit* m_model;
    MutedLabel* m_summary;
    QPushButton* m_delete;
    QPushButton* m_export;
    NoticeBar* m_notice;
    bool m_showing = false;
};

} // namespace loquat
