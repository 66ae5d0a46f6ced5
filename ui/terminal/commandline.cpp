// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandline.h"

#include <QFileInfo>
#include <QHash>

#include <functional>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

using Kind = UsageProblem::Kind;

// Reads arguments one by one by two tables: options with a value and options without.
class Parser
{
public:
    explicit Parser(const QStringList& arguments)
        : m_arguments(arguments)
    {
        m_plain[u"--help"_s] = [this] {
            m_answer = helpOn(m_line.action);
        };
        m_plain[u"-h"_s] = m_plain.value(u"--help"_s);
        m_plain[u"--version"_s] = [this] {
            m_answer = CommandLine::Action::Version;
        };
        m_plain[u"--practice"_s] = [this] {
            m_line.practice = true;
        };
        m_valued[u"--data-dir"_s] = [this](const QString& value) {
            if (value.isEmpty())
                return problem(Kind::ValueEmpty, u"--data-dir"_s);
            m_line.dataDir = QFileInfo(value).absoluteFilePath();
        };
        takeWindowOptions();
    }

    tl::expected<CommandLine, UsageProblem> parse()
    {
        bool optionsEnded = false;
        while (m_next < m_arguments.size() && !m_problem && !m_answer) {
            const QString argument = m_arguments.at(m_next++);
            if (optionsEnded || argument == u"-"_s || !argument.startsWith(u'-'))
                takeOperand(argument, optionsEnded);
            else if (argument == u"--"_s)
                optionsEnded = true;
            else
                takeOption(argument);
        }
        if (!m_problem && !m_answer && m_line.practice &&
            !(m_line.ask.server.isEmpty() && m_line.window.server.isEmpty()))
            problem(Kind::PracticeAndServer, u"--practice"_s);
        if (!m_problem && !m_answer)
            completeBatch();
        if (!m_problem && !m_answer)
            completeExchange();
        if (m_problem) {
            m_problem->wantsJson = m_arguments.contains(u"--json"_s);
            return tl::unexpected(*m_problem);
        }
        if (m_answer)
            m_line.action = *m_answer;
        return m_line;
    }

private:
    using Action = CommandLine::Action;
    using Take = std::function<void(const QString&)>;

    static Action helpOn(Action action)
    {
        switch (action) {
        case Action::Ask:
            return Action::AskHelp;
        case Action::Export:
            return Action::ExportHelp;
        case Action::Import:
            return Action::ImportHelp;
        default:
            return Action::Help;
        }
    }

    static Take into(QString& field)
    {
        return [&field](const QString& value) {
            field = value;
        };
    }

    Take given(QString& field, const QString& option)
    {
        return [this, &field, option](const QString& value) {
            if (value.trimmed().isEmpty())
                return problem(Kind::ValueEmpty, option);
            field = value;
        };
    }

    Take given(std::optional<QString>& field, const QString& option)
    {
        return [this, &field, option](const QString& value) {
            if (value.trimmed().isEmpty())
                return problem(Kind::ValueEmpty, option);
            field = value;
        };
    }

    void takeWindowOptions()
    {
        WindowArguments& window = m_line.window;
        m_valued[u"--server"_s] = given(window.server, u"--server"_s);
        m_valued[u"--model"_s] = given(window.model, u"--model"_s);
        m_valued[u"--prompt"_s] = into(window.prompt);
        m_valued[u"--image"_s] = [&window](const QString& value) {
            window.images.append(value.contains("://"_L1) ? value
                                                          : QFileInfo(value).absoluteFilePath());
        };
        m_plain[u"--send"_s] = [&window] {
            window.send = true;
        };
    }

