// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/chat/shelf.h"

#include <QDialog>
#include <QHash>
#include <QList>

class QPlainTextEdit;

namespace loquat {

// Asks what is to stand in place of a saved prompt's {{names}}, a field for each, and shows what
// comes of it. What is left empty becomes nothing.
class PlaceholderDialog final : public QDialog
{
    Q_OBJECT
public:
    PlaceholderDialog(const SavedPrompt& prompt, QWidget* parent);

    QString text() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QString m_prompt;
    QStringList m_names;
    QList<QPlainTextEdit*> m_fields;
    QPlainTextEdit* m_preview;
};

} // namespace loquat
