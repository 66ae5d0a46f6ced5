// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QWidget>

#include <optional>

namespace loquat {

struct OptionWords;

// Edits the value of one option. What was set is given back unchanged, even where the editor shows
// it rounded, until a person edits it.
class OptionEditor : public QWidget
{
    Q_OBJECT
public:
    explicit OptionEditor(QWidget* parent = nullptr)
        : QWidget(parent)
    {}

    // As it goes on the wire; nothing while what is typed makes no value.
    virtual std::optional<QJsonValue> value() const = 0;
    // What is typed and makes no value, to be kept for setValue() (app/chat/halftyped.h); nothing
    // where nothing is typed.
    virtual std::optional<QJsonValue> unfinished() const { return {}; }
    // Shows a value, or the start value for nothing. Never emits edited().
    virtual void setValue(const std::optional<QJsonValue>& value) = 0;
    // Why what is typed makes no value: one sentence; empty where nothing is wrong.
    virtual QString problem() const { return {}; }
    // It needs the panel's whole width and stands below its check box.
    virtual bool isWide() const { return false; }
    // A part of it that stands below its check box, at the panel's whole width; it belongs to the
    // row from then on.
    virtual QWidget* lowerPart() const { return nullptr; }
    // The widget that carries the names and takes the focus.
    virtual QWidget* field() const = 0;

Q_SIGNALS:
    void edited(); // by a person only
};

} // namespace loquat
