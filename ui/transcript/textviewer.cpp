// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/textviewer.h"

#include "ui/theme/tokens.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace loquat {

TextViewer::TextViewer(const QString& name, const QString& text, QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("textViewer"));
    setWindowTitle(name.isEmpty() ? tr("Text") : name);
    auto* shown = new QPlainTextEdit(text);
    shown->setObjectName(QStringLiteral("viewedText"));
    shown->setAccessibleName(windowTitle());
    shown->setReadOnly(true);
    shown->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    shown->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    shown->setTabChangesFocus(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(2 * theme::grid);
    column->addWidget(shown);
    column->addWidget(buttons);
}

QSize TextViewer::sizeHint() const
{
    return QSize(760, 560).boundedTo(screen()->availableSize() * 9 / 10);
}

} // namespace loquat
