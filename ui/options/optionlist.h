// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QList>
#include <QWidget>

#include <optional>

class QToolButton;
class QVBoxLayout;

namespace loquat {

class FormatEditor;
class MutedLabel;
class OptionEditor;
class OptionRow;
class StopEditor;
class ThinkEditor;

// The rows of all options, under their headings; those that few need are folded away, unless they
// are searched for.
class OptionList final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionList(QWidget* parent = nullptr);

    const QList<OptionRow*>& rows() const { return m_rows; }
    OptionRow* row(QLatin1StringView key) const; // nullptr: there is none
    StopEditor& stops() { return *m_stops; }
    ThinkEditor& think() { return *m_think; }

    // Shows only what is meant; empty: all but what is folded. False: nothing is.
    bool filter(const QString& words);
    void unfold();
    // Without what works on a chat: the raw studio, the schema's window.
    void leaveOutTools();
    // What is set stands in sight, folded or not.
    void showFolding();

Q_SIGNALS:
    void changed(loquat::OptionRow* row); // by a person
    void resetRequested(const QString& key);
    void onceRequested(const QString& key, bool once);
    void rawStudioRequested();
    void schemaRequested();

private:
    void addHeading(const QString& text);
    OptionRow* addRow(QLatin1StringView key, OptionEditor* editor, bool advanced = false);
    void addNumber(QLatin1StringView key, std::optional<double> start = {},
                   std::optional<double> sliderTop = {});
    void addAdvanced();

    struct Heading
    {
        MutedLabel* label;
        QList<OptionRow*> rows;
    };

    QVBoxLayout* m_column;
    QList<OptionRow*> m_rows;
    QList<OptionRow*> m_advanced;
    QList<Heading> m_headings;
    QToolButton* m_fold = nullptr;
    StopEditor* m_stops = nullptr;
    ThinkEditor* m_think = nullptr;
    FormatEditor* m_format = nullptr;
    bool m_hasTools = true;
    QWidget* m_studio = nullptr;
    QString m_words;
};

} // namespace loquat
