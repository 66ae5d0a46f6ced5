// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actionkeys.h"

#include <QListView>
#include <QTimer>

namespace loquat {

class ModelTexts;
class ServerDirectory;

// A list of models: a press on a row's star marks it as a favourite and selects nothing. Where a
// server's listing does not say what its models can do, the rows that are seen are asked about.
class ModelListView final : public QListView
{
    Q_OBJECT
public:
    // Both must outlive it.
    ModelListView(ServerDirectory& servers, ModelTexts& models, QWidget* parent = nullptr);

    // Of the current row, if it can be one.
    void toggleFavourite();
    // With which one does so.
    ActionKeys favouriteKeys() const;

protected:
    bool viewportEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool toggle(const QModelIndex& index);
    QModelIndex starAt(const QPoint& place) const;
    void learnVisible();

    ServerDirectory& m_servers;
    ModelTexts& m_models;
    QTimer m_learn;
};

} // namespace loquat
