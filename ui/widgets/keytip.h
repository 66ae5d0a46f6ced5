// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/actionkeys.h"

#include <QObject>

namespace loquat {

// A tooltip that ends with the key of the window's action that does the same, as it is now.
class KeyTip final : public QObject
{
    Q_OBJECT
public:
    // As `widget`'s tooltip, in place of the one it has; lives as long as the widget.
    static void set(QWidget& widget, const QString& text, const ActionKeys& keys);
    static void set(QWidget& widget, const QString& text, const QString& action,
                    const QList<QKeySequence>& usual = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    KeyTip(QWidget& widget, const QString& text, const ActionKeys& keys);
    void update();

    QWidget& m_widget;
    QString m_text;
    ActionKeys m_keys;
    QPointer<QAction> m_followed;
};

} // namespace loquat
