// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/modelcatalog.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int contextLength = 32768;

const std::array<ModelCatalog::Entry, 5>& entries()
{
    static const std::array<ModelCatalog::Entry, 5> all{{
        {PracticeModel::Tour, u"tour"_s, u"explains Loquat"_s, {u"completion"_s, u"vision"_s}},
        {PracticeModel::Echo,
         u"echo"_s,
         u"answers with exactly what it received"_s,
         {u"completion"_s, u"vision"_s, u"insert"_s}},
        {PracticeModel::Thinker,
         u"thinker"_s,
         u"thinks aloud before it answers"_s,
         {u"completion"_s, u"thinking"_s}},
        {PracticeModel::Slow, u"slow"_s, u"takes its time"_s, {u"completion"_s}},
        {PracticeModel::Faulty, u"faulty"_s, u"fails in mid-stream"_s, {u"completion"_s}},
    }};
    return all;
}

QString digestOf(const ModelCatalog::Entry& entry)
{
    return QString::fromLatin1(QCryptographicHash::hash("loquat practice " + entry.name.toUtf8(),
                                                        QCryptographicHash::Sha256)
                                   .toHex());
}

QJsonObject detailsOf(bool withLength)
{
    QJsonObject details{
        {u"parent_model"_s, QString()},   {u"format"_s, u"practice"_s},
        {u"family"_s, u"practice"_s},     {u"families"_s, QJsonArray{u"practice"_s}},
        {u"parameter_size"_s, QString()}, {u"quantization_level"_s, QString()}};
    if (withLength)
        details["context_length"_L1] = contextLength;
    return details;
}

QString timeText(const QDateTime& time)
{
    return time.toString(Qt::ISODateWithMs);
}

} // namespace

const ModelCatalog::Entry* ModelCatalog::find(const QString& name)
{
    const QString plain = name.endsWith(u":latest"_s) ? name.chopped(7) : name;
    for (const Entry& entry : entries()) {
        if (entry.name == plain)
            return &entry;
    }
    return nullptr;
}

QJsonObject ModelCatalog::tags() const
{
    QJsonArray models;
    for (const Entry& entry : entries()) {
        models.append(QJsonObject{
            {u"name"_s, entry.name},
            {u"model"_s, entry.name},
            {u"modified_at"_s, timeText(m_since)},
            {u"size"_s, 0},
            {u"digest"_s, digestOf(entry)},
            {u"details"_s, detailsOf(true)},
            {u"capabilities"_s, QJsonArray::fromStringList(entry.capabilities)},
        });
    }
    return {{u"models"_s, models}};
}

QJsonObject ModelCatalog::show(const Entry& entry) const
{
    return {
        {u"modelfile"_s, u"# Practice: no model behind it; it "_s + entry.description + u'.'},
        {u"parameters"_s, u"num_ctx                        "_s + QString::number(contextLength)},
        {u"template"_s, u"{{ .System }}{{ .Prompt }}"_s},
        {u"details"_s, detailsOf(false)},
        {u"model_info"_s, QJsonObject{{u"general.architecture"_s, u"practice"_s},
                                      {u"general.description"_s, entry.description},
                                      {u"practice.context_length"_s, contextLength}}},
        {u"capabilities"_s, QJsonArray::fromStringList(entry.capabilities)},
        {u"modified_at"_s, timeText(m_since)},
    };
}

QJsonObject ModelCatalog::running() const
{
    QJsonArray models;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const Entry& entry : entries()) {
        const QDateTime until = m_loadedUntil.value(entry.name);
        if (!until.isValid() || until <= now)
            continue;
        models.append(QJsonObject{
            {u"name"_s, entry.name},
            {u"model"_s, entry.name},
            {u"size"_s, 0},
            {u"size_vram"_s, 0},
            {u"digest"_s, digestOf(entry)},
            {u"details"_s, detailsOf(false)},
            {u"expires_at"_s, timeText(until)},
            {u"context_length"_s, contextLength},
        });
    }
    return {{u"models"_s, models}};
}

void ModelCatalog::load(const Entry& entry, double keepSeconds)
{
    constexpr double longest = 300.0 * 365 * 24 * 3600;
    const double seconds = keepSeconds < 0 ? longest : std::min(keepSeconds, longest);
    m_loadedUntil[entry.name] = QDateTime::currentDateTimeUtc().addMSecs(qint64(seconds * 1000));
}

} // namespace loquat
