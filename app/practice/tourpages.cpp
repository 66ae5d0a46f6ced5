// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/tourpages.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

struct Page
{
    QLatin1StringView words; // what a question about it may contain
    const char16_t* text;
};

constexpr const char16_t* tour = uR"(# A tour of Loquat

*This is the practice server. No model is behind it: its answers are written beforehand, so that you can learn Loquat with nothing installed.*

Loquat sends your prompt to a server that speaks the Ollama-compatible API and shows each word of the reply the moment it arrives.

## First steps

1. **Pick a model** at the top. Type to filter the list.
2. **Write a prompt** below and press Enter.
3. **Watch** the reply arrive. Press **Stop** whenever you have read enough; what has arrived stays.
4. **Ask again** in the same chat. The Memory badge says whether the server remembers what came before.

Your chats are on the left, newest first. They are stored while the reply arrives, so nothing is lost when you close the window.

## The practice models

| Model | What it does |
|---|---|
| `tour` | explains Loquat |
| `echo` | answers with exactly what it received |
| `thinker` | thinks, then answers |
| `slow` | loads for ten seconds, then gives a token a second |
| `faulty` | fails in the middle of its answer |

## In a terminal

```sh
loquat ask --practice --model tour "How do I attach a picture?"
```

## Ask me about

- streaming and stop
- images
- options
- memory
- keys and servers
- the keyboard
- Markdown

For real answers, open Settings and enter the address of your own server.)";

constexpr const char16_t* streaming = uR"(# Streaming

*Practice: no model is behind this answer.*

A reply is shown as it arrives, token by token. While it runs:

- the view follows the newest line only while you are at the end; scroll up to read in peace;
- what has arrived is stored at once, not only at the end;
- **Stop** ends it at any moment.

To get the whole reply in one piece instead, untick `Stream` in the options panel.

| Try this model | to see |
|---|---|
| `slow` | a long wait, then one token a second |
| `faulty` | an error in mid-stream; the text so far stays |

```sh
loquat ask --practice --model slow "Are you there?"
```)";

constexpr const char16_t* stopping = uR"(# Stop

*Practice: no model is behind this answer.*

**Stop** stands beside Send while a reply runs. It works in every phase: while connecting, while the model loads, and in mid-stream.

1. The connection is closed at once.
2. The text so far is kept and marked as unfinished.
3. You can send the next prompt straight away.

Try it with the model `slow`: it loads for ten seconds, and Stop need not wait for it.

In a terminal, Ctrl+C does the same:

```sh
loquat ask --practice --model slow "Count to a hundred"
```

| Reply | What is kept |
|---|---|
| finished | all of it |
| stopped | all that had arrived |
| failed | all that had arrived, and the error |)";

constexpr const char16_t* images = uR"(# Images

*Practice: no model is behind this answer.*

There are three ways to send a picture along with your prompt:

- the button **Attach image**;
- drop a file on the window;
- paste a picture from the clipboard.

Each one shows as a thumbnail until you send it. Loquat sends pictures as JPEG, turned the right way up, at most 2048 pixels long, and without the metadata your camera added.

| Practice model | with a picture |
|---|---|
| `tour` | says that it arrived |
| `echo` | tells its size in pixels and bytes |
| `thinker` | refuses it, as a model without vision does |

```sh
loquat ask --practice --model echo --image photo.jpg "What is this?"
```)";

constexpr const char16_t* options = uR"(# Options

*Practice: no model is behind this answer.*

The options panel holds what else can be sent with a prompt. Each option has a tick box: **an option that is not ticked is not sent**, and the server then uses its own value.

| Option | What it does |
|---|---|
| System prompt | tells the model how to behave |
| Temperature | higher is more varied, lower more predictable |
| Top P, Top K | limit the choice of words |
| Max tokens | ends the reply after so many tokens |
| Stop sequences | end the reply where one of these texts would come |
| Seed | with the same seed a model can repeat itself |
| Context size | how much text the model can take in |
| Think | whether a thinking model thinks first, and how much |
| Format | asks for JSON |

With the practice models:

- `echo` shows exactly what was sent;
- Max tokens, Stop sequences, Think and Format are obeyed;
- the others make no difference without a real model.

```sh
loquat ask --practice --model echo --option temperature=0.7 --option num_predict=40 "Hello"
```)";

constexpr const char16_t* memory = uR"(# Memory

*Practice: no model is behind this answer.*

A server remembers nothing by itself. With each reply it may send a `context`: numbers that stand for the conversation so far. Loquat stores them with the turn and sends them along with your next prompt.

The **Memory** badge at the top says which way is in use:

- with the server's numbers, the next prompt continues the conversation;
- **none**: the next prompt is read on its own.

The numbers are dropped when they no longer fit, for instance when:

1. you choose another model or another server;
2. the system prompt has changed;
3. there are pictures in the conversation;
4. the last reply did not finish.

| Model | What it remembers |
|---|---|
| `echo` | lists your earlier prompts |
| `tour` | counts them |

```json
{ "model": "echo", "prompt": "And now?", "context": [2, 26968, 4, 26968] }
```)";

