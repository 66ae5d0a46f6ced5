// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/otheroptions.h"

#include "ui/options/lineeditor.h"
#include "ui/options/optionrow.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/formlabels.h"
#include "ui/widgets/mutedlabel.h"

#include <QFormLayout>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loquat {

using namespace Qt::StringLiterals;

std::optional<QJsonValue> jsonValueFromText(const QString& text)
{
    // Qt reads only arrays and objects, so a value is read as an array's element.
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    if (!document.isArray() || document.array().size() != 1)
        return std::nullopt;
    return document.array().at(0);
}

QString jsonValueText(const QJsonValue& value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

namespace {

// No request ever has these.
bool isNothing(const QJsonValue& value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty());
}

LineEditor* jsonEditor(const QString& problem)
{
    LineEditor::Reading reading;
    reading.fromText = [](const QString& text) {
        const std::optional<QJsonValue> value = jsonValueFromText(text);
        return value && isNothing(*value) ? std::nullopt : value;
    };
    reading.toText = jsonValueText;
    reading.problem = problem;
    reading.isCode = true;
    return new LineEditor(std::move(reading));
}

} // namespace

OtherOptions::OtherOptions(QStringList known, QWidget* parent)
    : QWidget(parent)
    , m_known(std::move(known))
    , m_column(new QVBoxLayout(this))
    , m_fold(new QToolButton)
    , m_form(new QWidget)
    , m_name(new QLineEdit)
    , m_value(new QLineEdit)
    , m_add(new QPushButton(tr("Add")))
    , m_problem(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
{
    setObjectName(u"otherOptions"_s);
    m_column->setContentsMargins(0, theme::grid * 2, 0, 0);
    m_column->setSpacing(theme::grid);
    m_fold->setObjectName(u"otherOptionsFold"_s);
    m_fold->setText(tr("Others this chat sends"));
    m_fold->setToolTip(tr("Options that have no row of their own; unfolded, one can be added"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    connect(m_fold, &QToolButton::toggled, this, &OtherOptions::showFolding);
    m_column->addWidget(m_fold);
    makeForm();
    m_column->addWidget(m_form);
    showFolding();
}

void OtherOptions::makeForm()
{
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(theme::grid);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_name->setObjectName(u"newOptionName"_s);
    m_name->setAccessibleName(tr("Name of the option"));
    m_name->setToolTip(tr("As the server calls it, such as tfs_z"));
    m_value->setObjectName(u"newOptionValue"_s);
    m_value->setAccessibleName(tr("Value of the option"));
    m_value->setToolTip(tr("As JSON: 0.9, true, \"text\", [1, 2]"));
    m_value->setPlaceholderText(tr("JSON, such as 0.9 or \"text\""));
    m_add->setObjectName(u"addOption"_s);
    m_add->setToolTip(tr("Sends it with the next prompts of this chat (Enter)"));
    m_add->setAutoDefault(false);
    m_problem->setObjectName(u"newOptionProblem"_s);
    m_problem->setTone(MutedLabel::Tone::Danger);
    m_problem->hide();
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Value"), m_value);
    form->addRow(m_problem);
    form->addRow(m_add);
    new FormLabels(form);
    connect(m_add, &QPushButton::clicked, this, &OtherOptions::add);
    for (QLineEdit* field : {m_name, m_value}) {
        connect(field, &QLineEdit::returnPressed, this, &OtherOptions::add);
        connect(field, &QLineEdit::textEdited, m_problem, &QWidget::hide);
    }
}

QWidget* OtherOptions::makeRow(const QString& key)
{
    auto* box = new QWidget;
    auto* row = new OptionRow(
        otherOptionWords(key),
        jsonEditor(tr("Not sent: null, an empty text and what is no JSON never are. A text needs "
                      "quotation marks, as in \"fast\".")));
    auto* remove = new QToolButton;
    remove->setObjectName("remove_"_L1 + key);
    remove->setIcon(theme::icon(theme::Icon::Close));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove %1").arg(key));
    remove->setToolTip(tr("Remove: it is not sent any more"));
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::grid);
    line->addWidget(row, 1);
    line->addWidget(remove, 0, Qt::AlignTop);
    connect(row, &OptionRow::changed, this, [this, row] { Q_EMIT changed(row); });
    connect(row, &OptionRow::resetRequested, this, [this, key] { Q_EMIT resetRequested(key); });
    connect(row, &OptionRow::onceRequested, this,
            [this, key](bool once) { Q_EMIT onceRequested(key, once); });
    connect(remove, &QToolButton::clicked, this, [this, key] { Q_EMIT removeRequested(key); });
    m_rows.append(row);
    return box;
}

void OtherOptions::setKeys(const QStringList& keys)
{
    QStringList shown;
    for (const OptionRow* row : std::as_const(m_rows))
        shown.append(row->key());
    if (shown == keys)
        return;
    QList<OptionRow*> before;
    before.swap(m_rows);
    int place = m_column->indexOf(m_fold) + 1;
    for (const QString& key : keys) {
        const auto same = std::ranges::find(before, key, &OptionRow::key);
        if (same == before.end()) {
            m_column->insertWidget(place++, makeRow(key));
            continue;
        }
        m_rows.append(*same);
        m_column->insertWidget(place++, (*same)->parentWidget());
        before.erase(same);
    }
    // What is going may be what has just sent a signal.
    for (const OptionRow* row : std::as_const(before)) {
        row->parentWidget()->hide();
        row->parentWidget()->deleteLater();
    }
    orderTabs();
    filter(m_words);
}

// New rows came last in the window.
void OtherOptions::orderTabs()
{
    QWidget* last = m_fold;
    for (const OptionRow* row : std::as_const(m_rows)) {
        const QWidget* box = row->parentWidget();
        QList<QWidget*> parts;
        for (QWidget* part = box->nextInFocusChain(); box->isAncestorOf(part);
             part = part->nextInFocusChain()) {
            if (part->focusPolicy() & Qt::TabFocus)
                parts.append(part);
        }
        for (QWidget* part : std::as_const(parts)) {
            setTabOrder(last, part);
            last = part;
        }
    }
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_value, m_add}) {
        setTabOrder(last, part);
        last = part;
    }
}

