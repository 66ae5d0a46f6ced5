// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/optionlayers.h"
#include "ui/options/optionmarks.h"
#include "ui/options/optionwords.h"

#include <QJsonValue>
#include <QWidget>

#include <optional>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QPushButton;

namespace loquat {

class OptionEditor;
class SourceButton;

// One option: a check box, and beside or below it the editor of its value. Unticked, the editor is
// dimmed but readable, and nothing is sent.
class OptionRow final : public QWidget
{
    Q_OBJECT
public:
    // Takes the editor; an option without one is simply on or off.
    OptionRow(OptionWords words, OptionEditor* editor, QWidget* parent = nullptr);

    const QString& key() const { return m_words.key; }
    bool isTicked() const;
    // Nothing when unticked, or ticked with something typed that makes no value.
    std::optional<QJsonValue> value() const;
    // Ticks and shows a value, or unticks and shows the start value. Never emits changed().
    void setValue(const std::optional<QJsonValue>& value);
    void setTicked(bool ticked); // for an option without an editor; never emits changed()
    // Offers a value below the editor, on a button that sets it, and gives that the focus. The
    // offer ends with any change, or with a value that is null.
    void suggest(const QJsonValue& value);
    void focusBox();
    // Why it cannot be used, said where it is pointed at; empty: it can.
    void setObstacle(const QString& reason);
    // A sentence below it, unless there is a problem to be told.
    void setMark(const OptionMark& mark);
    // Whose the value is, and what the model itself has where nothing is sent.
    void setSource(OptionSource source, const QString& preset);
    void setOwn(const QJsonValue& own);
    // Whether what is typed in the search means it.
    bool matches(const QString& words) const;
    OptionEditor* editor() const { return m_editor; }

Q_SIGNALS:
    void changed(); // by a person only
    void resetRequested();
    void onceRequested(bool once);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void fit();
    QString toolTipText() const;
    void showState();

    OptionWords m_words;
    QCheckBox* m_box;
    OptionEditor* m_editor;
    QLabel* m_problem = nullptr;
    QPushButton* m_suggestion = nullptr;
    SourceButton* m_source;
    QBoxLayout* m_line = nullptr;
    OptionMark m_mark;
    QString m_obstacle;
    QString m_own; // the model's own value, as it is said
    QJsonValue m_suggested;
    bool m_showing = false;
};

} // namespace loquat
