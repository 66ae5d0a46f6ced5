// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/requestsettings.h"

#include <QList>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace loquat {

class OptionEditor;
class OptionRow;

// Everything that can be set for a request besides prompt, model and images. What the panel has no
// editor for (rarely used keys, a template) is kept as it was set and named at the bottom.
class OptionsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPanel(QWidget* parent = nullptr);

    // Shows settings; the same as settings() changes nothing, so that what is half typed stays.
    void setSettings(const RequestSettings& settings);
    RequestSettings settings() const { return m_settings; }
    // Brings an option into view with a value on offer, which is set only if a person takes it;
    // null: the option gets the focus and nothing is offered.
    void suggest(QLatin1StringView key, const QJsonValue& value);

Q_SIGNALS:
    // A person changed something that is sent.
    void settingsChanged(const loquat::RequestSettings& settings);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addHeader(QVBoxLayout* column);
    void addSystemPrompt(QVBoxLayout* column);
    void addRows(QVBoxLayout* column);
    void addNotes(QVBoxLayout* column);
    QLabel* addMuted(QVBoxLayout* column, const QString& text, bool title);
    void addRow(QVBoxLayout* column, QLatin1StringView key, OptionEditor* editor);
    void addNumber(QVBoxLayout* column, QLatin1StringView key, std::optional<double> start = {},
                   std::optional<double> sliderTop = {});

    RequestSettings collect() const;
    void take();
    void showSettings(const RequestSettings& settings);
    void showState();
    void resetOrUndo();
    void fitWidth();

    RequestSettings m_settings;
    std::optional<RequestSettings> m_beforeReset; // while a reset can be taken back
    QList<OptionRow*> m_rows;
    QList<QLabel*> m_mutedLabels;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QPlainTextEdit* m_system = nullptr;
    QLabel* m_systemNote = nullptr;
    QLabel* m_others = nullptr;
    QPushButton* m_reset = nullptr;
    bool m_showing = false;
};

} // namespace loquat
