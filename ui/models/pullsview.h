// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace loquat {

class ModelPull;
class ModelPulls;
class PullRow;
class ServerDirectory;

// All pulls of this run, one below the other; hidden while there are none.
class PullsView final : public QWidget
{
    Q_OBJECT
public:
    // Both must outlive it.
    PullsView(const ServerDirectory& servers, ModelPulls& pulls, QWidget* parent = nullptr);

private:
    void refresh();

    const ServerDirectory& m_servers;
    ModelPulls& m_pulls;
    QVBoxLayout* m_column;
    QHash<ModelPull*, PullRow*> m_rows;
};

} // namespace loquat