bool OtherOptions::filter(const QString& words)
{
    m_words = words;
    bool any = m_words.isEmpty();
    for (const OptionRow* row : std::as_const(m_rows)) {
        const bool meant = m_words.isEmpty() || row->matches(m_words);
        row->parentWidget()->setVisible(meant);
        any = any || meant;
    }
    const bool itself = !m_words.isEmpty() && m_fold->text().contains(m_words, Qt::CaseInsensitive);
    m_fold->setVisible(m_words.isEmpty() || itself);
    showFolding();
    return any || itself;
}

void OtherOptions::setTitle(const QString& title)
{
    m_fold->setText(title);
}

void OtherOptions::focusKey(const QString& key)
{
    const auto row = std::ranges::find(m_rows, key, &OptionRow::key);
    if (row != m_rows.end())
        (*row)->focusBox();
    else
        m_fold->setFocus(Qt::OtherFocusReason);
}

void OtherOptions::showFolding()
{
    const bool open = m_fold->isChecked();
    m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_form->setVisible(open && !m_fold->isHidden());
}

QString OtherOptions::obstacle(const QString& key, const std::optional<QJsonValue>& value) const
{
    if (key.isEmpty())
        return tr("Type the option’s name first.");
    if (m_known.contains(key))
        return tr("“%1” has a row of its own above.").arg(key);
    if (std::ranges::find(m_rows, key, &OptionRow::key) != m_rows.end())
        return tr("“%1” is there already.").arg(key);
    if (!value)
        return tr("The value is no JSON. A text needs quotation marks, as in \"fast\"; numbers, "
                  "true and false do not.");
    if (isNothing(*value))
        return tr("null and an empty text are never sent; leave the option out instead.");
    return {};
}

void OtherOptions::add()
{
    const QString key = m_name->text().trimmed();
    const std::optional<QJsonValue> value = jsonValueFromText(m_value->text());
    const QString wrong = obstacle(key, value);
    m_problem->setText(wrong);
    m_problem->setVisible(!wrong.isEmpty());
    const bool named = !key.isEmpty() && (!value || isNothing(*value));
    QLineEdit* blamed = named ? m_value : m_name;
    blamed->setAccessibleDescription(wrong);
    if (!wrong.isEmpty())
        return blamed->setFocus(Qt::OtherFocusReason);
    m_name->clear();
    m_value->clear();
    Q_EMIT added(key, *value);
    focusKey(key);
}

} // namespace loquat
