// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serverheaders.h"

#include "app/wire/headerfield.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace loquat {

using namespace Qt::StringLiterals;

ServerHeaders::ServerHeaders(QWidget* parent)
    : FoldedPart(tr("Extra &headers"), u"headers"_s,
                 tr("Headers that go with every request to this server"), parent)
    , m_rowsBox(new QVBoxLayout)
    , m_add(new QPushButton(theme::icon(theme::Icon::Add), tr("Add header"), fields()))
    , m_fault(new MutedLabel({}, fields()))
{
    m_add->setObjectName(u"addHeader"_s);
    m_fault->setObjectName(u"headersFault"_s);
    m_fault->setTone(MutedLabel::Tone::Danger);
    m_rowsBox->setSpacing(theme::grid);
    form()->addRow(m_rowsBox);
    form()->addRow(m_fault);
    auto* adding = new QHBoxLayout;
    adding->addWidget(m_add);
    adding->addStretch(1);
    form()->addRow(adding);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        m_rows.last().name->setFocus();
        check();
    });
    check();
}

ServerHeaders::~ServerHeaders()
{
    // A field that goes with the focus says that its editing is finished.
    for (const Row& row : std::as_const(m_rows)) {
        row.name->disconnect(this);
        row.value->disconnect(this);
    }
}

void ServerHeaders::show(const ServerProfile& profile)
{
    while (!m_rows.isEmpty())
        removeRow(m_rows.first().box);
    for (const ExtraHeader& header : profile.headers)
        addRow(header);
    setOpen(!profile.headers.isEmpty());
    check();
}

void ServerHeaders::tellUnsaved(const QStringList& names)
{
    for (const Row& row : std::as_const(m_rows)) {
        if (row.stored)
            row.value->setPlaceholderText(names.contains(row.known.toLower())
                                              ? tr("Not stored yet")
                                              : tr("Stored; type to replace it"));
    }
}

void ServerHeaders::addRow(const ExtraHeader& header)
{
    Row row{new QWidget(fields()), nullptr, nullptr, nullptr, header.name, header.secret};
    row.name = new QLineEdit(header.name, row.box);
    row.name->setPlaceholderText(tr("Name"));
    row.name->setAccessibleName(tr("Header name"));
    row.name->setObjectName(u"headerName"_s);
    row.value = new QLineEdit(header.value, row.box);
    row.value->setAccessibleName(tr("Header value"));
    row.value->setObjectName(u"headerValue"_s);
    row.value->setPlaceholderText(header.secret ? tr("Stored; type to replace it") : tr("Value"));
    row.value->setEchoMode(header.secret ? QLineEdit::Password : QLineEdit::Normal);
    row.secret = new QCheckBox(tr("Secret"), row.box);
    row.secret->setAccessibleName(tr("Secret header"));
    row.secret->setToolTip(tr("A secret value is kept in the system keychain and nowhere else"));
    row.secret->setChecked(header.secret);
    auto* remove = new QToolButton(row.box);
    remove->setIcon(theme::icon(theme::Icon::Close));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove header"));
    remove->setToolTip(tr("Remove header"));
    auto* line = new QHBoxLayout(row.box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * theme::grid);
    line->addWidget(row.name, 2);
    line->addWidget(row.value, 3);
    line->addWidget(row.secret);
    line->addWidget(remove);
    m_rowsBox->addWidget(row.box);
    m_rows.append(row);

    const auto leave = [this] {
        check();
        Q_EMIT edited();
    };
    connect(row.name, &QLineEdit::editingFinished, this, leave);
    connect(row.value, &QLineEdit::editingFinished, this, leave);
    connect(row.secret, &QCheckBox::toggled, this, [this, value = row.value, leave](bool on) {
        value->setEchoMode(on ? QLineEdit::Password : QLineEdit::Normal);
        leave();
    });
    connect(remove, &QToolButton::clicked, this, [this, box = row.box] {
        removeRow(box);
        check();
        Q_EMIT edited();
    });
}

void ServerHeaders::removeRow(QWidget* box)
{
    const auto row = std::ranges::find(m_rows, box, &Row::box);
    if (row == m_rows.end())
        return;
    row->name->disconnect(this);
    row->value->disconnect(this);
    m_rows.erase(row);
    box->hide();
    box->deleteLater();
}

QString ServerHeaders::faultOf(const Row& row) const
{
    const QString name = row.name->text().trimmed();
    if (name.isEmpty() && row.value->text().trimmed().isEmpty() && !row.stored)
        return {}; // not begun yet
    const auto cleaned = cleanHeaderName(name);
    if (!cleaned)
        return errorText(cleaned.error()).whole();
    // Also the name that a faulty row still stands for.
    const bool taken = std::ranges::any_of(m_rows, [&](const Row& other) {
        return other.box != row.box &&
               (other.name->text().trimmed().compare(name, Qt::CaseInsensitive) == 0 ||
                other.known.compare(name, Qt::CaseInsensitive) == 0);
    });
    if (taken)
        return tr("The header “%1” is there twice.").arg(name);
    if (row.stored && !row.secret->isChecked() && row.value->text().trimmed().isEmpty())
        return tr("The value of “%1” is secret and cannot be shown. To make it plain, type it "
                  "again; until then it stays secret.")
            .arg(name);
    const auto value = cleanHeaderValue(row.value->text());
    return value ? QString() : errorText(value.error()).whole();
}

QString ServerHeaders::fault() const
{
    QStringList faults;
    for (const Row& row : m_rows) {
        const QString one = faultOf(row);
        if (!one.isEmpty() && !faults.contains(one))
            faults.append(one);
    }
    return faults.join(u'\n');
}

void ServerHeaders::check()
{
    for (const Row& row : std::as_const(m_rows))
        row.name->setAccessibleDescription(faultOf(row));
    m_fault->setText(fault());
    m_fault->setVisible(!m_fault->text().isEmpty());
}

void ServerHeaders::write(ServerProfile& profile, SecretEdit& secrets)
{
    const QList<ExtraHeader> before = profile.headers;
    QList<ExtraHeader> headers;
    for (Row& row : m_rows) {
        const QString name = row.name->text().trimmed();
        if (!faultOf(row).isEmpty()) {
            const auto old = std::ranges::find(before, row.known, &ExtraHeader::name);
            if (!row.known.isEmpty() && old != before.end())
                headers.append(*old);
            continue;
        }
        const QString known = std::exchange(row.known, name);
        if (name.isEmpty())
            continue;
        const QString value = row.value->text().trimmed();
        const bool secret = row.secret->isChecked();
        if (!secret) {
            headers.append({name, value, false});
            row.stored = false;
            continue;
        }
        headers.append({name, {}, true});
        if (!value.isEmpty()) {
            secrets.headers.insert(name.toLower(), value.toLatin1());
            row.value->clear();
            row.value->setPlaceholderText(tr("Stored; type to replace it"));
            row.stored = true;
        } else if (row.stored && known.compare(name, Qt::CaseInsensitive) != 0) {
            secrets.renamedHeaders.insert(known.toLower(), name.toLower());
        }
    }
    // A secret whose header is gone, or is no secret any more, goes too.
    for (const ExtraHeader& old : before) {
        const bool kept = std::ranges::any_of(headers, [&](const ExtraHeader& one) {
            return one.secret && one.name.compare(old.name, Qt::CaseInsensitive) == 0;
        });
        if (old.secret && !kept && !secrets.renamedHeaders.contains(old.name.toLower()))
            secrets.headers.insert(old.name.toLower(), QByteArray());
    }
    profile.headers = headers;
}

} // namespace loquat
