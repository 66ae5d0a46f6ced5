// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/growingtextedit.h"

namespace loquat {

struct OfferedImages;

// The prompt's editor: what is pasted or dropped as an image is offered, not typed.
class PromptEdit final : public GrowingTextEdit
{
    Q_OBJECT
public:
    explicit PromptEdit(QWidget* parent = nullptr)
        : GrowingTextEdit(parent)
    {}

Q_SIGNALS:
    void imagesOffered(const loquat::OfferedImages& offered);
    // What the clipboard had offered did not come.
    void clipboardEmptied();
    // The key Up in the first line, Down in the last one.
    void olderWanted();
    void newerWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void dropEvent(QDropEvent* event) override;

private:
    bool isInFirstLine() const;
    bool isInLastLine() const;

    bool m_dropping = false;
};

} // namespace loquat
