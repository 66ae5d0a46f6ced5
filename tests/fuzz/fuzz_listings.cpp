// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wire/listings.h"
#include "tests/fuzz/fuzzing.h"

#include <algorithm>

// The first byte chooses the listing, the rest is the body.

namespace loquat::fuzz {

namespace {

template <typename Listing>
bool isRead(const Result<Listing>& listing)
{
    if (listing)
        return true;
    const Error& error = listing.error();
    require(error.serverText.size() <= 300 && isSound(error.serverText),
            "the server's words are short and sound");
    return false;
}

void readTags(const QByteArray& body)
{
    const Result<ModelList> models = decodeTags(body);
    if (!isRead(models))
        return;
    for (const ModelInfo& model : *models) {
        require(!model.name.isEmpty(), "a model has a name");
        require(model.sizeBytes >= 0 && model.contextLength >= 0, "sizes are not negative");
        require(!model.capabilities || !model.capabilities->isEmpty(),
                "capabilities are said or unknown");
    }
    const auto inOrder = [](const ModelInfo& a, const ModelInfo& b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    };
    require(std::is_sorted(models->begin(), models->end(), inOrder), "models are in order");
    for (qsizetype i = 1; i < models->size(); ++i)
        require(models->at(i - 1).name != models->at(i).name, "no model is listed twice");
}

void readShow(const QByteArray& body)
{
    const Result<ModelDetails> show = decodeShow(body);
    if (isRead(show))
        require(show->contextLength >= 0, "a length is not negative");
}

void readPs(const QByteArray& body)
{
    const Result<QList<LoadedModel>> loaded = decodePs(body);
    if (!isRead(loaded))
        return;
    for (const LoadedModel& model : *loaded) {
        require(!model.name.isEmpty(), "a model has a name");
        require(model.sizeBytes >= 0 && model.vramBytes >= 0 && model.contextLength >= 0,
                "sizes are not negative");
    }
}

} // namespace

} // namespace loquat::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace loquat;
    if (size == 0)
        return 0;
    const QByteArray body = fuzz::viewOf(data + 1, size - 1).toByteArray();
    switch (data[0] & 3) {
    case 0:
        fuzz::readTags(body);
        break;
    case 1:
        fuzz::readShow(body);
        break;
    case 2:
        fuzz::readPs(body);
        break;
    default:
        fuzz::isRead(decodeVersion(body));
    }
    return 0;
}
