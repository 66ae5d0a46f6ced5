// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/presetbar.h"

#include "app/session/shelfkeeper.h"
#include "ui/options/presetnamedialog.h"

#include <QMenu>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostLetters = 14; // of a name on the button

QString menuText(QString name)
{
    return name.replace(u'&', "&&"_L1);
}

} // namespace

PresetBar::PresetBar(QWidget* parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setObjectName(u"presets"_s);
    setAutoDefault(false);
    m_menu->setObjectName(u"presetMenu"_s);
    setMenu(m_menu);
    hide();
    connect(m_menu, &QMenu::aboutToShow, this, &PresetBar::fill);
    setState({}, {}, {});
}

void PresetBar::setShelf(ShelfKeeper* shelf)
{
    m_shelf = shelf;
    setVisible(shelf != nullptr);
    fill();
    if (shelf)
        connect(shelf, &ShelfKeeper::changed, this, &PresetBar::fill);
}

void PresetBar::setState(const QString& preset, const QString& model,
                         const RequestSettings& effective)
{
    m_preset = preset;
    m_model = model;
    m_effective = effective;
    const QString shown =
        preset.size() > mostLetters ? preset.left(mostLetters - 1) + u'…' : preset;
    setText(preset.isEmpty() ? tr("Presets") : menuText(shown));
    setAccessibleName(preset.isEmpty() ? tr("Presets") : tr("Preset: %1").arg(preset));
    setToolTip(preset.isEmpty() ? tr("Options that are used together, under a name")
                                : tr("The preset “%1” is in use").arg(preset));
}

const Preset* PresetBar::current() const
{
    if (!m_shelf || m_preset.isEmpty())
        return nullptr;
    for (const Preset& one : m_shelf->shelf().presets) {
        if (one.name == m_preset)
            return &one;
    }
    return nullptr;
}

void PresetBar::fill()
{
    m_menu->clear();
    if (!m_shelf)
        return;
    const auto add = [this](const Preset& preset) {
        QAction* action = m_menu->addAction(menuText(preset.name));
        action->setCheckable(true);
        action->setChecked(preset.name == m_preset);
        connect(action, &QAction::triggered, this, [this, preset] { Q_EMIT chosen(preset); });
    };
    QAction* none = m_menu->addAction(tr("No preset"));
    none->setCheckable(true);
    none->setChecked(m_preset.isEmpty());
    connect(none, &QAction::triggered, this, [this] { Q_EMIT chosen({}); });
    m_menu->addSeparator();
    for (const Preset& preset : m_shelf->shelf().presets) {
        if (preset.model.isEmpty() || preset.model == m_model)
            add(preset);
    }
    m_menu->addSeparator();
    QAction* save = m_menu->addAction(tr("&Save as a preset…"));
    save->setObjectName(u"savePreset"_s);
    connect(save, &QAction::triggered, this, &PresetBar::askName);
    if (const Preset* known = current()) {
        QAction* update = m_menu->addAction(tr("&Update “%1”").arg(menuText(known->name)));
        update->setObjectName(u"updatePreset"_s);
        update->setEnabled(known->settings != m_effective);
        connect(update, &QAction::triggered, this, [this] {
            if (const Preset* now = current())
                keep(now->name, now->model);
        });
    }
    QAction* manage = m_menu->addAction(tr("&Manage presets…"));
    connect(manage, &QAction::triggered, this, &PresetBar::manageRequested);
    m_menu->addSeparator();
    QAction* defaults = m_menu->addAction(tr("&Defaults of servers and models…"));
    connect(defaults, &QAction::triggered, this, &PresetBar::defaultsRequested);
}

void PresetBar::askName()
{
    auto* dialog = new PresetNameDialog(m_model, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { keep(dialog->name(), dialog->isForModel() ? m_model : QString()); });
    dialog->open();
}

void PresetBar::keep(const QString& name, const QString& model)
{
    Preset preset{{}, name, model, m_effective};
    for (const Preset& one : m_shelf->shelf().presets) {
        if (one.name.compare(name.simplified(), Qt::CaseInsensitive) == 0)
            preset.id = one.id;
    }
    const Preset kept = m_shelf->put(preset);
    if (kept.id.isValid())
        Q_EMIT chosen(kept);
}

} // namespace loquat
