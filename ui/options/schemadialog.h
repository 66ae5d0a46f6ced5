// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace loquat {

class FormatCheck;
class MutedLabel;
class NumberedTextEdit;

// A schema in a large editor: what is wrong with it and where, and how the last reply stands to it.
class SchemaDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit SchemaDialog(QWidget* parent = nullptr);

    void setSchema(const QString& schema); // "json" is none
    void setLastReply(const QString& text);

Q_SIGNALS:
    // By a person, whether it can be sent or not: what is half typed is to be kept.
    void changed(const QString& schema);

private:
    void showFault();
    void beautify();

    NumberedTextEdit* m_schema;
    MutedLabel* m_fault;
    MutedLabel* m_verdict;
    QPushButton* m_goThere;
    QPushButton* m_tidy;
    FormatCheck* m_check;
    QTimer m_pause;
    QString m_reply;
    bool m_showing = false;
};

} // namespace loquat
