// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/optionlayers.h"
#include "ui/options/optioncontext.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace loquat {

class MutedLabel;
class OptionList;
class OptionRow;
class OtherOptions;
class PresetBar;
class ShelfKeeper;
class SourceButton;

// Everything that can be set for a request besides prompt, model and images, with what is said of
// it before it is sent. What the panel has no editor for stands at the end as
// JSON.
class OptionsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit OptionsPanel(QWidget* parent = nullptr);

    // Offers the presets that are kept there; it must outlive the panel.
    void setShelf(ShelfKeeper& shelf);

    // Shows what all layers come to; the same as options() changes nothing, so that what is half
    // typed stays.
    void setOptions(const OptionStack& options);
    const OptionStack& options() const { return m_stack; }
    // The same with nothing but the chat's own.
    void setSettings(const RequestSettings& settings);
    RequestSettings settings() const { return m_stack.chat; }

    // What is known of the server and the model: what they cannot use is said to be so.
    void setContext(const OptionContext& context);
    const OptionContext& context() const { return m_context; }
    // The reply that stop sequences are tried on.
    void setLastReply(const QString& text);
    // Brings an option into view with a value on offer, which is set only if a person takes it;
    // null: the option gets the focus and nothing is offered.
    void suggest(QLatin1StringView key, const QJsonValue& value);
    void focusSearch();
    // Without search and presets, for options that are no chat's: nothing is said of whose they
    // are. As wide as there is room.
    void setPlain();

Q_SIGNALS:
    // A person changed something: options() is different.
    void settingsChanged();
    void presetsRequested();  // to manage them
    void defaultsRequested(); // to edit those of servers and models
    void rawStudioRequested();
    void schemaRequested(); // to edit it in a larger window

protected:
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void addHeader(QVBoxLayout* column);
    void addSystemPrompt(QVBoxLayout* column);
    void addOthers(QVBoxLayout* column);
    void connectRows();
    MutedLabel* addMuted(QVBoxLayout* column, const QString& text);

    void take(OptionRow* row);
    void takeSystem();
    void change(const std::function<void(OptionStack&)>& how);
    void showStack();
    void showState();
    QList<OptionRow*> allRows() const;
    QStringList otherKeys() const;
    void resetOrUndo();
    void filter();
    void fitWidth();

    OptionStack m_stack;
    OptionContext m_context;
    std::optional<OptionStack> m_beforeReset; // while a reset can be taken back
    OptionList* m_list;
    OtherOptions* m_others = nullptr;
    PresetBar* m_presets;
    QScrollArea* m_scroll = nullptr;
    QWidget* m_content = nullptr;
    QLineEdit* m_search;
    QWidget* m_systemPart = nullptr;
    QPlainTextEdit* m_system = nullptr;
    MutedLabel* m_systemNote = nullptr;
    SourceButton* m_systemSource = nullptr;
    MutedLabel* m_warnings = nullptr; // how many options are wrong
    MutedLabel* m_nothingFound = nullptr;
    QPushButton* m_reset = nullptr;
    bool m_plain = false;
    bool m_showing = false;
};

} // namespace loquat
