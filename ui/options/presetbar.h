// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QPushButton>

class QMenu;

namespace loquat {

class ShelfKeeper;

// The button that names the chat's preset, and its menu: choose another, keep what is set as one,
// manage them.
class PresetBar final : public QPushButton
{
    Q_OBJECT
public:
    explicit PresetBar(QWidget* parent = nullptr);

    // Hidden without one.
    void setShelf(ShelfKeeper* shelf);
    // The name of the chat's preset, or none; the model it asks; and what would be kept.
    void setState(const QString& preset, const QString& model, const RequestSettings& effective);

Q_SIGNALS:
    void chosen(const loquat::Preset& preset); // one without a name: none
    void manageRequested();
    void defaultsRequested();

private:
    void fill();
    void askName();
    void keep(const QString& name, const QString& model);
    const Preset* current() const;

    ShelfKeeper* m_shelf = nullptr;
    QMenu* m_menu;
    QString m_preset;
    QString m_model;
    RequestSettings m_effective;
};

} // namespace loquat
