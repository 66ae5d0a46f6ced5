// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/stopeditor.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/chipedit.h"
#include "ui/widgets/escapes.h"
#include "ui/widgets/mutedlabel.h"

#include <QJsonArray>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownBefore = 40; // letters of the reply in front of the stop

} // namespace

StopEditor::StopEditor(QWidget* parent)
    : OptionEditor(parent)
    , m_chips(new ChipEdit)
    , m_trial(new MutedLabel({}, nullptr, MutedLabel::Size::Small))
{
    m_chips->editor()->setPlaceholderText(tr("add…"));
    m_trial->setObjectName("stopTrial"_L1);
    m_trial->setTextFormat(Qt::PlainText);
    m_trial->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(m_chips);
    column->addWidget(m_trial);
    connect(m_chips, &ChipEdit::textsChanged, this, [this](const QStringList& texts) {
        m_value.reset();
        if (!texts.isEmpty())
            m_value = QJsonArray::fromStringList(texts);
        showTrial();
        Q_EMIT edited();
    });
    connect(m_chips->editor(), &QLineEdit::textChanged, this, &StopEditor::showTrial);
}

void StopEditor::setLastReply(const QString& text)
{
    m_reply = text;
    showTrial();
}

void StopEditor::setValue(const std::optional<QJsonValue>& value)
{
    QStringList texts;
    if (value && value->isString())
        texts.append(value->toString());
    else if (value)
        texts = value->toVariant().toStringList();
    m_chips->setTexts(texts);
    m_value = value;
    showTrial();
}

void StopEditor::showTrial()
{
    QStringList texts = m_chips->texts();
    if (const QString typed = unescaped(m_chips->editor()->text()); !typed.isEmpty())
        texts.append(typed);
    qsizetype first = -1;
    QString by;
    for (const QString& one : std::as_const(texts)) {
        const qsizetype at = one.isEmpty() ? -1 : m_reply.indexOf(one);
        if (at >= 0 && (first < 0 || at < first)) {
            first = at;
            by = one;
        }
    }
    QString said;
    if (first == 0) {
        said = tr("The last reply would have stopped at its very beginning, at “%1”.")
                   .arg(escaped(by));
    } else if (first > 0) {
        const QString tail =
            m_reply.mid(std::max<qsizetype>(0, first - shownBefore), std::min(first, shownBefore));
        said = tr("The last reply would have stopped here, at “%1”: …%2▮ (after %3 of %4 "
                  "characters)")
                   .arg(escaped(by), escaped(tail), QLocale().toString(first),
                        QLocale().toString(m_reply.size()));
    } else {
        said = tr("None of them is in the last reply.");
    }
    m_trial->setText(said);
    m_trial->setVisible(!texts.isEmpty() && !m_reply.isEmpty());
}

QString StopEditor::problem() const
{
    return m_value ? QString() : tr("Type a text and press Enter.");
}

QWidget* StopEditor::field() const
{
    return m_chips->editor();
}

} // namespace loquat
