// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelwords.h"

#include "ui/text/errortext.h"
#include "ui/text/nametext.h"

#include <QLocale>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// Proxies list every model with the same made-up size and without a real digest.
bool hasRealSize(const ModelInfo& model)
{
    return model.sizeBytes > 0 && model.digest.size() == 64 && !model.digest.contains(u':');
}

} // namespace

QString ModelWords::shown(const QString& name)
{
    return shownName(name);
}

QString ModelWords::line(const ModelRow& row)
{
    switch (row.kind) {
    case ModelRow::Kind::Section:
        return row.section == ModelRow::Section::Favourites ? tr("Favourites") : tr("Recent");
    case ModelRow::Kind::Server:
    case ModelRow::Kind::Model:
        return shown(row.name);
    case ModelRow::Kind::Typed:
        return tr("Use “%1”").arg(shown(row.name));
    case ModelRow::Kind::Loading:
        return tr("Asking the server for its models…");
    case ModelRow::Kind::NoModels:
        return tr("This server lists no models. You can type a name above.");
    case ModelRow::Kind::Failed:
        return row.error ? errorText(*row.error).sentence
                         : tr("The server could not list its models.");
    }
    Q_UNREACHABLE();
}

QString ModelWords::facts(const ModelRow& row)
{
    if (row.kind == ModelRow::Kind::Failed)
        return tr("Retry");
    if (row.kind != ModelRow::Kind::Model)
        return {};
    QStringList parts;
    if (row.vanished)
        parts.append(tr("not on the server"));
    if (!row.info.parameterSize.isEmpty())
        parts.append(shown(row.info.parameterSize));
    if (!row.info.quantization.isEmpty())
        parts.append(shown(row.info.quantization));
    if (hasRealSize(row.info))
        parts.append(QLocale().formattedDataSize(row.info.sizeBytes, 1, QLocale::DataSizeSIFormat));
    if (!row.info.remoteHost.isEmpty())
        parts.append(tr("runs at %1").arg(shown(row.info.remoteHost)));
    if (!row.isChoice())
        parts.append(row.info.can(Capability::Image) == Known::Yes
                         ? tr("image generation models are not currently supported")
                         : tr("embeddings only"));
    return parts.join(u" · "_s);
}

QString ModelWords::details(const ModelRow& row)
{
    QStringList parts;
    if (row.kind == ModelRow::Kind::Model) {
        if (row.section != ModelRow::Section::None)
            parts.append(tr("on %1").arg(row.serverName));
        if (row.loaded)
            parts.append(loaded());
        if (row.favourite)
            parts.append(tr("favourite"));
    }
    if (const QString said = facts(row); !said.isEmpty())
        parts.append(said);
    if (row.kind == ModelRow::Kind::Model)
        parts.append(abilities(row.info));
    return parts.join(u" · "_s);
}

QString ModelWords::loaded()
{
    return tr("loaded");
}

bool ModelWords::hasDetails(const ModelRow& row)
{
    if (row.kind == ModelRow::Kind::Failed)
        return true;
    if (row.kind != ModelRow::Kind::Model)
        return false;
    const ModelInfo& info = row.info;
    return row.vanished || row.loaded || row.favourite || row.section != ModelRow::Section::None ||
           !info.parameterSize.isEmpty() || !info.quantization.isEmpty() || hasRealSize(info) ||
           !info.remoteHost.isEmpty() || !row.isChoice() || !abilities(info).isEmpty();
}

QStringList ModelWords::marks(const ModelInfo& model)
{
    QStringList words;
    if (model.can(Capability::Vision) == Known::Yes)
        words.append(tr("vision"));
    if (model.can(Capability::Thinking) == Known::Yes)
        words.append(tr("thinking"));
    return words;
}

QStringList ModelWords::abilities(const ModelInfo& model)
{
    QStringList words = marks(model);
    if (model.can(Capability::Tools) == Known::Yes)
        words.append(tr("tools"));
    if (model.can(Capability::Insert) == Known::Yes)
        words.append(tr("insert"));
    return words;
}

QString ModelWords::contextLength(qint64 tokens)
{
    if (tokens <= 0)
        return {};
    if (tokens < 1024)
        return QLocale().toString(tokens);
    constexpr qint64 mega = 1024 * 1024;
    if (tokens >= mega)
        return tr("%1M", "a context length in millions of tokens").arg(tokens / mega);
    return tr("%1k", "a context length in thousands of tokens").arg(tokens / 1024);
}

} // namespace loquat
