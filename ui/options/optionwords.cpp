// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/options/optionwords.h"

#include "app/chat/optionspec.h"
#include "ui/options/optionmarks.h"

#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString yesOrNo(QLatin1StringView key)
{
    const OptionSpec* spec = findOptionSpec(QString(key));
    return spec && spec->serverDefault != 0 ? OptionWords::tr("yes") : OptionWords::tr("no");
}

QString range(const QString& key)
{
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec || (spec->kind != OptionKind::Float && spec->kind != OptionKind::Integer))
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const QString least = locale.toString(spec->minimum, 'g', 10);
    if (spec->maximum >= 2147483647)
        return OptionWords::tr("from %1").arg(least);
    return OptionWords::tr("%1 to %2").arg(least, locale.toString(spec->maximum, 'g', 10));
}

QString numberDefault(QLatin1StringView key)
{
    const OptionSpec* spec = findOptionSpec(QString(key));
    if (!spec || spec->kind == OptionKind::TextList)
        return {};
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(spec->serverDefault, 'g', 10);
}

} // namespace

QString OptionWords::toolTip() const
{
    QString text = u"<p>"_s + meaning.toHtmlEscaped() + u"</p>"_s;
    if (!serverDefault.isEmpty())
        text += u"<p>"_s + tr("Server default: %1").arg(serverDefault).toHtmlEscaped() + u"</p>"_s;
    if (const QString usual = range(key); !usual.isEmpty())
        text += u"<p>"_s + tr("Range: %1").arg(usual).toHtmlEscaped() + u"</p>"_s;
    text += u"<p>"_s + tr("Sent as “%1”").arg(key).toHtmlEscaped() + u"</p>"_s;
    return text;
}