    void takeAskOptions()
    {
        AskArguments& ask = m_line.ask;
        m_valued.remove(u"--prompt"_s);
        m_plain.remove(u"--send"_s);
        m_valued[u"--server"_s] = given(ask.server, u"--server"_s);
        m_valued[u"--model"_s] = given(ask.model, u"--model"_s);
        m_valued[u"--system"_s] = into(ask.system);
        m_valued[u"--suffix"_s] = into(ask.suffix);
        m_valued[u"--think"_s] = given(ask.think, u"--think"_s);
        m_valued[u"--format"_s] = given(ask.format, u"--format"_s);
        m_valued[u"--keep-alive"_s] = given(ask.keepAlive, u"--keep-alive"_s);
        m_valued[u"--context"_s] = given(ask.contextFile, u"--context"_s);
        m_valued[u"--image"_s] = [&ask](const QString& value) {
            ask.images.append(value);
        };
        m_valued[u"--file"_s] = [this, &ask](const QString& value) {
            if (value.isEmpty())
                return problem(Kind::ValueEmpty, u"--file"_s);
            ask.files.append(value);
        };
        m_valued[u"--option"_s] = [this, &ask](const QString& value) {
            const qsizetype equals = value.indexOf(u'=');
            if (equals < 1)
                return problem(Kind::OptionWithoutEquals, value);
            ask.options.append({value.left(equals), value.mid(equals + 1)});
        };
        m_valued[u"--batch"_s] = [this, &ask](const QString& value) {
            if (value.isEmpty())
                return problem(Kind::ValueEmpty, u"--batch"_s);
            ask.batchFile = QFileInfo(value).absoluteFilePath();
        };
        m_valued[u"--template"_s] = given(m_template, u"--template"_s);
        m_valued[u"--output"_s] = [this, &ask](const QString& value) {
            if (value.isEmpty())
                return problem(Kind::ValueEmpty, u"--output"_s);
            ask.outputFile = QFileInfo(value).absoluteFilePath();
        };
        m_plain[u"--raw"_s] = [&ask] {
            ask.raw = true;
        };
        m_plain[u"--no-stream"_s] = [&ask] {
            ask.stream = false;
        };
        m_plain[u"--json"_s] = [&ask] {
            ask.json = true;
        };
        m_plain[u"--save"_s] = [&ask] {
            ask.save = true;
        };
        m_plain[u"--allow-plain-key"_s] = [&ask] {
            ask.allowPlainKey = true;
        };
    }

    void forgetWindowOptions()
    {
        for (const QString& option : {u"--server"_s, u"--model"_s, u"--prompt"_s, u"--image"_s})
            m_valued.remove(option);
        m_plain.remove(u"--send"_s);
    }

    void takeExportOptions()
    {
        forgetWindowOptions();
        ExportArguments& exported = m_line.exported;
        m_plain[u"--all"_s] = [&exported] {
            exported.all = true;
        };
        m_plain[u"--list"_s] = [&exported] {
            exported.list = true;
        };
        m_plain[u"--no-thinking"_s] = [&exported] {
            exported.thinking = false;
        };
        m_valued[u"--format"_s] = [this](const QString& value) {
            m_format = exchangeFormatFromName(value);
            if (!m_format)
                problem(Kind::NoExchangeFormat, value);
        };
        m_valued[u"--output"_s] = [this, &exported](const QString& value) {
            if (value.isEmpty())
                return problem(Kind::ValueEmpty, u"--output"_s);
            exported.output = QFileInfo(value).absoluteFilePath();
        };
    }

    // What can be judged only when all arguments were seen.
    void completeBatch()
    {
        AskArguments& ask = m_line.ask;
        if (ask.batchFile.isEmpty()) {
            if (m_template)
                problem(Kind::TemplateWithoutBatch, u"--template"_s);
            else if (!ask.outputFile.isEmpty())
                problem(Kind::TemplateWithoutBatch, u"--output"_s);
            return;
        }
        if (m_havePrompt)
            problem(Kind::BatchAndPrompt, ask.prompt);
        else if (!m_template)
            problem(Kind::BatchWithoutTemplate, u"--batch"_s);
        else
            ask.prompt = *m_template;
    }

    void completeExchange()
    {
        ExportArguments& exported = m_line.exported;
        if (m_line.action == Action::Import && m_line.importFile.isEmpty())
            problem(Kind::NoImportFile, {});
        if (m_line.action != Action::Export)
            return;
        if (exported.all && !exported.chats.isEmpty())
            problem(Kind::AllAndChats, u"--all"_s);
        if (!exported.all && !exported.list && exported.chats.isEmpty())
            problem(Kind::NothingToExport, {});
        // A file's name says what it shall be, where nothing else does.
        if (!m_format)
            m_format = exchangeFormatFromName(QFileInfo(exported.output).suffix().toLower());
        exported.format = m_format.value_or(ExchangeFormat::JsonLines);
    }

