// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/usagetext.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

class UsageText
{
    Q_DECLARE_TR_FUNCTIONS(UsageText)

public:
    static QString sentence(const UsageProblem& problem)
    {
        switch (problem.kind) {
        case UsageProblem::Kind::UnknownCommand:
            return tr("There is no command “%1”; to ask something without a window, type: "
                      "loquat ask “…”.")
                .arg(problem.subject);
        case UsageProblem::Kind::UnknownOption:
            return tr("The option %1 is not known here; “loquat --help” and “loquat ask --help” "
                      "list those that are.")
                .arg(problem.subject);
        case UsageProblem::Kind::OptionBeforeCommand:
            return tr("The option %1 must stand after the command it belongs to.")
                .arg(problem.subject);
        case UsageProblem::Kind::KeyInArguments:
            return tr("There is no option %1, because other people on this computer could read "
                      "the key; put it into the environment variable LOQUAT_API_KEY.")
                .arg(problem.subject);
        case UsageProblem::Kind::ValueMissing:
            return tr("The option %1 needs a value after it.").arg(problem.subject);
        case UsageProblem::Kind::ValueNotTaken:
            return tr("The option %1 takes no value.").arg(problem.subject);
        case UsageProblem::Kind::ValueEmpty:
            return tr("The value of the option %1 is empty; give it one or leave the option out.")
                .arg(problem.subject);
        case UsageProblem::Kind::OptionWithoutEquals:
            return tr("“%1” is not of the form KEY=VALUE; write for example "
                      "--option temperature=0.7.")
                .arg(problem.subject);
        case UsageProblem::Kind::SecondPrompt:
            return tr("There is more than one prompt (“%1” is the second); put quotation marks "
                      "around the whole prompt.")
                .arg(problem.subject);
        case UsageProblem::Kind::PracticeAndServer:
            return tr("--practice and --server exclude each other; leave one out.");
        case UsageProblem::Kind::NothingToExport:
            return tr("Say which chats to export: --all, or their numbers, which “loquat export "
                      "--list” tells.");
        case UsageProblem::Kind::AllAndChats:
            return tr("--all and single chats exclude each other; leave one out.");
        case UsageProblem::Kind::NoChatId:
            return tr("“%1” is not the number of a chat; “loquat export --list” tells them.")
                .arg(problem.subject);
        case UsageProblem::Kind::NoExchangeFormat:
            return tr("“%1” is not a format to export; choose jsonl, md, html or txt.")
                .arg(problem.subject);
        case UsageProblem::Kind::NoImportFile:
            return tr("Name the file to import: loquat import FILE.");
        case UsageProblem::Kind::SecondFile:
            return tr("There is more than one file (“%1” is the second); import them one by one.")
                .arg(problem.subject);
        case UsageProblem::Kind::TemplateWithoutBatch:
            return tr("The option %1 belongs to --batch, which says where the rows are.")
                .arg(problem.subject);
        case UsageProblem::Kind::BatchWithoutTemplate:
            return tr("Say with --template what to ask, for example --template \"Translate: "
                      "{{text}}\".");
        case UsageProblem::Kind::BatchAndPrompt:
            return tr("A batch takes its prompt from --template; leave out “%1”.")
                .arg(problem.subject);
        }
        Q_UNREACHABLE();
    }

    static QString noDisplay()
    {
        return tr("There is no display to open a window on; “loquat ask”, “loquat export” and "
                  "“loquat import” work without one (see loquat --help).");
    }

    static QString chatsGone(const QString& folder)
    {
        return tr("The chats are kept in %1, but there are none now; connect the drive it is on, "
                  "or choose another place under Settings, Chats. Nothing was sent.")
            .arg(folder);
    }

    static QString unreadableSettings(const QString& file)
    {
        return tr("The settings in %1 cannot be read, so it is not known where the chats are kept. "
                  "Nothing was sent or written.")
            .arg(file);
    }

    static QString brokenSettings(const QString& file, const QString& folder)
    {
        const QString said = tr("The settings in %1 could not be understood; the usual ones are "
                                "used.")
                                 .arg(file);
        return folder.isEmpty() ? said : said + u' ' + tr("The chats are in %1.").arg(folder);
    }

