// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/practicereply.h"

#include "app/practice/echoanswer.h"
#include "app/practice/imageheader.h"
#include "app/practice/tourpages.h"

#include <QJsonDocument>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

int earlierTurns(const PracticeRequest& request)
{
    int turns = 0;
    for (const Utterance& said : request.past)
        turns += said.speaker == Speaker::Person ? 1 : 0;
    return turns;
}

QString counted(int number, const QString& one, const QString& many)
{
    return QString::number(number) + u' ' + (number == 1 ? one : many);
}

QString shortened(const QString& text, qsizetype longest)
{
    const QString simple = text.simplified();
    return simple.size() <= longest ? simple : simple.left(longest) + u'…';
}

QString tourAnswer(const PracticeRequest& request)
{
    QString text = tourPageFor(request.prompt);
    for (const QByteArray& image : request.images) {
        const ImageHeader header = imageHeaderOf(image);
        text += u"\n\nYour picture arrived: %1, %2 × %3 pixels, %4 bytes. Nothing here can look at "
                u"it; a model with vision could."_s.arg(
                    header.format.isEmpty() ? u"an unknown format"_s : header.format,
                    QString::number(header.size.width()), QString::number(header.size.height()),
                    QString::number(image.size()));
    }
    if (const int turns = earlierTurns(request); turns > 0)
        text += u"\n\nThis server remembers %1 of this chat."_s.arg(
            counted(turns, u"earlier turn"_s, u"earlier turns"_s));
    return text;
}

QString thoughtsOn(const PracticeRequest& request, qsizetype words)
{
    const QString level = request.think.toString();
    QString text =
        u"I am practice: there is no model behind me, so these thoughts are a rehearsal. "_s;
    text += u"The prompt begins “%1”. "_s.arg(shortened(request.prompt, 60));
    if (level == u"low"_s)
        return text + u"That will do."_s;
    text += u"I count its words and find %1. "_s.arg(words);
    text += u"I count its characters and find %1. "_s.arg(request.prompt.size());
    if (level == u"high"_s || level == u"max"_s)
        text += u"I count again, to be sure, and find the same. "_s;
    const int turns = earlierTurns(request);
    text += turns > 0
                ? u"I remember %1. "_s.arg(counted(turns, u"earlier turn"_s, u"earlier turns"_s))
                : u"Nothing came before it. "_s;
    return text + u"Now I can answer."_s;
}

PracticeReply thinkerReply(const PracticeRequest& request)
{
    const qsizetype words =
        request.prompt.simplified().isEmpty() ? 0 : request.prompt.simplified().count(u' ') + 1;
    PracticeReply reply;
    if (request.think.toBool(true))
        reply.thinking = thoughtsOn(request, words);
    reply.text =
        u"**Practice: thinker.** No model is behind this answer.\n\nYour prompt has %1 "
        u"and %2. "_s.arg(counted(int(words), u"word"_s, u"words"_s),
                          counted(int(request.prompt.size()), u"character"_s, u"characters"_s));
    reply.text += reply.thinking.isEmpty()
                      ? u"I was asked not to think first, so I did not."_s
                      : u"What I thought before is kept apart from this answer."_s;
    return reply;
}

PracticeReply slowReply()
{
    PracticeReply reply;
    reply.slow = true;
    reply.text = u"Practice: slow. No model is behind this. It loads long and speaks slowly, so "
                 u"that you can try waiting, and Stop."_s;
    return reply;
}

PracticeReply faultyReply()
{
    PracticeReply reply;
    reply.text = u"Practice: faulty. No model is behind this. In the middle of this sentence the "
                 u"server will report an error, and what has arrived until then should stay where "
                 u"it is, marked as unfinished."_s;
    reply.failure = u"practice: this model fails on purpose"_s;
    return reply;
}

} // namespace

PracticeReply replyTo(const PracticeRequest& request)
{
    PracticeReply reply;
    switch (request.model->model) {
    case PracticeModel::Tour:
        reply.text = tourAnswer(request);
        break;
    case PracticeModel::Echo:
        reply.text = echoAnswer(request);
        return reply; // it has a JSON form of its own
    case PracticeModel::Thinker:
        reply = thinkerReply(request);
        break;
    case PracticeModel::Slow:
        reply = slowReply();
        break;
    case PracticeModel::Faulty:
        reply = faultyReply();
        break;
    }
    if (!request.format.isUndefined()) {
        const QJsonObject json{{u"practice"_s, true}, {u"answer"_s, reply.text}};
        reply.text = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    return reply;
}

} // namespace loquat
