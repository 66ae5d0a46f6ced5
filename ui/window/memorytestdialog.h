// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/memorytest.h"

#include <QDialog>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace loquat {

// Runs a test of a chat's memory and says what it has shown. Closing it ends the test.
class MemoryTestDialog final : public QDialog
{
    Q_OBJECT
public:
    MemoryTestDialog(std::unique_ptr<MemoryTest> test, const QString& model, QWidget* parent);
    ~MemoryTestDialog() override;

private:
    void say(const MemoryTestResult& result);

    std::unique_ptr<MemoryTest> m_test;
    QLabel* m_said;
    QProgressBar* m_busy;
    QPushButton* m_close;
};

// What a test has shown, in sentences.
QString memoryTestText(const MemoryTestResult& result);

} // namespace loquat