OptionWords optionWords(QLatin1StringView key)
{
    const auto words = [key](QLatin1StringView objectName, const QString& name,
                             const QString& meaning, const QString& serverDefault) {
        OptionWords made;
        made.key = key;
        made.objectName = objectName;
        made.name = name;
        made.meaning = meaning;
        made.serverDefault = serverDefault;
        return made;
    };
    if (key == "temperature"_L1) {
        return words(
            "temperature"_L1, OptionWords::tr("Temperature"),
            OptionWords::tr("How freely the model chooses its words: 0 takes the likeliest each "
                            "time, higher values surprise more. Ollama takes 0 to 2, some "
                            "proxies only 0 to 1."),
            numberDefault(key));
    }
    if (key == "top_p"_L1) {
        return words(
            "topP"_L1, OptionWords::tr("Top P"),
            OptionWords::tr("Only the likeliest words that together reach this probability are "
                            "considered."),
            numberDefault(key));
    }
    if (key == "top_k"_L1) {
        return words(
            "topK"_L1, OptionWords::tr("Top K"),
            OptionWords::tr("Only this many of the likeliest words are considered; 0 means all."),
            numberDefault(key));
    }
    if (key == "seed"_L1) {
        return words(
            "seed"_L1, OptionWords::tr("Seed"),
            OptionWords::tr("The same seed with the same prompt and options gives the same reply. "
                            "−1 is a new seed each time."),
            OptionWords::tr("−1 (random)"));
    }
    if (key == "num_predict"_L1) {
        return words(
            "maxTokens"_L1, OptionWords::tr("Max tokens"),
            OptionWords::tr("The reply is cut after this many tokens. −1 means no limit, but some "
                            "servers accept only 1 or more."),
            OptionWords::tr("−1 (no limit)"));
    }
    if (key == "num_ctx"_L1) {
        return words(
            "contextSize"_L1, OptionWords::tr("Context size"),
            OptionWords::tr("How many tokens the model can see at once: the past, the prompt and "
                            "the reply together. Changing it makes the server load the model "
                            "again."),
            OptionWords::tr("depends on the server’s memory, often %1").arg(numberDefault(key)));
    }
    if (key == "stop"_L1) {
        return words(
            "stopSequences"_L1, OptionWords::tr("Stop sequences"),
            OptionWords::tr("The reply ends where one of these texts would come. They replace the "
                            "model’s own."),
            OptionWords::tr("the model’s own"));
    }
    if (key == "stream"_L1) {
        return words(
            "stream"_L1, OptionWords::tr("Stream"),
            OptionWords::tr("Shows the reply while it is written. Unticked, it comes in one piece "
                            "at the end."),
            {});
    }
    if (key == "raw"_L1) {
        return words("rawPrompt"_L1, OptionWords::tr("Raw prompt"),
                     OptionWords::tr(
                         "Gives the prompt to the model exactly as typed: no template, no system "
                         "prompt, no memory of the chat."),
                     OptionWords::tr("off"));
    }
    if (key == "think"_L1) {
        return words("think"_L1, OptionWords::tr("Think"),
                     OptionWords::tr(
                         "Whether, and how much, the model thinks before it answers. Models that "
                         "cannot think refuse anything but Off."),
                     OptionWords::tr("on, for models that can think"));
    }
    if (key == "format"_L1) {
        return words(
            "format"_L1, OptionWords::tr("Format"),
            OptionWords::tr("Makes the reply JSON, or JSON of a given shape. It helps to ask for "
                            "JSON in the prompt as well."),
            OptionWords::tr("text"));
    }
    if (key == "suffix"_L1) {
        return words(
            "suffix"_L1, OptionWords::tr("Suffix"),
            OptionWords::tr("Text that follows the reply, for models that fill in the middle."),
            {});
    }
    if (key == "keep_alive"_L1) {
        return words(
            "keepAlive"_L1, OptionWords::tr("Keep alive"),
            OptionWords::tr("How long the model stays loaded after the reply: seconds, or a time "
                            "such as 10m, 1h30m or 2 hours. −1m is for ever, 0 is not at all."),
            OptionWords::tr("5 minutes"));
    }
    if (key == "min_p"_L1) {
        return words(
            "minP"_L1, OptionWords::tr("Min P"),
            OptionWords::tr("Words less likely than this share of the likeliest one are left out; 0"
                            " means none."),
            numberDefault(key));
    }
    if (key == "typical_p"_L1) {
        return words("typicalP"_L1, OptionWords::tr("Typical P"),
                     OptionWords::tr("Only words about as surprising as is usual for the text are "
                                     "considered; 1 means all."),
                     numberDefault(key));
    }
    if (key == "num_keep"_L1) {
        return words(
            "keepTokens"_L1, OptionWords::tr("Kept tokens"),
            OptionWords::tr("How many tokens of the beginning stay when the context is full and "
                            "older text is dropped; −1 means all."),
            numberDefault(key));
    }
    if (key == "repeat_last_n"_L1) {
        return words(
            "repeatWindow"_L1, OptionWords::tr("Repeat window"),
            OptionWords::tr("How many of the last tokens count as repeated; 0 means none, −1 all of"
                            " the context."),
            numberDefault(key));
    }
    if (key == "repeat_penalty"_L1) {
        return words(
            "repeatPenalty"_L1, OptionWords::tr("Repeat penalty"),
            OptionWords::tr("How strongly repetitions are avoided; 1 is not at all."),
            OptionWords::tr("%1 (1.1 on servers from before August 2026)").arg(numberDefault(key)));
    }
    if (key == "presence_penalty"_L1) {
        return words(
            "presencePenalty"_L1, OptionWords::tr("Presence penalty"),
            OptionWords::tr("How strongly words that were used already are avoided; below 0 they "
                            "are preferred."),
            numberDefault(key));
    }
    if (key == "frequency_penalty"_L1) {
        return words("frequencyPenalty"_L1, OptionWords::tr("Frequency penalty"),
                     OptionWords::tr("The same, the stronger the more often a word was used."),
                     numberDefault(key));
    }
    if (key == "draft_num_predict"_L1) {
        return words(
            "draftTokens"_L1, OptionWords::tr("Draft tokens"),
            OptionWords::tr("How many tokens a small model writes ahead for the large one to check;"
                            " without such a model it does nothing."),
            numberDefault(key));
    }
    if (key == "num_batch"_L1) {
        return words("batchSize"_L1, OptionWords::tr("Batch size"),
                     OptionWords::tr(
                         "How many tokens of the prompt are read at once: more is faster and "
                         "needs more memory. Changing it makes the server load the model again."),
                     numberDefault(key));
    }
    if (key == "num_gpu"_L1) {
        return words(
            "gpuLayers"_L1, OptionWords::tr("GPU layers"),
            OptionWords::tr("How many layers of the model lie on the graphics card; −1 lets the "
                            "server decide, 0 is none. Changing it makes the server load the model "
                            "again."),
            numberDefault(key));
    }
    if (key == "main_gpu"_L1) {
        return words(
            "mainGpu"_L1, OptionWords::tr("Main GPU"),
            OptionWords::tr("Which graphics card does the small work, where there are several. "
                            "Changing it makes the server load the model again."),
            numberDefault(key));
    }
    if (key == "use_mmap"_L1) {
        return words(
            "memoryMap"_L1, OptionWords::tr("Memory map"),
            OptionWords::tr("Whether the model’s file is mapped into memory instead of read. "
                            "Changing it makes the server load the model again."),
            yesOrNo(key));
    }
    if (key == "num_thread"_L1) {
        return words(
            "threads"_L1, OptionWords::tr("Threads"),
            OptionWords::tr("How many processor threads are used; 0 lets the server decide. "
                            "Changing it makes the server load the model again."),
            numberDefault(key));
    }
    if (key == "template"_L1) {
        return words("template"_L1, OptionWords::tr("Template"),
                     OptionWords::tr("How system prompt and prompt are put together for the "
                                     "model, as a Go template, in place of the model’s own."),
                     OptionWords::tr("the model’s own"));
    }
    return otherOptionWords(QString(key));
}

OptionWords otherOptionWords(const QString& key)
{
    OptionWords words;
    words.key = key;
    words.objectName = "other_"_L1 + key;
    words.name = key;
    words.meaning = isObsolete(key)
                        ? OptionWords::tr("An option of older servers: those of today do not "
                                          "know it.")
                        : OptionWords::tr("An option that Loquat has no words for. It goes with "
                                          "the others as it stands here.");
    return words;
}

} // namespace loquat
