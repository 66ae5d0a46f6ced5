// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/connectiontest.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace loquat {

class MutedLabel;

// A test of a connection as it goes on: a line for each step, what is wrong, and what can be done
// about it here.
class ConnectionView final : public QWidget
{
    Q_OBJECT
public:
    explicit ConnectionView(QWidget* parent = nullptr);
    ~ConnectionView() override;

    void run(std::unique_ptr<ConnectionTest> test);
    bool isRunning() const { return m_test && !m_test->isFinished(); }
    // Ends what runs and shows nothing any more.
    void clear();
    const ConnectionTest* test() const { return m_test.get(); }

Q_SIGNALS:
    void finished();
    void trustRequested(const loquat::PinnedCertificate& certificate);

private:
    struct Line
    {
        QLabel* mark;
        QLabel* name;
        MutedLabel* outcome;
    };

    void showStep(int index);
    void conclude();

    QWidget* m_lines;
    QList<Line> m_steps;
    MutedLabel* m_certificate;
    QPushButton* m_trust;
    QPushButton* m_cancel;
    QPushButton* m_copy;
    std::unique_ptr<ConnectionTest> m_test;
};

} // namespace loquat
