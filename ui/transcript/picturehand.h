// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcript/turnitem.h"

#include <QObject>

class QMenu;
class QWidget;

namespace loquat {

class TranscriptContent;

// What can be done with the pictures of turns: look at them in full size, and save them.
class PictureHand final : public QObject
{
    Q_OBJECT
public:
    // `host` is the parent of its dialogs. Both must outlive it.
    PictureHand(const TranscriptContent& content, QWidget* host);

    // Whether a picture on the web is loaded when it was asked for and its address was seen; else
    // it is a link like any other. True at first. Never is one loaded unasked.
    void setLoadsFromWeb(bool on) { m_loadsFromWeb = on; }
    bool loadsFromWeb() const { return m_loadsFromWeb; }

    void open(const Attachment& picture);
    void openFromWeb(const QString& address);
    // Asks where to, and writes the file as it was given or as the server sent it.
    void save(const Attachment& picture);
    // Opens the picture that the Enter key is for: the reply's first, else the prompt's, else the
    // first one on the web that the reply names. False if there is none.
    bool openFirst(const TurnItem& turn);
    // What to do with the picture under the mouse; without one, with each of the turn.
    void addTo(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit);

Q_SIGNALS:
    void complained(const QString& sentence);

private:
    void addPicture(QMenu& menu, const Attachment& picture);
    void askWhere(const Attachment& picture, const QByteArray& bytes);
    void write(const QString& path, const QByteArray& bytes);

    const TranscriptContent& m_content;
    QWidget* m_host;
    bool m_loadsFromWeb = true;
};

} // namespace loquat