    void takeOperand(const QString& argument, bool optionsEnded)
    {
        switch (m_line.action) {
        case Action::Ask:
            return takePrompt(argument, optionsEnded);
        case Action::Export:
            return takeChat(argument);
        case Action::Import:
            if (!m_line.importFile.isEmpty())
                return problem(Kind::SecondFile, argument);
            m_line.importFile = QFileInfo(argument).absoluteFilePath();
            return;
        default:
            return takeCommand(argument, optionsEnded);
        }
    }

    void takePrompt(const QString& argument, bool optionsEnded)
    {
        if (m_havePrompt)
            return problem(Kind::SecondPrompt, argument);
        m_havePrompt = true;
        m_line.ask.promptFromInput = argument == u"-"_s && !optionsEnded;
        if (!m_line.ask.promptFromInput)
            m_line.ask.prompt = argument;
    }

    void takeChat(const QString& argument)
    {
        bool number = false;
        const ConversationId id{argument.toLongLong(&number)};
        if (!number || !id.isValid())
            return problem(Kind::NoChatId, argument);
        if (!m_line.exported.chats.contains(id))
            m_line.exported.chats.append(id);
    }

    void takeCommand(const QString& argument, bool optionsEnded)
    {
        const bool ask = argument == u"ask"_s;
        const bool toFile = argument == u"export"_s;
        if (optionsEnded || !(ask || toFile || argument == u"import"_s))
            return problem(Kind::UnknownCommand, argument);
        if (m_windowOption)
            return problem(Kind::OptionBeforeCommand, *m_windowOption);
        m_line.action = ask ? Action::Ask : toFile ? Action::Export : Action::Import;
        if (ask)
            takeAskOptions();
        else if (toFile)
            takeExportOptions();
        else
            forgetWindowOptions();
    }

    void takeOption(const QString& argument)
    {
        const qsizetype equals = argument.startsWith(u"--"_s) ? argument.indexOf(u'=') : -1;
        const QString name = equals < 0 ? argument : argument.left(equals);
        // Before the command only these two are common to the window and to every command.
        if (m_line.action == CommandLine::Action::Window && name != u"--data-dir"_s &&
            name != u"--practice"_s && !m_windowOption)
            m_windowOption = name;
        if (const auto plain = m_plain.constFind(name); plain != m_plain.cend()) {
            if (equals >= 0)
                return problem(Kind::ValueNotTaken, name);
            return (*plain)();
        }
        const auto valued = m_valued.constFind(name);
        if (valued == m_valued.cend()) {
            const bool key = name.contains("key"_L1) || name.contains("token"_L1);
            return problem(key ? Kind::KeyInArguments : Kind::UnknownOption, name);
        }
        if (equals >= 0)
            return (*valued)(argument.mid(equals + 1));
        if (m_next >= m_arguments.size())
            return problem(Kind::ValueMissing, name);
        (*valued)(m_arguments.at(m_next++));
    }

    void problem(Kind kind, const QString& subject)
    {
        if (!m_problem)
            m_problem = UsageProblem{kind, subject, false};
    }

    const QStringList& m_arguments;
    qsizetype m_next = 0;
    CommandLine m_line;
    bool m_havePrompt = false;
    std::optional<QString> m_template;
    std::optional<ExchangeFormat> m_format;
    std::optional<QString> m_windowOption; // the first one that only a window knows
    std::optional<CommandLine::Action> m_answer;
    std::optional<UsageProblem> m_problem;
    QHash<QString, std::function<void()>> m_plain;
    QHash<QString, Take> m_valued;
};

} // namespace

tl::expected<CommandLine, UsageProblem> parseCommandLine(const QStringList& arguments)
{
    return Parser(arguments).parse();
}

} // namespace loquat
