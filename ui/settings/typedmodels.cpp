// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/typedmodels.h"

#include "ui/widgets/mutedlabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QPlainTextEdit>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int visibleLines = 4;

} // namespace

TypedModels::TypedModels(QWidget* parent)
    : FoldedPart(tr("&Models"), u"models"_s, tr("For a server that does not list its models"),
                 parent)
    , m_names(new QPlainTextEdit(fields()))
{
    m_names->setObjectName(u"modelNames"_s);
    m_names->setAccessibleName(tr("Models by name"));
    m_names->setPlaceholderText(u"gemma3:27b"_s);
    m_names->setTabChangesFocus(true);
    m_names->setFixedHeight(m_names->fontMetrics().lineSpacing() * visibleLines + 16);
    m_names->installEventFilter(this);
    form()->addRow(m_names);
    form()->addRow(new MutedLabel(tr("One name a line. Only needed where the server lists none."),
                                  fields(), MutedLabel::Size::Small));
}

void TypedModels::show(const ServerProfile& profile)
{
    m_names->setPlainText(profile.models.join(u'\n'));
    setOpen(!profile.models.isEmpty());
}

void TypedModels::write(ServerProfile& profile) const
{
    profile.models.clear();
    for (const QString& line : m_names->toPlainText().split(u'\n')) {
        const QString name = line.trimmed();
        if (!name.isEmpty() && !profile.models.contains(name))
            profile.models.append(name);
    }
}

bool TypedModels::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_names && event->type() == QEvent::FocusOut)
        Q_EMIT edited();
    return FoldedPart::eventFilter(watched, event);
}

} // namespace loquat
