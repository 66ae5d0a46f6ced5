// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/serverprofile.h"
#include "ui/settings/foldedpart.h"

class QPlainTextEdit;

namespace loquat {

// The names of models that a server has but does not list.
class TypedModels final : public FoldedPart
{
    Q_OBJECT
public:
    explicit TypedModels(QWidget* parent = nullptr);

    // Unfolded if the profile has any.
    void show(const ServerProfile& profile);
    void write(ServerProfile& profile) const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPlainTextEdit* m_names;
};

} // namespace loquat