    static QString general()
    {
        QString text = tr("Prompt and chat with servers that speak the Ollama API.") + u"\n\n"_s;
        text += tr("Usage:") + u'\n';
        text +=
            lines({{u"loquat"_s, tr("open the window")},
                   {u"loquat ask PROMPT"_s, tr("ask without a window; see loquat ask --help")},
                   {u"loquat export"_s, tr("write chats into a file; see loquat export --help")},
                   {u"loquat import FILE"_s, tr("read chats from a file; see loquat import "
                                                "--help")}});
        text += u'\n' + tr("What the window shall show:") + u'\n';
        text += lines({{u"--server URL|PROFILE"_s, tr("the server, by address or by name")},
                       {u"--model NAME"_s, tr("the model")},
                       {u"--prompt TEXT"_s, tr("the prompt to start with")},
                       {u"--image FILE"_s, tr("a picture to attach; may be repeated")},
                       {u"--send"_s, tr("send the prompt at once")}});
        text += u'\n' + tr("With or without a window:") + u'\n';
        text += common();
        return text;
    }

    static QString ask()
    {
        QString text = tr("Ask one prompt without a window. The reply goes to the standard "
                          "output\nas it arrives, thinking and progress to the standard error.") +
                       u"\n\n"_s;
        text += tr("Usage:") + u'\n' +
                u"  loquat ask [OPTIONS] [PROMPT | -]\n"
                u"  loquat ask [OPTIONS] --batch FILE --template TEXT [--output FILE]\n"_s;
        text += lines({{u"-"_s, tr("read the prompt from the standard input")}});
        text += u'\n' + tr("Whom to ask:") + u'\n';
        text += lines(
            {{u"--server URL|PROFILE"_s, tr("the server; without it, the one used last")},
             {u"--model NAME"_s, tr("the model; without it, the server's last or only one")},
             {u"--allow-plain-key"_s, tr("send the key over plain http beyond private networks")}});
        text += u'\n' + tr("What to ask:") + u'\n';
        text += lines({{u"--system TEXT"_s, tr("the system prompt")},
                       {u"--option KEY=VALUE"_s, tr("a model option such as temperature=0.7; may "
                                                    "be repeated")},
                       {u"--image FILE|URL"_s, tr("a picture; may be repeated")},
                       {u"--file FILE"_s, tr("a text or PDF file to go with it; may be repeated")},
                       {u"--context FILE"_s, tr("the JSON array that an earlier reply gave")},
                       {u"--raw"_s, tr("send the prompt without the model's template")},
                       {u"--suffix TEXT"_s, tr("text that comes after the reply")},
                       {u"--think VALUE"_s, tr("true, false, or a level such as low")},
                       {u"--format json|FILE"_s, tr("answer in JSON, or by the schema in FILE")},
                       {u"--keep-alive TIME"_s, tr("how long the model stays loaded: seconds, or "
                                                   "10m")},
                       {u"--no-stream"_s, tr("ask for the reply in one piece")}});
        text += u'\n' + tr("To ask the same of many:") + u'\n';
        text += lines({{u"--batch FILE"_s, tr("the rows, as JSON Lines or as CSV with a head")},
                       {u"--template TEXT"_s, tr("the prompt, with {{column}} for a row's value")},
                       {u"--output FILE"_s, tr("write there; a second run asks what is missing")}});
        text +=
            tr("Each row gives a line of JSON: row, prompt, and what --json prints. A second\nrun "
               "asks a failed row again; of two lines of one row the last counts.") +
            u'\n';
        text += u'\n' + tr("What becomes of it:") + u'\n';
        text += lines({{u"--json"_s, tr("print one JSON object at the end instead of text")},
                       {u"--save"_s, tr("keep prompt and reply among the chats; a "
                                        "picture too")}});
        text += u'\n' + tr("With or without a window:") + u'\n';
        text += common();
        text += u'\n' + tr("Environment:") + u'\n';
        text += lines({{u"LOQUAT_API_KEY"_s, tr("the server's key; without it, the keychain's")},
                       {u"QT_LOGGING_RULES"_s, tr("what to log, such as \"loquat.*=true\"; "
                                                  "never any words")}});
        text += u'\n' + tr("Exit status:") + u'\n';
        text += lines({{u"0"_s, tr("the reply is complete, or ended at its token limit")},
                       {u"1"_s, tr("it failed")},
                       {u"2"_s, tr("wrong usage; nothing was sent")},
                       {u"3"_s, tr("the connection broke off in the middle")},
                       {u"4"_s, tr("the server gave an empty answer")},
                       {u"130"_s, tr("stopped with Ctrl+C")}});
        return text;
    }

