// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/requestsettings.h"
#include "ui/options/optioncontext.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace loquat {

class MutedLabel;

// Where a prompt is made that goes to the model as it is: the model's template, filled in with
// system prompt and prompt, to be changed by hand; or, for a model that can insert, what stands
// before and behind the gap.
class RawStudio final : public QDialog
{
    Q_OBJECT
public:
    explicit RawStudio(QWidget* parent = nullptr);

    void setContext(const OptionContext& context);
    void setTexts(const QString& prompt, const RequestSettings& settings);
    // Whether something was changed by hand since setTexts(): setContext() leaves that alone.
    bool isEdited() const;
    // Why nothing of it can be used now; empty: it can.
    void setObstacle(const QString& reason);

Q_SIGNALS:
    // To be the prompt; with `suffix` or `raw` as said.
    void inserted(const QString& prompt, const QString& suffix, bool raw);

private:
    QWidget* makeTemplatePart();
    QWidget* makePairPart();
    void fill();
    void showReady();

    OptionContext m_context;
    QString m_prompt;
    QString m_system;
    QPlainTextEdit* m_template;
    MutedLabel* m_templateNote;
    QPlainTextEdit* m_filled;
    MutedLabel* m_filledNote;
    QPushButton* m_insertRaw;
    QPlainTextEdit* m_before;
    QPlainTextEdit* m_behind;
    MutedLabel* m_pairNote;
    QPushButton* m_insertPair;
    MutedLabel* m_obstacle;
};

} // namespace loquat
