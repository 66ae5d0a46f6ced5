// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/ids.h"
#include "app/exchange/exchangeformat.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>
#include <tl/expected.hpp>
#include <utility>

namespace loquat {

// What `loquat` without a command shall find in its window.
struct WindowArguments
{
    QString server; // an address or a profile's name
    QString model;
    QString prompt;
    QStringList images; // files, with absolute paths
    bool send = false;

    bool operator==(const WindowArguments&) const = default;
};

// What `loquat ask` was told, as typed; ui/terminal/askinput.h reads meaning into it.
struct AskArguments
{
    QString server; // an address or a profile's name
    QString model;
    QString system;
    QList<std::pair<QString, QString>> options; // KEY, VALUE in their order
    QStringList images;                         // files and http(s) addresses
    QStringList files;                          // texts, PDF files
    std::optional<QString> contextFile;
    std::optional<QString> think;
    std::optional<QString> format;
    std::optional<QString> keepAlive;
    QString suffix;
    bool raw = false;
    bool stream = true;
    bool json = false;
    bool save = false;
    bool allowPlainKey = false;
    bool promptFromInput = false; // PROMPT is "-"
    QString prompt;               // with a batch: the template
    QString batchFile;            // rows to fill the template with; absolute; empty: no batch
    QString outputFile;           // of a batch; absolute; empty: the standard output

    bool operator==(const AskArguments&) const = default;
};

// What `loquat export` was told.
struct ExportArguments
{
    bool list = false; // only says which chats there are
    bool all = false;
    QList<ConversationId> chats;
    ExchangeFormat format = ExchangeFormat::JsonLines;
    bool thinking = true;
    QString output; // absolute; empty: the standard output

    bool operator==(const ExportArguments&) const = default;
};

struct CommandLine
{
    enum class Action
    {
        Window,
        Ask,
        Export,
        Import,
        Help,
        AskHelp,
        ExportHelp,
        ImportHelp,
        Version
    };

    Action action = Action::Window;
    QString dataDir; // absolute; empty: the folders of the system
    bool practice = false;
    WindowArguments window;
    AskArguments ask;
    ExportArguments exported;
    QString importFile; // absolute

    bool operator==(const CommandLine&) const = default;
};

// Why a command line cannot be understood; usageSentence() says it.
struct UsageProblem
{
    enum class Kind
    {
        UnknownCommand,
        UnknownOption,
        OptionBeforeCommand,
        KeyInArguments, // an option that would carry a key
        ValueMissing,
        ValueNotTaken,
        ValueEmpty,
        OptionWithoutEquals,
        SecondPrompt,
        PracticeAndServer,
        NothingToExport,
        AllAndChats, // --all beside single chats
        NoChatId,    // not of the form of one
        NoExchangeFormat,
        NoImportFile,
        SecondFile,
        TemplateWithoutBatch, // an option that only a batch knows
        BatchWithoutTemplate,
        BatchAndPrompt,
    };

    Kind kind = Kind::UnknownOption;
    QString subject;        // the option, command or text concerned
    bool wantsJson = false; // --json was among the arguments

    bool operator==(const UsageProblem&) const = default;
};

// Understands the arguments (without the program's name). `--name value` and `--name=value` are
// the same; `--` ends the options; a repeated option wins over an earlier one unless it may be
// given several times. Pure, but for making paths absolute.
tl::expected<CommandLine, UsageProblem> parseCommandLine(const QStringList& arguments);

} // namespace loquat
