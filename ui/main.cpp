// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/processsecrets.h"
#include "ui/runterminal.h"
#include "ui/runwindow.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/usagetext.h"
#include "ui/translations.h"

#include <QCoreApplication>

using namespace loquat;
using namespace Qt::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

// The command line decides before any application object is made: a command needs no display.
int main(int argc, char** argv)
{
    writeNoCoreDumps();
    const QString key = takeKeyFromEnvironment();
    QCoreApplication::setApplicationName(u"loquat"_s);
    QCoreApplication::setApplicationVersion(u"" LOQUAT_VERSION ""_s);
    const auto line = parseCommandLine(argumentsOf(argc, argv));

    if (line && line->action == CommandLine::Action::Window && hasDisplay())
        return runWindow(argc, argv, *line);

    QCoreApplication application(argc, argv);
    loadTranslations(application, {});
    if (!line)
        return refuseUsage(line.error());
    switch (line->action) {
    case CommandLine::Action::Help:
        return printText(programHelp());
    case CommandLine::Action::AskHelp:
        return printText(askHelp());
    case CommandLine::Action::ExportHelp:
        return printText(exportHelp());
    case CommandLine::Action::ImportHelp:
        return printText(importHelp());
    case CommandLine::Action::Version:
        return printText(versionText());
    case CommandLine::Action::Ask:
        return runAsk(application, *line, key);
    case CommandLine::Action::Export:
    case CommandLine::Action::Import:
        return runExchange(application, *line);
    case CommandLine::Action::Window:
        return refuseWindow();
    }
    return 0;
}
