// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modeldetailsview.h"

#include "ui/theme/tokens.h"

#include <QFontDatabase>
#include <QScrollBar>
#include <QTextCursor>

namespace loquat {

using namespace Qt::StringLiterals;

ModelDetailsView::ModelDetailsView(QWidget* parent)
    : QPlainTextEdit(parent)
{
    setObjectName(u"modelDetails"_s);
    setAccessibleName(tr("Model details"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTabChangesFocus(true);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(3 * theme::grid);
}

void ModelDetailsView::showPage(const QList<ManagementWords::Part>& page)
{
    QString whole;
    for (const ManagementWords::Part& part : page)
        whole += (whole.isEmpty() ? QString() : u"\n\n"_s) +
                 (part.heading.isEmpty() ? QString() : part.heading + u'\n') + part.text;
    if (whole == toPlainText())
        return;
    const int place = verticalScrollBar()->value();
    const bool same =
        !page.isEmpty() && toPlainText().startsWith(page.first().text.section(u'\n', 0, 0));
    clear();
    QTextCharFormat plain;
    QTextCharFormat strong;
    strong.setFontWeight(QFont::DemiBold);
    QTextCharFormat fixed;
    fixed.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont),
                  QTextCharFormat::FontPropertiesSpecifiedOnly);
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (const ManagementWords::Part& part : page) {
        if (!cursor.atStart())
            cursor.insertText(u"\n\n"_s, plain);
        if (!part.heading.isEmpty())
            cursor.insertText(part.heading + u'\n', strong);
        cursor.insertText(part.text, part.heading.isEmpty() ? plain : fixed);
    }
    cursor.endEditBlock();
    if (same)
        verticalScrollBar()->setValue(place);
}

} // namespace loquat
