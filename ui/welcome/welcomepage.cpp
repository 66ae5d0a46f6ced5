// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/welcomepage.h"

#include "app/session/localollama.h"
#include "app/session/serverdirectory.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/welcome/localwords.h"
#include "ui/welcome/otherserver.h"
#include "ui/widgets/mutedlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QLabel* text(const QString& words, QWidget* parent)
{
    auto* label = new MutedLabel(words, parent);
    label->setTone(MutedLabel::Tone::Plain);
    return label;
}

QLabel* heading(const QString& words, QWidget* parent, double scale)
{
    QLabel* label = text(words, parent);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    label->setFont(font);
    return label;
}

} // namespace

WelcomePage::WelcomePage(ServerDirectory& servers, LocalOllama& ollama, QWidget* parent)
    : QScrollArea(parent)
    , m_servers(servers)
    , m_ollama(ollama)
{
    setObjectName(u"welcomePage"_s);
    setAccessibleName(tr("Welcome"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);

    auto* content = new QWidget(this);
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(6 * theme::grid, 12 * theme::grid, 6 * theme::grid, 6 * theme::grid);
    auto* narrow = new QWidget(content);
    narrow->setMaximumWidth(theme::readingWidth - 120);
    auto* inner = new QVBoxLayout(narrow);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4 * theme::grid);
    inner->addWidget(heading(tr("Welcome to Loquat"), narrow, 1.7));
    inner->addWidget(text(tr("Loquat talks to any server that speaks the Ollama API. Choose what "
                             "to talk to; you can add more servers later in the settings."),
                          narrow));
    inner->addSpacing(2 * theme::grid);
    inner->addWidget(localSection());
    inner->addWidget(otherSection());
    inner->addWidget(practiceSection());
    m_back = new QPushButton(tr("Back to the chat"), narrow);
    m_back->setObjectName(u"welcomeBack"_s);
    inner->addWidget(m_back, 0, Qt::AlignLeft);
    inner->addStretch(1);
    row->addStretch(1);
    row->addWidget(narrow, 1000);
    row->addStretch(1);
    setWidget(content);
    const auto showBack = [this] {
        m_back->setVisible(!m_servers.profiles().isEmpty());
    };
    connect(m_back, &QPushButton::clicked, this, &WelcomePage::backRequested);
    connect(&m_servers, &ServerDirectory::profilesChanged, this, showBack);
    showBack();
}

QWidget* WelcomePage::localSection()
{
    auto* section = new QWidget(this);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Ollama on this computer"), section, 1.1));
    m_local = text(QString(), section);
    m_local->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_local->setObjectName(u"localState"_s);
    column->addWidget(m_local);
    m_useLocal = new QPushButton(tr("Use this Ollama"), section);
    m_useLocal->setObjectName(u"useLocal"_s);
    m_useLocal->setProperty("primary", true);
    m_startLocal = new QPushButton(section);
    m_startLocal->setObjectName(u"startOllama"_s);
    m_startLocal->setProperty("primary", true);
    m_startLocal->setToolTip(tr("Runs “ollama serve”; it ends with Loquat"));
    m_localLog = new QPushButton(tr("Its log…"), section);
    m_localLog->setObjectName(u"showOllamaLog"_s);
    m_localLog->setToolTip(tr("What Ollama has written since it was started"));
    m_lookAgain = new QPushButton(tr("Look again"), section);
    m_lookAgain->setObjectName(u"lookAgain"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(m_startLocal);
    row->addWidget(m_useLocal);
    row->addWidget(m_localLog);
    row->addWidget(m_lookAgain);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_useLocal, &QPushButton::clicked, this,
            [this] { m_other->add(tr("My Ollama"), m_ollama.address(), m_ollama.models()); });
    connect(m_startLocal, &QPushButton::clicked, &m_ollama, &LocalOllama::start);
    connect(m_localLog, &QPushButton::clicked, this, &WelcomePage::logRequested);
    connect(m_lookAgain, &QPushButton::clicked, this, &WelcomePage::look);
    connect(&m_ollama, &LocalOllama::changed, this, &WelcomePage::showLocal);
    showLocal();
    return section;
}

QWidget* WelcomePage::otherSection()
{
    auto* section = new QWidget(this);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Another server"), section, 1.1));
    m_other = new OtherServer(m_servers, section);
    column->addWidget(m_other);
    connect(m_other, &OtherServer::connected, this, &WelcomePage::connected);
    return section;
}

QWidget* WelcomePage::practiceSection()
{
    auto* section = new QWidget(this);
    auto* column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(heading(tr("Practice"), section, 1.1));
    column->addWidget(text(tr("No server at hand? The practice server is built into Loquat. There "
                              "is no model behind it: its answers are prepared, and it works "
                              "offline. It shows everything Loquat can do."),
                           section));
    auto* start = new QPushButton(tr("Start practising"), section);
    start->setObjectName(u"startPractice"_s);
    auto* row = new QHBoxLayout;
    row->addWidget(start);
    row->addStretch(1);
    column->addLayout(row);
    m_practiceState = text(QString(), section);
    m_practiceState->hide();
    column->addWidget(m_practiceState);
    connect(start, &QPushButton::clicked, this, &WelcomePage::startPractice);
    return section;
}

void WelcomePage::look()
{
    m_ollama.look();
}

void WelcomePage::focusFirst()
{
    m_other->focusAddress();
}

void WelcomePage::showLocal()
{
    using State = LocalOllama::State;
    const State state = m_ollama.state();
    const bool settled = state != State::Unknown && state != State::Looking &&
                         state != State::Starting && state != State::Stopping;
    const bool running = state == State::Running;
    const bool start = LocalWords::canStart(m_ollama);
    const bool hadFocus = m_startLocal->hasFocus();
    m_local->setText(LocalWords::state(m_ollama));
    m_useLocal->setVisible(running);
    m_startLocal->setVisible(start);
    m_startLocal->setText(LocalWords::startLabel(m_ollama));
    m_localLog->setVisible(m_ollama.wasStarted());
    m_lookAgain->setVisible(settled && (!running || m_ollama.models().isEmpty()));
    // What was started is what one wants to use.
    if (hadFocus && !start)
        m_localLog->setFocus(Qt::OtherFocusReason);
    if (running && m_ollama.isOurs() && m_localLog->hasFocus())
        m_useLocal->setFocus(Qt::OtherFocusReason);
}

void WelcomePage::startPractice()
{
    const Result<ProfileId> practice = m_servers.usePracticeServer(tr("Practice server"));
    if (!practice) {
        m_practiceState->show();
        m_practiceState->setText(errorText(practice.error()).whole());
        return;
    }
    m_other->abandon();
    Q_EMIT connected(*practice);
}

} // namespace loquat
