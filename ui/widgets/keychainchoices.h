// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace loquat {

class MutedLabel;

// How it stands with a secret and the keychain, and what can be done about it: try again, keep it
// for this run only, stop waiting.
class KeychainChoices final : public QWidget
{
    Q_OBJECT
public:
    struct Offer
    {
        QString text; // plain; empty: nothing is to be said
        bool bad = false;
        bool retry = false;
        bool keep = false;
        bool cancel = false;
    };

    // `what` tells apart several in one window: "Key" gives "keyState", "retryKey",
    // "keepKeyForThisRun" and "cancelKey".
    explicit KeychainChoices(const QString& what, QWidget* parent = nullptr);

    // The focus stays in here if the button that has it goes and another is there.
    void show(const Offer& offer);

Q_SIGNALS:
    void retryRequested();
    void keepRequested();
    void cancelRequested();

private:
    MutedLabel* m_state;
    QPushButton* m_retry;
    QPushButton* m_keep;
    QPushButton* m_cancel;
};

} // namespace loquat
