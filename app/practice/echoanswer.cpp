// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/echoanswer.h"

#include "app/practice/imageheader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QString jsonText(const QJsonValue& value)
{
    const QString list =
        QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return list.sliced(1, list.size() - 2);
}

// In a code block whose fence does not occur in the text.
QString fenced(const QString& text)
{
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return u"\n\n"_s + fence + u"text\n"_s + text + u'\n' + fence + u"\n\n"_s;
}

QStringList earlierPrompts(const PracticeRequest& request)
{
    QStringList prompts;
    for (const Utterance& said : request.past) {
        if (said.speaker == Speaker::Person)
            prompts.append(said.text);
    }
    return prompts;
}

QJsonArray imagesAsJson(const PracticeRequest& request)
{
    QJsonArray images;
    for (const QByteArray& image : request.images) {
        const ImageHeader header = imageHeaderOf(image);
        images.append(QJsonObject{{u"format"_s, header.format},
                                  {u"width"_s, header.size.width()},
                                  {u"height"_s, header.size.height()},
                                  {u"bytes"_s, image.size()}});
    }
    return images;
}

QString echoAsJson(const PracticeRequest& request)
{
    QJsonObject received = request.fields;
    if (received.contains("images"_L1))
        received["images"_L1] = imagesAsJson(request);
    if (received.contains("context"_L1))
        received["context"_L1] = request.context.size();
    const QJsonObject json{
        {u"practice"_s, true},
        {u"received"_s, received},
        {u"earlier_prompts"_s, QJsonArray::fromStringList(earlierPrompts(request))},
    };
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QString characters(const QString& text)
{
    return u" ("_s + QString::number(text.size()) +
           (text.size() == 1 ? u" character)"_s : u" characters)"_s);
}

QString imageLines(const PracticeRequest& request)
{
    QString text = u"- Images: "_s + QString::number(request.images.size()) + u'\n';
    for (qsizetype i = 0; i < request.images.size(); ++i) {
        const ImageHeader header = imageHeaderOf(request.images[i]);
        text += u"  - Image %1: "_s.arg(i + 1);
        text +=
            header.format.isEmpty()
                ? u"of an unknown format"_s
                : u"%1, %2 × %3 pixels"_s.arg(header.format, QString::number(header.size.width()),
                                              QString::number(header.size.height()));
        text += u", %1 bytes\n"_s.arg(request.images[i].size());
    }
    return text;
}

QString memoryLines(const PracticeRequest& request)
{
    const QStringList prompts = earlierPrompts(request);
    QString text;
    if (request.chat)
        text = u"- Messages: %1\n"_s.arg(request.fields["messages"_L1].toArray().size());
    else if (request.fields.contains("context"_L1))
        text = u"- Context: %1 integers\n"_s.arg(request.context.size());
    else
        text = u"- Context: not sent\n"_s;
    text += u"- Earlier turns remembered: %1\n"_s.arg(prompts.size());
    for (const QString& prompt : prompts) {
        const QString simple = prompt.simplified();
        text += u"  - “"_s + simple.left(80) + (simple.size() > 80 ? u"…”\n"_s : u"”\n"_s);
    }
    return text;
}

} // namespace

QString echoAnswer(const PracticeRequest& request)
{
    if (!request.format.isUndefined())
        return echoAsJson(request);

    QString text =
        u"**Practice: echo.** No model is behind this answer. This is what the server "
        u"received at `%1`.\n\n"_s.arg(request.chat ? u"/api/chat"_s : u"/api/generate"_s);
    text += u"Prompt"_s + characters(request.prompt) + u':' + fenced(request.prompt);
    if (!request.system.isEmpty())
        text += u"System prompt"_s + characters(request.system) + u':' + fenced(request.system);
    if (!request.suffix.isEmpty())
        text += u"Suffix"_s + characters(request.suffix) + u':' + fenced(request.suffix);
    text += imageLines(request);
    text += memoryLines(request);
    text += u"- Options: "_s +
            (request.options.isEmpty() ? u"none"_s : u'`' + jsonText(request.options) + u'`') +
            u'\n';
    static const QStringList told{u"model"_s,  u"prompt"_s,  u"system"_s,  u"suffix"_s,
                                  u"images"_s, u"context"_s, u"options"_s, u"messages"_s};
    for (auto field = request.fields.begin(); field != request.fields.end(); ++field) {
        if (!told.contains(field.key()))
            text += u"- `%1`: `%2`\n"_s.arg(field.key(), jsonText(field.value()));
    }
    return text;
}

} // namespace loquat
