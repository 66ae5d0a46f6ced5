// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/storage/conversationstore.h"

#include <QObject>

#include <deque>
#include <functional>
#include <optional>

namespace loquat {

// Writes that nobody waits for, in the order in which they were asked for. One that fails is kept
// with all that came after it, and they are written again with the next, or by retry(): what was
// done while the disk was full is not undone by the next start. GUI thread only.
class WriteLog final : public QObject
{
    Q_OBJECT
public:
    using Write = std::function<StoreResult<void>()>; // may be called more than once

    explicit WriteLog(QObject* parent = nullptr);
    // Asks the store once more for what is kept; it works that off before it closes.
    ~WriteLog() override;

    void write(Write write);
    void retry(); // nothing happens where nothing is kept
    // Why something is kept; nothing: nothing is.
    const std::optional<Error>& fault() const { return m_fault; }

Q_SIGNALS:
    void failed(const loquat::Error& error); // the first of several

private:
    struct Entry
    {
        Write write;
        quint64 id = 0;
        bool done = false;
    };

    void issue(const Entry& entry);
    void issueAll();
    void take(quint64 id, quint64 round, const Result<void>& written);

    std::deque<Entry> m_entries;
    quint64 m_lastId = 0;
    quint64 m_round = 0; // answers of an earlier one are not heard
    std::optional<Error> m_fault;
};

} // namespace loquat
