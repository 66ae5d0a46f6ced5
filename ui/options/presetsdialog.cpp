// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/presetsdialog.h"

#include "app/chat/optionlayers.h"
#include "app/session/shelfkeeper.h"
#include "ui/options/optionwords.h"
#include "ui/text/shelffiletext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"
#include "ui/widgets/noticebar.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr qsizetype mostLetters = 60; // of one value

QString shown(const QJsonValue& value)
{
    QString text = value.toVariant().toString();
    if (value.isArray())
        text = value.toVariant().toStringList().join(u", "_s);
    return text.simplified().left(mostLetters);
}

// "Temperature 0.1 · Stream off"
QString summaryOf(const RequestSettings& settings)
{
    QStringList parts;
    for (const QString& key : setKeys(settings)) {
        const QByteArray latin = key.toLatin1();
        const QString name = key == "system"_L1 ? PresetsDialog::tr("System prompt")
                                                : optionWords(QLatin1StringView(latin)).name;
        parts.append(name + u": "_s + shown(optionOf(settings, key).value_or(QJsonValue())));
    }
    return parts.isEmpty() ? PresetsDialog::tr("Nothing is set in it.") : parts.join(u'\n');
}

} // namespace

PresetsDialog::PresetsDialog(ShelfKeeper& shelf, QWidget* parent)
    : QDialog(parent)
    , m_shelf(shelf)
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_model(new QLineEdit)
    , m_summary(new MutedLabel)
    , m_delete(new QPushButton(tr("&Delete")))
    , m_export(new QPushButton(tr("E&xport…")))
    , m_notice(new NoticeBar)
{
    setWindowTitle(tr("Presets"));
    setObjectName(u"presetsDialog"_s);
    resize(640, 420);
    m_list->setObjectName(u"presetList"_s);
    m_list->setAccessibleName(tr("Presets"));
    m_name->setObjectName(u"editedPresetName"_s);
    m_name->setAccessibleName(tr("Preset name"));
    m_model->setObjectName(u"editedPresetModel"_s);
    m_model->setAccessibleName(tr("Model of the preset"));
    m_model->setPlaceholderText(tr("All models"));
    m_model->setToolTip(tr("The preset is offered with this model only; empty: with all"));
    m_summary->setObjectName(u"presetSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_delete->setObjectName(u"deletePreset"_s);
    m_export->setObjectName(u"exportPresets"_s);
    m_notice->hide();
    auto* import = new QPushButton(tr("&Import…"));
    import->setObjectName(u"importPresets"_s);
    for (QPushButton* button : {m_delete, m_export, import})
        button->setAutoDefault(false);

    auto* form = new QFormLayout;
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Model"), m_model);
    auto* right = new QVBoxLayout;
    right->addLayout(form);
    right->addWidget(m_summary, 1);
    right->addWidget(m_delete, 0, Qt::AlignLeft);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(4 * theme::grid);
    middle->addWidget(m_list, 1);
    middle->addLayout(right, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(import, QDialogButtonBox::ActionRole);
    buttons->addButton(m_export, QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(m_notice);
    column->addLayout(middle, 1);
    column->addWidget(buttons);

    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::currentItemChanged, this, &PresetsDialog::showCurrent);
    connect(m_name, &QLineEdit::editingFinished, this, &PresetsDialog::keep);
    connect(m_model, &QLineEdit::editingFinished, this, &PresetsDialog::keep);
    connect(m_delete, &QPushButton::clicked, this, [this] {
        if (const Preset* preset = current())
            m_shelf.remove(preset->id);
    });
    connect(import, &QPushButton::clicked, this, &PresetsDialog::chooseImport);
    connect(m_export, &QPushButton::clicked, this, &PresetsDialog::chooseExport);
    connect(&m_shelf, &ShelfKeeper::changed, this, &PresetsDialog::fill);
    fill();
}

const Preset* PresetsDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? m_shelf.findPreset(PresetId{item->data(idRole).toLongLong()}) : nullptr;
}

void PresetsDialog::fill()
{
    {
        const QScopedValueRollback guard(m_showing, true);
        const QListWidgetItem* before = m_list->currentItem();
        const qint64 id = before ? before->data(idRole).toLongLong() : 0;
        int row = std::max(0, m_list->currentRow());
        m_list->clear();
        for (const Preset& preset : m_shelf.shelf().presets) {
            auto* item = new QListWidgetItem(
                preset.model.isEmpty() ? preset.name : preset.name + u" · "_s + preset.model,
                m_list);
            item->setData(idRole, preset.id.value);
            if (preset.id.value == id)
                row = m_list->count() - 1;
        }
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    showCurrent();
}

void PresetsDialog::showCurrent()
{
    if (m_showing)
        return;
    const Preset* preset = current();
    const QScopedValueRollback guard(m_showing, true);
    m_name->setText(preset ? preset->name : QString());
    m_model->setText(preset ? preset->model : QString());
    m_summary->setText(preset ? summaryOf(preset->settings)
                              : tr("There is none yet. The options panel keeps what is set as a "
                                   "preset: its Presets button, Save as a preset."));
    for (QWidget* one : {static_cast<QWidget*>(m_name), static_cast<QWidget*>(m_model),
                         static_cast<QWidget*>(m_delete), static_cast<QWidget*>(m_export)})
        one->setEnabled(preset != nullptr);
}

void PresetsDialog::keep()
{
    const Preset* preset = current();
    if (m_showing || !preset)
        return;
    Preset edited = *preset;
    edited.name = m_name->text().simplified();
    edited.model = m_model->text().trimmed();
    if (edited.name.isEmpty())
        m_name->setText(preset->name);
    else if (edited != *preset)
        m_shelf.put(edited);
}

void PresetsDialog::chooseImport()
{
    auto* dialog = new QFileDialog(this, tr("Import presets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ShelfFileText::fileKinds()});
    connect(dialog, &QFileDialog::fileSelected, this, &PresetsDialog::importFrom);
    dialog->open();
}

void PresetsDialog::importFrom(const QString& path)
{
    const auto read = readShelfFile(path);
    if (!read)
        return m_notice->showNotice(NoticeBar::Kind::Error,
                                    ShelfFileText::problem(read.error(), path));
    const Shelf taken = m_shelf.put(*read);
    m_notice->showNotice(NoticeBar::Kind::Info, ShelfFileText::taken(taken));
}

void PresetsDialog::chooseExport()
{
    auto* dialog = new QFileDialog(this, tr("Export presets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ShelfFileText::fileKinds()});
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"presets.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &PresetsDialog::exportTo);
    dialog->open();
}

void PresetsDialog::exportTo(const QString& path)
{
    if (writeShelfFile(path, {m_shelf.shelf().presets, {}}))
        m_notice->dismiss();
    else
        m_notice->showNotice(NoticeBar::Kind::Error, ShelfFileText::notWritten(path));
}

} // namespace loquat
