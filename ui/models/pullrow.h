// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace loquat {

class ElidedLabel;
class ModelPull;
class ServerDirectory;

// One pull in a list of several: what it is, one bar for all its parts, and what can be done.
class PullRow final : public QWidget
{
    Q_OBJECT
public:
    // The directory must outlive it.
    PullRow(const ServerDirectory& servers, ModelPull& pull, QWidget* parent = nullptr);

Q_SIGNALS:
    void dismissed(); // take it off the list

private:
    void refresh();

    const ServerDirectory& m_servers;
    ModelPull& m_pull;
    ElidedLabel* m_headline;
    ElidedLabel* m_status;
    QProgressBar* m_bar;
    QPushButton* m_again;
    QPushButton* m_wait;
    QPushButton* m_cancel;
    QPushButton* m_dismiss;
};

} // namespace loquat
