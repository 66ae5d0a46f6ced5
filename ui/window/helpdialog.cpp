// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/helpdialog.h"

#include "ui/settings/shortcutspage.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/actionkeys.h"

#include <QDialogButtonBox>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString section(const QString& title, const QString& text)
{
    return u"## "_s + title + u"\n\n"_s + text + u"\n\n"_s;
}

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HelpDialog)
};

// "{find}" becomes "(Ctrl+F)", several "(F3, Shift+F3)"; nothing where there is no key.
QString withKeys(QString text, const QWidget* window)
{
    static const QRegularExpression named(u" ?(?<!\\{)\\{([a-zA-Z,]+)\\}(?!\\})"_s);
    for (auto match = named.match(text); match.hasMatch(); match = named.match(text)) {
        QStringList keys;
        for (const QString& action : match.captured(1).split(u',')) {
            const QKeySequence key = window ? ActionKeys(*window, action).first() : QKeySequence();
            if (!key.isEmpty())
                keys.append(key.toString(QKeySequence::NativeText));
        }
        text.replace(match.capturedStart(), match.capturedLength(),
                     keys.isEmpty() ? QString() : u" ("_s + keys.join(u", "_s) + u')');
    }
    return text;
}

// Those of all actions as they are now, then those that belong to one place.
QString keysText(const QWidget* window)
{
    QString text;
    for (const QAction* action : window ? window->actions() : QList<QAction*>()) {
        const QString keys =
            QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
        if (!keys.isEmpty())
            text += u"- "_s + plainActionText(*action) + u": "_s + keys + u'\n';
    }
    return text +
           Words::tr(
               "- In the prompt: Enter sends, Shift+Enter breaks the line (or as the settings "
               "say); Up and Down at its edges bring earlier prompts\n"
               "- In a chat: Ctrl+Up and Ctrl+Down go from turn to turn, Ctrl+C copies what "
               "is selected or the reply, Delete deletes the turn, Shift and the arrow keys "
               "select, the Menu key or Shift+F10 shows what can be done\n"
               "- In the list of chats: Enter opens, Delete deletes, Left and Right fold\n"
               "- Among attachments: Alt+Left and Alt+Right move, Delete removes\n"
               "- Among queued prompts: Alt+Up and Alt+Down move, F2 or Enter edits, Delete "
               "removes\n"
               "- Ctrl and the wheel over a chat: size of the text\n\n"
               "Settings, Shortcuts changes the keys of all actions.");
}

} // namespace

