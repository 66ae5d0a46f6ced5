// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/modelinfo.h"
#include "app/chat/requestsettings.h"
#include "app/chat/serverfacts.h"

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
    // What is known of the server and the model: an option that the model cannot use can be
    // ticked no more, and values that the server would refuse are said to be so.
    void setServer(ServerKind kind, Known canThink);
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
    QString noteFor(const OptionRow& row) const;
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
    ServerKind m_server = ServerKind::Unknown;
    Known m_canThink = Known::Unknown;
    bool m_showing = false;
};

} // namespace loquat
