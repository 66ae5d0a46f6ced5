// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/managementwords.h"

#include "app/chat/modelinfo.h"
#include "app/session/modeltasks.h"
#include "app/session/serverdirectory.h"
#include "app/wire/plaintext.h"
#include "ui/models/modelwords.h"
#include "ui/text/figures.h"

#include <QLocale>

#include <array>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPart = 200'000;
// Whoever says so means for ever.
constexpr qint64 foreverSeconds = 366LL * 24 * 60 * 60;

QString verb(ModelTask task)
{
    switch (task) {
    case ModelTask::Details:
        return ManagementWords::tr("showing details");
    case ModelTask::Load:
        return ManagementWords::tr("loading and unloading");
    case ModelTask::Pull:
        return ManagementWords::tr("pulling");
    case ModelTask::Copy:
        return ManagementWords::tr("copying");
    case ModelTask::Create:
        return ManagementWords::tr("creating");
    case ModelTask::Delete:
        return ManagementWords::tr("deleting");
    }
    Q_UNREACHABLE();
}

QString bounded(const QString& text)
{
    if (text.size() <= longestPart)
        return soundText(text);
    return soundText(text.left(longestPart)) + u'\n' +
           ManagementWords::tr("… and %n more character(s) that are not shown.", nullptr,
                               int(text.size() - longestPart));
}

class FactLines final
{
public:
    void add(const QString& label, const QString& value)
    {
        if (!value.trimmed().isEmpty())
            m_lines.append(u"%1: %2"_s.arg(label, value));
    }
    QString joined() const { return m_lines.join(u'\n'); }

private:
    QStringList m_lines;
};

QString first(const QString& one, const QString& other)
{
    return ModelWords::shown(one.isEmpty() ? other : one);
}

QString tokens(qint64 count)
{
    return count > 0 ? ManagementWords::tr("%1 tokens").arg(QLocale().toString(count)) : QString();
}

QString facts(const ModelInfo& model, const ModelDetails& details)
{
    FactLines lines;
    lines.add(ManagementWords::tr("Name"), ModelWords::shown(model.name));
    QStringList families = details.families.isEmpty() ? model.families : details.families;
    const QString family = first(details.family, model.family);
    if (!family.isEmpty() && !families.contains(family))
        families.prepend(family);
    lines.add(ManagementWords::tr("Families"), ModelWords::shown(families.join(u", "_s)));
    lines.add(ManagementWords::tr("Size in parameters"),
              first(details.parameterSize, model.parameterSize));
    lines.add(ManagementWords::tr("Quantisation"), first(details.quantization, model.quantization));
    lines.add(ManagementWords::tr("Format"), ModelWords::shown(details.format));
    lines.add(ManagementWords::tr("Made from"), ModelWords::shown(details.parentModel));
    lines.add(ManagementWords::tr("Context length"),
              tokens(details.contextLength > 0 ? details.contextLength : model.contextLength));
    const auto capabilities = details.capabilities ? details.capabilities : model.capabilities;
    lines.add(ManagementWords::tr("Can do"), capabilities
                                                 ? ModelWords::shown(capabilities->join(u", "_s))
                                                 : ManagementWords::tr("the server does not say"));
    if (model.sizeBytes > 0 && model.digest.size() == 64)
        lines.add(ManagementWords::tr("On the disk"),
                  QLocale().formattedDataSize(model.sizeBytes, 1, QLocale::DataSizeSIFormat));
    lines.add(ManagementWords::tr("Runs at"), ModelWords::shown(model.remoteHost));
    lines.add(ManagementWords::tr("Digest"), ModelWords::shown(model.digest));
    return lines.joined();
}

} // namespace

QString ManagementWords::notOffered(const ServerDirectory& servers, const ProfileId& server)
{
    const auto profile = servers.profile(server);
    if (!profile)
        return {};
    if (profile->practice)
        return tr("The practice server has its models built in: nothing can be pulled, loaded, "
                  "copied or deleted there.");
    switch (servers.facts(server).kind) {
    case ServerKind::Proxy:
        return tr("This is ollama-api-proxy, which only passes prompts on. Its models are those of "
                  "its own configuration: nothing can be pulled, loaded, copied or deleted.");
    case ServerKind::Kobold:
        return tr("KoboldCpp serves the one model it was started with: nothing can be pulled, "
                  "loaded, copied or deleted.");
    case ServerKind::Cloud:
        return tr("ollama.com looks after its models itself: nothing can be pulled, loaded, copied "
                  "or deleted.");
    case ServerKind::LocalAi:
        return tr("LocalAI looks after its models by means of its own: nothing can be pulled, "
                  "loaded, copied or deleted from here.");
    case ServerKind::Gateway:
        return tr("What answers here is a gateway with a key: it is not known to let anybody pull, "
                  "load, copy or delete models.");
    case ServerKind::Unknown:
    case ServerKind::Ollama:
        break;
    }
    constexpr std::array all{ModelTask::Details, ModelTask::Load,   ModelTask::Pull,
                             ModelTask::Copy,    ModelTask::Create, ModelTask::Delete};
    QStringList missing;
    for (const ModelTask task : all) {
        if (!ModelTasks::isOffered(servers, server, task))
            missing.append(verb(task));
    }
    return missing.isEmpty()
               ? QString()
               : tr("This server has no way to do these: %1.").arg(missing.join(u", "_s));
}

QString ManagementWords::expiry(const QDateTime& expires, const QDateTime& now)
{
    if (!expires.isValid())
        return {};
    const qint64 seconds = now.secsTo(expires);
    if (seconds > foreverSeconds)
        return tr("stays until it is unloaded");
    if (seconds <= 0)
        return tr("about to be unloaded");
    return tr("unloaded in %1").arg(waitText(seconds));
}

QString ManagementWords::loaded(const LoadedModel& model, const QDateTime& now)
{
    QStringList parts{tr("Loaded")};
    if (model.sizeBytes > 0) {
        const QString size =
            QLocale().formattedDataSize(model.sizeBytes, 1, QLocale::DataSizeSIFormat);
        if (model.vramBytes <= 0)
            parts.append(tr("%1 of memory").arg(size));
        else if (model.vramBytes >= model.sizeBytes)
            parts.append(tr("%1 of graphics memory").arg(size));
        else
            parts.append(
                tr("%1, %2 % of it in graphics memory")
                    .arg(size)
                    .arg(100 * (double(model.vramBytes) / double(model.sizeBytes)), 0, 'f', 0));
    }
    if (model.contextLength > 0)
        parts.append(tr("%1 context").arg(ModelWords::contextLength(model.contextLength)));
    if (const QString when = expiry(model.expires, now); !when.isEmpty())
        parts.append(when);
    return parts.join(u" · "_s);
}

QList<ManagementWords::Part> ManagementWords::page(const ModelInfo& model,
                                                   const std::optional<ModelDetails>& details)
{
    const ModelDetails known = details.value_or(ModelDetails{});
    QList<Part> parts{{{}, facts(model, known)}};
    const auto add = [&parts](const QString& heading, const QString& text) {
        if (!text.trimmed().isEmpty())
            parts.append({heading, bounded(text.trimmed())});
    };
    add(tr("Parameters"), known.parameters);
    add(tr("System prompt"), known.system);
    add(tr("Template"), known.templateText);
    add(tr("Licence"), known.license);
    return parts;
}

} // namespace loquat
