// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace loquat {

// A server on 127.0.0.1 that speaks the Ollama-compatible API with no model behind it, so that
// Loquat can be tried with nothing installed. Models: tour, echo, thinker, slow, faulty; each says
// that it is practice. Runs on a thread of its own.
class PracticeServer final : public QObject
{
    Q_OBJECT
public:
    struct Pace
    {
        int tokenMs = 25;        // between tokens of tour, echo, thinker and faulty
        int slowTokenMs = 1000;  // between tokens of slow
        int slowLoadMs = 10'000; // before slow's first byte
    };

    explicit PracticeServer(Pace pace, QObject* parent = nullptr);
    explicit PracticeServer(QObject* parent = nullptr)
        : PracticeServer(Pace(), parent)
    {}
    ~PracticeServer() override;

    // Listens on a free port; the address is "http://127.0.0.1:PORT".
    Result<QString> start();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace loquat
