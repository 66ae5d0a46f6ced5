// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/aboutdialog.h"

#include "ui/theme/tokens.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Loquat"));
    setObjectName(u"aboutDialog"_s);
    auto* picture = new QLabel(this);
    picture->setPixmap(QApplication::windowIcon().pixmap(64, 64));
    auto* text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setText(tr("Loquat %1\n\nPrompts and chats with servers that speak the Ollama API.\n\n"
                     "Free software under the GNU General Public License, version 3 or later.\n"
                     "Built with Qt %2.")
                      .arg(QStringLiteral(LOQUAT_VERSION), QString::fromLatin1(qVersion())));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* diagnostics =
        buttons->addButton(tr("&Diagnostics…"), QDialogButtonBox::ActionRole);
    diagnostics->setObjectName(u"openDiagnostics"_s);
    diagnostics->setToolTip(tr("Versions, plugins, folders and servers, to be copied for a bug "
                               "report"));
    connect(diagnostics, &QPushButton::clicked, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* row = new QHBoxLayout;
    row->setSpacing(4 * theme::grid);
    row->addWidget(picture, 0, Qt::AlignTop);
    row->addWidget(text, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * theme::grid, 5 * theme::grid, 5 * theme::grid, 4 * theme::grid);
    column->addLayout(row);
    column->addWidget(buttons);
}

} // namespace loquat
