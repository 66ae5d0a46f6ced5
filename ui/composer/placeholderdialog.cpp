// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/placeholderdialog.h"

#include "app/base/placeholders.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

PlaceholderDialog::PlaceholderDialog(const SavedPrompt& prompt, QWidget* parent)
    : QDialog(parent)
    , m_prompt(prompt.text)
    , m_names(placeholdersOf(prompt.text))
    , m_preview(new QPlainTextEdit)
{
    setWindowTitle(prompt.name);
    setObjectName(u"placeholderDialog"_s);
    resize(520, 480);
    auto* form = new QWidget;
    auto* fields = new QVBoxLayout(form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(theme::grid);
    for (const QString& name : std::as_const(m_names)) {
        auto* field = new QPlainTextEdit;
        field->setObjectName(u"placeholder-"_s + name);
        field->setAccessibleName(name);
        field->setTabChangesFocus(true);
        field->setFixedHeight(field->fontMetrics().height() * 2 + 4 * theme::grid);
        field->installEventFilter(this);
        connect(field, &QPlainTextEdit::textChanged, this,
                [this] { m_preview->setPlainText(text()); });
        auto* label = new QLabel;
        label->setTextFormat(Qt::PlainText);
        label->setText(name);
        fields->addWidget(label);
        fields->addWidget(field);
        m_fields.append(field);
    }
    fields->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(form);
    form->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_preview->setReadOnly(true);
    m_preview->setObjectName(u"filledPrompt"_s);
    m_preview->setAccessibleName(tr("Prompt as it will be"));
    m_preview->setPlainText(text());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton* insert = buttons->addButton(tr("&Insert"), QDialogButtonBox::AcceptRole);
    insert->setObjectName(u"insertFilled"_s);
    insert->setDefault(true);
    insert->setToolTip(tr("Puts it into the prompt (Ctrl+Enter)"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(scroll, 2);
    column->addWidget(new MutedLabel(tr("As it will be:"), this));
    column->addWidget(m_preview, 1);
    auto* hint = new MutedLabel(tr("Tab goes to the next field, Ctrl+Enter inserts the prompt."),
                                this, MutedLabel::Size::Small);
    column->addWidget(hint);
    column->addWidget(buttons);
    if (!m_fields.isEmpty())
        m_fields.first()->setFocus();
}

QString PlaceholderDialog::text() const
{
    QHash<QString, QString> values;
    for (qsizetype index = 0; index < m_fields.size(); ++index)
        values.insert(m_names.at(index), m_fields.at(index)->toPlainText());
    return filledIn(m_prompt, values);
}

bool PlaceholderDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            accept();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace loquat