constexpr const char16_t* keys = uR"(# Servers and keys

*Practice: no model is behind this answer.*

In **Settings** you give each server a name and an address. Loquat shows the address as it understood it:

| You type | It uses |
|---|---|
| nothing | `http://127.0.0.1:11434` |
| `example.com:1234` | `http://example.com:1234` |
| `https://example.com/ollama/` | `https://example.com:443/ollama` |

If the server needs an **API key**, enter it there as well. The key goes to your system's keychain and to nothing else: not to the settings file, not to the database.

- **Test connection** tries the address.
- Without a keychain Loquat says so.
- A key is not sent over plain http to a public address unless you allow it.

For the terminal, a key can also come from the environment:

```sh
LOQUAT_API_KEY=... loquat ask --server https://example.com "Hello"
```)";

constexpr const char16_t* keyboard = uR"(# The keyboard

*Practice: no model is behind this answer.*

| Key | What it does |
|---|---|
| Enter | sends the prompt |
| Shift+Enter | begins a new line |
| Tab, Shift+Tab | go to the next or previous control |
| F1 | opens the help |

- Everything can be reached with the keyboard, and the control that has the focus shows it.
- Tooltips name the shortcut of a control.
- While an input method is composing a character, Enter belongs to it and never sends.
- A reply that arrives never takes the focus from where you type.

```text
First line        Shift+Enter
Second line       Enter sends both
```)";

constexpr const char16_t* reading = uR"(# How replies are shown

*Practice: no model is behind this answer.*

Replies are read as **Markdown** while they are being written: *emphasis*, `code`, ~~corrections~~, [links](https://commonmark.org/) that open only when you click them, and formulas such as $E = mc^2$ as their source. Prices such as $5 and $7 stay prices.

## Lists

1. Numbered, and
   - nested,
     - as deep as need be,
   - with code inside:

     ```sh
     loquat ask --practice --model tour "Show me Markdown"
     ```

2. in order.

- [x] what is done
- [ ] what is left to do

> A quotation stands apart.
>
> > One within it, too.

## Tables

| Model | Size | Context | Speed | What it is good at | Remarks |
|---|--:|--:|--:|---|---|
| small | 2 GB | 8,192 | 92.5 tok/s | quick questions, short texts, translations | runs on nearly everything |
| middle | 8 GB | 32,768 | 41.0 tok/s | summaries, code, longer conversations | wants a graphics card |
| large | 17 GB | 131,072 | 12.3 tok/s | hard questions, long documents, pictures | wants a good one |

A table that is too wide scrolls by itself: turn the wheel with Shift over it.

## Code

```python
def scatter(nm: float) -> float:
    """How much more than red at 700 nm."""
    # the inverse fourth power
    return (700 / nm) ** 4

for name, wavelength in {"violet": 400, "blue": 450, "green": 530, "red": 700}.items():
    print(f"{name:>8}: {scatter(wavelength):5.1f}×")  # a line that is rather long, so that it has to be scrolled sideways
```

Copy takes the code alone, *Save as…* writes it to a file.

## Other scripts

日本語の文章も、中文段落也可以, and emoji as well 🙂 👩‍💻 🇩🇪.

هذه فقرة بالعربية، ومعها كلمة English في وسطها.

זו פסקה בעברית.

$$
\int_0^1 x^2 \, dx = \frac{1}{3}
$$

---

Raw <b>HTML</b> is shown as it was written. ![A picture](https://example.com/picture.png) is not loaded.)";

constexpr std::array pages{
    Page{"stop stopping stopped cancel abort interrupt interrupted abbrechen anhalten"_L1,
         stopping},
    Page{"stream streaming streamed token tokens live arrive arrives strom"_L1, streaming},
    Page{"image images picture pictures photo photos attach attachment jpeg png bild bilder foto "
         "fotos"_L1,
         images},
    Page{"option options temperature seed system top_p top_k num_predict num_ctx setting format "
         "think optionen temperatur"_L1,
         options},
    Page{"memory remember remembers remembered context forget forgets history gedächtnis "
         "erinnern"_L1,
         memory},
    Page{"key keys keychain password secret api server servers address url settings schlüssel "
         "adresse"_L1,
         keys},
    Page{"keyboard shortcut shortcuts enter shift ctrl press hotkey tastatur taste tasten"_L1,
         keyboard},
    Page{"markdown table tables code formula formulas math list lists link links quote reading "
         "tabelle tabellen formel liste"_L1,
         reading},
};

} // namespace

QString tourPageFor(const QString& question)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}_]+"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    const QStringList asked = question.left(2000).toLower().split(separators, Qt::SkipEmptyParts);
    const char16_t* best = tour;
    qsizetype bestHits = 0;
    for (const Page& page : pages) {
        const QStringList known =
            QString::fromUtf8(page.words.data(), page.words.size()).split(u' ');
        const qsizetype hits = std::ranges::count_if(
            asked, [&known](const QString& word) { return known.contains(word); });
        if (hits > bestHits) {
            best = page.text;
            bestHits = hits;
        }
    }
    return QString::fromUtf16(best);
}

} // namespace loquat
