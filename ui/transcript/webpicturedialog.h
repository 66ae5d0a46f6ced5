// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/chat/attachment.h"

#include <QDialog>
#include <QUrl>

class QPlainTextEdit;
class QPushButton;

namespace loquat {

class MutedLabel;

// Asks, with the whole address shown, whether a picture on the web is to be loaded; loads it when
// told to and shows it in a window of its own. Where it is on another host than the one shown, that
// address is shown and asked about in turn. Nothing is requested before, nothing is kept on the
// disk, no cookie, key or user name is sent. Closing it stops the loading.
class WebPictureDialog final : public QDialog
{
    Q_OBJECT
public:
    // `address`: http or https.
    explicit WebPictureDialog(const QUrl& address, QWidget* parent = nullptr);

private:
    void showAddress(const QUrl& address);
    void load();
    void take(const Result<Attachment>& fetched);

    QUrl m_address;
    MutedLabel* m_question;
    QPlainTextEdit* m_shown;
    MutedLabel* m_state;
    QPushButton* m_load;
};

} // namespace loquat
