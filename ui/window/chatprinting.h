// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QPagedPaintDevice;

namespace loquat {

class ChatPage;

// Prints the chat that is shown, or writes it as a PDF file: asks how and where, shows how far it
// is, and lets the person cancel.
class ChatPrinting final : public QObject
{
    Q_OBJECT
public:
    // `chat` must outlive this; its window is the parent of the dialogs.
    explicit ChatPrinting(ChatPage& chat, QObject* parent = nullptr);

    void print();
    void savePdf();
    // What savePdf() does once the file is chosen. The file appears when it is complete.
    void savePdfTo(const QString& path);
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void finished(bool done);             // also when it was cancelled
    void failed(const QString& sentence); // not when it was cancelled

private:
    QString title() const;
    void run(const std::shared_ptr<QPagedPaintDevice>& device, bool selectionOnly,
             const std::function<bool(bool)>& close, const QString& failure);

    ChatPage& m_chat;
    bool m_running = false;
};

} // namespace loquat
