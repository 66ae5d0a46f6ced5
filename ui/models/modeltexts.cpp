// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modeltexts.h"

#include "app/lists/modellistmodel.h"
#include "ui/models/modelwords.h"
#include "ui/text/errortext.h"

namespace loquat {

using namespace Qt::StringLiterals;

ModelTexts::ModelTexts(ModelListModel& models, QObject* parent)
    : QIdentityProxyModel(parent)
    , m_models(models)
{
    setSourceModel(&models);
}

const ModelRow& ModelTexts::rowAt(int row) const
{
    return m_models.rowAt(row);
}

QVariant ModelTexts::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const ModelRow& row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return ModelWords::line(row);
    case detailsRole:
        return ModelWords::details(row);
    case Qt::AccessibleTextRole: {
        const QString details = ModelWords::details(row);
        return details.isEmpty() ? ModelWords::line(row)
                                 : ModelWords::line(row) + u", "_s + details;
    }
    case Qt::ToolTipRole:
        // Plain text even where a name looks like markup.
        if (row.error)
            return u"<qt>"_s + errorText(*row.error).advice.toHtmlEscaped() + u"</qt>"_s;
        return u"<qt>"_s + ModelWords::line(row).toHtmlEscaped() + u"</qt>"_s;
    default:
        return QIdentityProxyModel::data(index, role);
    }
}

Qt::ItemFlags ModelTexts::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    if (index.isValid() && rowAt(index.row()).kind == ModelRow::Kind::Failed)
        return flags | Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return flags;
}

} // namespace loquat
