// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace loquat {

class LocalOllama;
class MutedLabel;

// The Ollama on this computer: how it is, a button to start it, and the log of the one that Loquat
// started. Can stay open beside the work; closing it stops nothing.
class OllamaWindow final : public QDialog
{
    Q_OBJECT
public:
    static constexpr int mostLines = 4000; // of the log

    // `ollama` must outlive it.
    OllamaWindow(LocalOllama& ollama, QWidget* parent);

private:
    void refresh();

    LocalOllama& m_ollama;
    MutedLabel* m_state;
    QPushButton* m_start;
    QPushButton* m_stop;
    QPushButton* m_again;
    QPlainTextEdit* m_log;
};

} // namespace loquat
