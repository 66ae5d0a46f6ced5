// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/lists/modelrow.h"

#include <QAbstractButton>

namespace loquat {

class ModelPopup;
class ServerDirectory;

// Which model on which server is asked, with a dot for how that server was when last asked:
// reached, not known, or failed. A click opens the list. The choice is the window's: chosen()
// changes nothing here until setChoice() is called.
class ModelButton final : public QAbstractButton
{
    Q_OBJECT
public:
    // The directory must outlive it.
    explicit ModelButton(ServerDirectory& servers, QWidget* parent = nullptr);

    void setChoice(const ProfileId& profile, const QString& model);
    const ModelChoice& choice() const { return m_choice; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    void openPopup();

Q_SIGNALS:
    void chosen(const loquat::ProfileId& profile, const QString& model);
    void serverSettingsRequested();
    void managementRequested();
    void pullRequested(const loquat::ProfileId& server, const QString& typed);
    void popupClosed(); // whether something was chosen or not

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refreshTexts();
    int textWidth(const QString& text, bool bold) const;

    ServerDirectory& m_servers;
    ModelChoice m_choice;
    QString m_modelText;
    QString m_serverText; // "on SERVER"; empty while there is none
    ModelPopup* m_popup;
};

} // namespace loquat
