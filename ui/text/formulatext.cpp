// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formulatext.h"

namespace loquat {

void FormulaText::addInline(FlowText& flow, const QString& formula, const QString& source,
                            TextLooks looks)
{
    flow.add(formula, looks | TextLook::Math, source);
}

void FormulaText::addDisplay(FlowText& flow, const QString& formula, const QString& source,
                             TextLooks looks)
{
    if (!flow.text.isEmpty() && !flow.text.endsWith(u'\n'))
        flow.text += u'\n';
    flow.add(formula.trimmed(), looks | TextLook::Math, source);
    flow.text += u'\n';
}

FlowText FormulaText::block(const QString& formula, const QString& source)
{
    FlowText flow;
    addInline(flow, formula.trimmed(), source, {});
    return flow;
}

} // namespace loquat
