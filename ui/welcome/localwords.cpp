// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/localwords.h"

#include "app/session/localollama.h"
#include "ui/text/errortext.h"
#include "ui/text/nametext.h"

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString place(const LocalOllama& ollama)
{
    QString address = ollama.address();
    if (address.startsWith("http://"_L1))
        address.remove(0, 7);
    return address;
}

QString names(const ModelList& models)
{
    constexpr qsizetype most = 6;
    QStringList list;
    for (const ModelInfo& model : models.mid(0, most))
        list.append(shownName(model.name));
    QString joined = list.join(u", "_s);
    if (models.size() > most)
        joined += u", …"_s;
    return joined;
}

QString running(const LocalOllama& ollama)
{
    const ModelList& models = ollama.models();
    if (models.isEmpty())
        return LocalWords::tr("Ollama is running here, but it has no models yet. Use it all the "
                              "same: one can be pulled under “Models…” then.");
    return LocalWords::tr("Ollama is running here with %n model(s): %1", nullptr,
                          int(models.size()))
        .arg(names(models));
}

QString failed(const LocalOllama& ollama, const EngineFailure& failure)
{
    using Reason = EngineFailure::Reason;
    const QString said = failure.lastLine.isEmpty()
                             ? QString()
                             : u' ' + LocalWords::tr("It said: %1").arg(failure.lastLine);
    switch (failure.reason) {
    case Reason::NotInstalled:
        return LocalWords::tr("There is no “ollama” program on the search path any more.");
    case Reason::NotExecutable:
        return LocalWords::tr("The “ollama” program is there, but it could not be run. It may be "
                              "damaged, made for another kind of computer, or not be allowed to "
                              "run.");
    case Reason::PortTaken:
        return LocalWords::tr("Ollama could not start: another program listens at %1 already. Stop "
                              "that one, or have Ollama listen elsewhere with the variable "
                              "OLLAMA_HOST.")
            .arg(place(ollama));
    case Reason::ExitedAtOnce:
        return LocalWords::tr("Ollama ended right after it was started (exit status %1).")
                   .arg(failure.exitCode) +
               said;
    case Reason::NeverListened:
        return LocalWords::tr("Ollama was started, but did not begin to listen at %1; it was "
                              "stopped again.")
                   .arg(place(ollama)) +
               said;
    case Reason::Ended:
        return LocalWords::tr("Ollama has ended by itself (exit status %1).")
                   .arg(failure.exitCode) +
               said;
    }
    Q_UNREACHABLE();
}

} // namespace

QString LocalWords::state(const LocalOllama& ollama)
{
    using State = LocalOllama::State;
    switch (ollama.state()) {
    case State::Unknown:
    case State::Looking:
        return tr("Looking at %1…").arg(place(ollama));
    case State::Running:
        return running(ollama);
    case State::Installed:
        return tr("Ollama is installed on this computer, but it is not running.");
    case State::Absent:
        return tr("Ollama runs models on this computer, and is not installed here. It can be had "
                  "from ollama.com/download, and from many distributions as a package. Look again "
                  "once it is there.");
    case State::Elsewhere:
        return tr("Ollama is installed, but would not start here: the variable OLLAMA_HOST says "
                  "%1, and that is not this computer. Add that one as a server of its own, or "
                  "start Loquat without the variable.")
            .arg(ollama.wantedHost());
    case State::Occupied:
        return tr("Something answers at %1, but not as Ollama does.").arg(place(ollama)) +
               (ollama.error() ? u' ' + errorText(*ollama.error()).whole() : QString());
    case State::Starting:
        return tr("Starting Ollama…");
    case State::Stopping:
        return tr("Stopping Ollama…");
    case State::Failed:
        return ollama.failure() ? failed(ollama, *ollama.failure()) : tr("Ollama does not run.");
    }
    Q_UNREACHABLE();
}

QString LocalWords::startLabel(const LocalOllama& ollama)
{
    return ollama.state() == LocalOllama::State::Failed ? tr("Start Ollama again")
                                                        : tr("Start Ollama");
}

bool LocalWords::canStart(const LocalOllama& ollama)
{
    return ollama.state() == LocalOllama::State::Installed ||
           ollama.state() == LocalOllama::State::Failed;
}

} // namespace loquat
