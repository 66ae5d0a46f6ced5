// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>

namespace loquat {

class ModelListModel;
struct ModelRow;

// Puts words to the rows of a ModelListModel, for the eye and for a screen reader.
class ModelTexts final : public QIdentityProxyModel
{
    Q_OBJECT
public:
    static constexpr int detailsRole = Qt::UserRole;

    explicit ModelTexts(ModelListModel& models, QObject* parent = nullptr);

    const ModelRow& rowAt(int row) const;
    QVariant data(const QModelIndex& index, int role) const override;
    // A failed listing can be activated too: that asks again.
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    ModelListModel& m_models;
};

} // namespace loquat
