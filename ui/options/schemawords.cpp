// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/schemawords.h"

namespace loquat {

using namespace Qt::StringLiterals;

QString SchemaWords::faultText(const JsonFault& fault)
{
    if (fault.keyword == "$ref"_L1)
        return tr("Line %1: “$ref” leads to nothing here, or round and round. It is sent, but no "
                  "reply can be checked by it.")
            .arg(fault.line);
    if (!fault.keyword.isEmpty())
        return tr("Line %1: “%2” cannot be that. It is sent, but no reply can be checked by it.")
            .arg(QString::number(fault.line), fault.keyword);
    if (fault.line > 0)
        return tr("Not sent: no valid JSON at line %1.").arg(fault.line);
    return tr("Not sent until this is a JSON object, in braces.");
}

} // namespace loquat