    static QString exporting()
    {
        QString text =
            tr("Write chats into a file or to the standard output, without a window.") + u"\n\n"_s;
        text += tr("Usage:") + u'\n' +
                u"  loquat export --all | ID… [--format jsonl|md|html|txt] [--output FILE]\n"
                u"  loquat export --list\n"_s;
        text += u'\n' + tr("Which chats:") + u'\n';
        text += lines({{u"--all"_s, tr("all of them; as jsonl also folders and the trash")},
                       {u"ID…"_s, tr("those with these numbers")},
                       {u"--list"_s, tr("only print number, last use, turns and title of each")}});
        text += u'\n' + tr("As what:") + u'\n';
        text +=
            lines({{u"--format jsonl"_s, tr("everything that is stored, to be imported again")},
                   {u"--format md"_s, tr("Markdown")},
                   {u"--format html"_s, tr("one web page with the pictures inside")},
                   {u"--format txt"_s, tr("plain text")},
                   {u"--no-thinking"_s, tr("without the models' thoughts")},
                   {u"--output FILE"_s, tr("into this file, which appears when it is complete")}});
        text +=
            tr("Without --format, the ending of FILE decides; without both it is jsonl.") + u'\n';
        return text + exchangeEnd();
    }

    static QString importing()
    {
        QString text = tr("Read chats from a file, without a window. The whole file is checked "
                          "first;\nthen everything is imported, or nothing.") +
                       u"\n\n"_s;
        text += tr("Usage:") + u'\n' + u"  loquat import FILE\n"_s;
        text += u'\n' + tr("What FILE may be:") + u'\n';
        text += lines({{u"JSON Lines"_s, tr("as loquat export writes it")},
                       {u"Open WebUI"_s, tr("its export of chats as JSON")},
                       {u"ChatGPT"_s, tr("conversations.json of its data export")},
                       {u"messages"_s, tr("lists of objects with \"role\" and \"content\"")}});
        return text + exchangeEnd();
    }

private:
    static QString exchangeEnd()
    {
        QString text = u'\n' + tr("With or without a window:") + u'\n';
        text += lines({{u"--data-dir DIR"_s, tr("keep everything under DIR")}});
        text += u'\n' + tr("Exit status:") + u'\n';
        text += lines({{u"0"_s, tr("it is done")},
                       {u"1"_s, tr("it failed, and nothing was changed")},
                       {u"2"_s, tr("wrong usage")},
                       {u"130"_s, tr("stopped with Ctrl+C")}});
        return text;
    }

    struct Line
    {
        QString what;
        QString meaning;
    };

    static QString lines(std::initializer_list<Line> list)
    {
        QString text;
        for (const Line& line : list)
            text += u"  "_s + line.what.leftJustified(22) + line.meaning + u'\n';
        return text;
    }

    static QString common()
    {
        return lines({{u"--practice"_s, tr("use the built-in practice server")},
                      {u"--data-dir DIR"_s, tr("keep everything under DIR")},
                      {u"--version"_s, tr("print the version")},
                      {u"--help"_s, tr("print this help")}});
    }
};

} // namespace

QString usageSentence(const UsageProblem& problem)
{
    return UsageText::sentence(problem);
}

QString noDisplaySentence()
{
    return UsageText::noDisplay();
}

QString chatsGoneSentence(const QString& folder)
{
    return UsageText::chatsGone(folder);
}

QString unreadableSettingsSentence(const QString& file)
{
    return UsageText::unreadableSettings(file);
}

QString brokenSettingsSentence(const QString& file, const QString& folder)
{
    return UsageText::brokenSettings(file, folder);
}

QString programHelp()
{
    return UsageText::general();
}

QString askHelp()
{
    return UsageText::ask();
}

QString exportHelp()
{
    return UsageText::exporting();
}

QString importHelp()
{
    return UsageText::importing();
}

QString versionText()
{
    return u"Loquat " LOQUAT_VERSION "\n"_s;
}

} // namespace loquat