HelpDialog::HelpDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Help"));
    setObjectName(u"helpDialog"_s);
    resize(640, 560);
    auto* page = new QTextBrowser(this);
    page->setAccessibleName(tr("Help"));
    page->setObjectName(u"helpPage"_s);
    page->setOpenLinks(false);
    const QString text =
        section(
            tr("Asking"),
            tr("Choose a model at the top {chooseModel}, type a prompt below and press Enter. "
               "Shift+Enter breaks the line. The reply appears word by word; Stop {stop} ends "
               "it at once and keeps what has come. What you type is kept with the chat until "
               "you send it, even if Loquat is closed. Up in its first line brings back earlier "
               "prompts, Down in its last line leads back to yours. What you send while a "
               "reply runs waits above the prompt: there it can be edited, moved, removed, and "
               "it is kept if Loquat is closed. Below the prompt stands how many tokens it takes "
               "and how much of the model’s window is used; Loquat warns before something of "
               "the chat is left out.")) +
        section(tr("Spelling"),
                tr("Words that are spelled wrong have a wavy line. A right click, or Shift+F10 "
                   "with the cursor in the word, shows suggestions, adds it to your own words, "
                   "and chooses the language. The dictionaries are those that are installed for "
                   "Hunspell; Settings, Writing turns it off.")) +
        section(tr("Texts"),
                tr("Text files and PDF files are attached as images are, and so is a very long "
                   "text that you paste. Their text goes before the prompt, each under its name. "
                   "Attachments are moved by dragging them or with Alt+Left and Alt+Right, and "
                   "removed with Delete; a click shows them.")) +
        section(tr("Images"),
                tr("Attach image {attachImage}, drop a picture onto the window, or paste one. "
                   "The arrow beside it fetches one from the web, or sends its address to a "
                   "server that fetches it itself. "
                   "It is turned upright, made smaller if it is very large, freed of its "
                   "metadata and sent as JPEG. A model without vision cannot see it; Loquat says "
                   "so where it knows. A picture on the web that a reply points to is not loaded "
                   "by itself: a click on it, or Enter, shows its address and asks.")) +
        section(tr("Options"),
                tr("The panel on the right {showOptions} holds the system prompt and the "
                   "model’s options. Only what is ticked is sent; for all else the server’s own "
                   "defaults apply. Options belong to the chat; below one that is set stands whose "
                   "value "
                   "it is, and a press there resets it or makes it for the next prompt only. "
                   "Presets keeps what is set under a name, and holds the defaults of servers and "
                   "models. What the server ignores or the model refuses is marked. Stop "
                   "sequences are tried on the last reply; a format may be a JSON Schema, and each "
                   "reply says whether it fits. Raw studio shows the model’s template and puts it, "
                   "filled in, into the prompt. At the end stand the options that have no row of "
                   "their own; there one can be added, with a value in JSON.")) +
        section(tr("Saved prompts"),
                tr("A slash at the start of the prompt, or Insert a saved prompt in the menu "
                   "{insertPrompt}, offers the prompts you saved. What stands in double braces in "
                   "one, as `{{language}}`, is asked for in "
                   "a small form. The menu’s Saved prompts… adds, changes, imports and exports "
                   "them.")) +
        section(
            tr("Memory"),
            tr("Servers of this kind return a row of numbers with each reply, the context. "
               "Sent back with the next prompt it lets the model remember the chat. "
               "Where that does not work, the earlier turns are sent again, as many as fit: as a "
               "chat, or written into the prompt. The Memory badge at the top says which way "
               "the next prompt goes and why; its menu chooses another for the chat, and can "
               "put the memory to the test.")) +
        section(
            tr("Servers and keys"),
            tr("Settings {settings} lists your servers. An address may be typed as you know "
               "it: `192.168.1.20`, `example.com:8080`, `https://example.com/ollama`. API keys are "
               "kept in the keychain of your system and nowhere else; where it fails, a secret can "
               "be kept for this run only. The practice server is "
               "built in: it needs no network and has no model behind it.")) +
        section(
            tr("Models"),
            tr("The list of models {chooseModel} finds by name, size and by what a model can do, "
               "on all "
               "servers. A click on the star beside its name {favouriteModel} keeps a model at the "
               "top; "
               "those chosen last stand there, too. A green dot marks what the server has loaded. "
               "Models {models} shows one closely, with its template, parameters and "
               "licence, and does what the server offers: load and unload, copy, make a new model "
               "with another system prompt, delete, pull. Several can be pulled at once; one that "
               "was stopped, or that the end of Loquat broke off, goes on where it was. An Ollama "
               "that is installed on this computer "
               "can be started from the welcome page or from the menu; it then ends with "
               "Loquat.")) +
        section(tr("Chats"),
                tr("Every chat is kept as it is written. A right click or the Menu key on one, or "
                   "on several chosen with Ctrl or Shift, pins them, moves them into a folder, "
                   "archives or deletes them; one alone can be renamed {renameChat}, duplicated, "
                   "or given "
                   "a title by its own model. Chats can also be dragged into folders, out of them "
                   "and onto the pinned ones. Left and Right fold a folder; a deleted folder’s "
                   "chats stay. Undo brings back what was deleted, the trash keeps it for "
                   "thirty days, or as long as the settings say. A dot marks a chat with a reply "
                   "you have not seen, “Draft” one with "
                   "something not sent. Previous chat and Next chat {previousChat,nextChat} go on "
                   "from one to another.")) +
        section(
            tr("Temporary chats"),
            tr("Nothing of a temporary chat {newTemporaryChat} is written to the disk. It is gone "
               "when it is closed and when Loquat ends. Keep this chat, in its menu or at the "
               "top, makes it one like all others.")) +
        section(
            tr("Branches"),
            tr("A chat is a tree; nothing in it is overwritten. Regenerate asks the same again, "
               "Edit and resend asks something else in its place, and both keep what was there: "
               "‹ 2 / 3 › above a reply shows which version you see, and its arrows "
               "{previousVersion,nextVersion} go to the others. Branch here goes back to a turn; "
               "the next "
               "prompt goes on from there. Branches {branches} draws the whole tree: a click "
               "or Enter goes to a turn. A turn’s menu also leaves it out of what is sent, "
               "corrects "
               "its reply (the original is kept) and deletes it with all that follows, with "
               "Undo.")) +
        section(tr("Reading"),
                tr("A chat follows the newest line while you are at its end; the wheel, Page Up, "
                   "a selection or a search let go, End or the round button go back. In the "
                   "transcript, Ctrl+Up and Ctrl+Down go from turn to turn, and the Menu key or "
                   "Shift+F10 shows what can be done with one. Shift and the arrow keys select, "
                   "with Ctrl by words and paragraphs; Ctrl+A selects everything. The menu saves "
                   "a chat as PDF. Settings hold the theme, the font and the width of what you "
                   "read, and whether a screen reader is told each finished sentence.")) +
        section(tr("Files"),
                tr("The menu exports chats as Markdown, as a web page, as plain text, or with all "
                   "that is stored as JSON Lines, and imports such JSON Lines and the JSON exports "
                   "of Open WebUI and ChatGPT; a file may also be dropped on the window. A "
                   "right click on a turn exports it alone. JSON Lines hold one object a line: a "
                   "first one with the version, then folders, pictures, and each chat followed by "
                   "its turns; what Loquat reads is checked whole before anything is changed.")) +
        section(tr("Keys"), keysText(parent)) +
        section(tr("In the terminal"),
                tr("`loquat ask \"Why is the sky blue?\"` asks without a window, `loquat export` "
                   "and `loquat import` write and read files of chats; `loquat --help` tells the "
                   "rest."));
    page->setMarkdown(withKeys(text, parent));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->addWidget(page, 1);
    column->addWidget(buttons);
}

} // namespace loquat
