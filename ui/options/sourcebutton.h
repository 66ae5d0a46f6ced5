// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/optionlayers.h"

#include <QAbstractButton>

namespace loquat {

// A small line below an option that says where its value comes from; pressed, it offers to reset it
// and to have it for the next prompt only.
class SourceButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SourceButton(QWidget* parent = nullptr);

    // Hidden with Nobody. `sent`: it has a value; `preset` is the name of the chat's preset.
    void setSource(OptionSource source, bool sent, const QString& preset);
    void setOptionName(const QString& name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void resetRequested();
    void onceRequested(bool once);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void openMenu();

    OptionSource m_source = OptionSource::Nobody;
    QString m_option;
};

} // namespace loquat
