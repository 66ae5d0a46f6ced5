// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/optionspec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <array>
#include <cmath>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr double anyInteger = 2147483647;

constexpr std::array specs{
    OptionSpec{"temperature"_L1, OptionKind::Float, 0, 2, 0.05, 0.8},
    OptionSpec{"top_p"_L1, OptionKind::Float, 0, 1, 0.05, 0.9},
    OptionSpec{"top_k"_L1, OptionKind::Integer, 0, 1000, 1, 40},
    OptionSpec{"min_p"_L1, OptionKind::Float, 0, 1, 0.01, 0, false, true},
    OptionSpec{"typical_p"_L1, OptionKind::Float, 0, 1, 0.05, 1, false, true},
    OptionSpec{"seed"_L1, OptionKind::Integer, -1, anyInteger, 1, -1},
    OptionSpec{"num_predict"_L1, OptionKind::Integer, -1, anyInteger, 1, -1},
    OptionSpec{"num_ctx"_L1, OptionKind::Integer, 4, anyInteger, 1024, 4096, true},
    OptionSpec{"num_keep"_L1, OptionKind::Integer, -1, anyInteger, 1, 4, false, true},
    OptionSpec{"stop"_L1, OptionKind::TextList},
    OptionSpec{"repeat_last_n"_L1, OptionKind::Integer, -1, anyInteger, 1, 64, false, true},
    OptionSpec{"repeat_penalty"_L1, OptionKind::Float, 0.5, 2, 0.05, 1, false, true},
    OptionSpec{"presence_penalty"_L1, OptionKind::Float, -2, 2, 0.1, 0, false, true},
    OptionSpec{"frequency_penalty"_L1, OptionKind::Float, -2, 2, 0.1, 0, false, true},
    OptionSpec{"draft_num_predict"_L1, OptionKind::Integer, 0, anyInteger, 1, 4, false, true},
    OptionSpec{"num_batch"_L1, OptionKind::Integer, 1, anyInteger, 64, 512, true, true},
    OptionSpec{"num_gpu"_L1, OptionKind::Integer, -1, anyInteger, 1, -1, true, true},
    OptionSpec{"main_gpu"_L1, OptionKind::Integer, 0, 64, 1, 0, true, true},
    OptionSpec{"use_mmap"_L1, OptionKind::Boolean, 0, 1, 1, 1, true, true},
    OptionSpec{"num_thread"_L1, OptionKind::Integer, 0, 1024, 1, 0, true, true},
};

tl::unexpected<Error> invalid(QStringView key, const QString& text)
{
    return failure(ErrorCode::Usage, ErrorReason::OptionInvalid, key.toString(), text);
}

Result<QJsonValue> parseUnknown(const QString& text)
{
    // QJsonDocument reads only arrays and objects, so a scalar is read as an array's element.
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    if (document.isArray() && document.array().size() == 1)
        return document.array().at(0);
    return QJsonValue(text);
}

} // namespace

std::span<const OptionSpec> optionSpecs()
{
    return specs;
}

const OptionSpec* findOptionSpec(QStringView key)
{
    for (const OptionSpec& spec : specs) {
        if (spec.key == key)
            return &spec;
    }
    return nullptr;
}

Result<QJsonValue> parseOptionValue(QStringView key, const QString& text)
{
    const OptionSpec* spec = findOptionSpec(key);
    if (!spec)
        return parseUnknown(text);
    bool ok = false;
    switch (spec->kind) {
    case OptionKind::Float: {
        const double number = QLocale::c().toDouble(text.trimmed(), &ok);
        if (!ok || !std::isfinite(number))
            return invalid(key, text);
        return QJsonValue(number);
    }
    case OptionKind::Integer: {
        const qlonglong number = QLocale::c().toLongLong(text.trimmed(), &ok);
        if (!ok)
            return invalid(key, text);
        return QJsonValue(qint64(number));
    }
    case OptionKind::Boolean:
        if (text == "true"_L1)
            return QJsonValue(true);
        if (text == "false"_L1)
            return QJsonValue(false);
        return invalid(key, text);
    case OptionKind::TextList:
        return QJsonValue(text);
    }
    Q_UNREACHABLE();
}

} // namespace loquat
