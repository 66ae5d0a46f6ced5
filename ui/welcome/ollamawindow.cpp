// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/ollamawindow.h"

#include "app/session/localollama.h"
#include "ui/theme/tokens.h"
#include "ui/welcome/localwords.h"
#include "ui/widgets/mutedlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QPushButton* button(const QString& label, const QString& objectName, const QString& tip,
                    QWidget* parent)
{
    auto* made = new QPushButton(label, parent);
    made->setObjectName(objectName);
    made->setToolTip(tip);
    made->setAutoDefault(false);
    return made;
}

// Without the line break that the editor puts after every text it is given.
QString asLines(const QString& text)
{
    return text.endsWith(u'\n') ? text.chopped(1) : text;
}

} // namespace

OllamaWindow::OllamaWindow(LocalOllama& ollama, QWidget* parent)
    : QDialog(parent)
    , m_ollama(ollama)
    , m_state(new MutedLabel({}, this))
    , m_start(button(tr("Start Ollama"), u"ollamaStart"_s, tr("Runs “ollama serve”"), this))
    , m_stop(button(tr("Stop Ollama"), u"ollamaStop"_s,
                    tr("Only the one that Loquat started can be stopped here"), this))
    , m_again(button(tr("Look again"), u"ollamaLook"_s, {}, this))
    , m_log(new QPlainTextEdit(this))
{
    setObjectName(u"ollamaWindow"_s);
    setWindowTitle(tr("Ollama on this computer"));
    resize(theme::grid * 180, theme::grid * 110);
    m_state->setTone(MutedLabel::Tone::Plain);
    m_state->setObjectName(u"ollamaState"_s);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setObjectName(u"ollamaLog"_s);
    m_log->setAccessibleName(tr("Log"));
    m_log->setReadOnly(true);
    m_log->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_log->setUndoRedoEnabled(false);
    m_log->setTabChangesFocus(true);
    m_log->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_log->setMaximumBlockCount(mostLines);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setPlaceholderText(tr("Nothing yet. The log of an Ollama that was started by something "
                                 "else is not seen here."));
    m_log->setPlainText(asLines(ollama.log()));

    auto* close = button(tr("Close"), u"ollamaClose"_s, tr("Close this window (Esc)"), this);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* one : {m_start, m_stop, m_again})
        buttons->addWidget(one);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(3 * theme::grid);
    column->addWidget(m_state);
    column->addWidget(m_log, 1);
    column->addLayout(buttons);

    connect(m_start, &QPushButton::clicked, this, [this] {
        m_log->clear();
        m_ollama.start();
    });
    connect(m_stop, &QPushButton::clicked, &ollama, &LocalOllama::stop);
    connect(m_again, &QPushButton::clicked, &ollama, &LocalOllama::look);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&ollama, &LocalOllama::changed, this, &OllamaWindow::refresh);
    connect(&ollama, &LocalOllama::logGrew, m_log,
            [this](const QString& text) { m_log->appendPlainText(asLines(text)); });
    refresh();
}

void OllamaWindow::refresh()
{
    const auto state = m_ollama.state();
    const bool busy =
        state == LocalOllama::State::Starting || state == LocalOllama::State::Stopping;
    m_state->setText(LocalWords::state(m_ollama));
    m_start->setText(LocalWords::startLabel(m_ollama));
    m_start->setVisible(LocalWords::canStart(m_ollama));
    m_stop->setVisible(m_ollama.isOurs() || state == LocalOllama::State::Starting);
    m_again->setVisible(!busy);
    m_again->setEnabled(state != LocalOllama::State::Looking);
}

} // namespace loquat
