// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QFormLayout;
class QToolButton;

namespace loquat {

// A part of a form under a heading, folded away until it is wanted.
class FoldedPart : public QWidget
{
    Q_OBJECT
public:
    // `title` may have a mnemonic; `name` is the heading's object name.
    FoldedPart(const QString& title, const QString& name, const QString& tip, QWidget* parent);

    void setOpen(bool open);
    bool isOpen() const;
    // A line of its own, below what is there.
    void addBelow(QWidget* widget);

Q_SIGNALS:
    void edited(); // something in it is as the person wants it

protected:
    QWidget* fields() { return m_fields; }
    QFormLayout* form() { return m_form; }

private:
    QToolButton* m_fold;
    QWidget* m_fields;
    QFormLayout* m_form;
};

} // namespace loquat
