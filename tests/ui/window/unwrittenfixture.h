// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fulldisk.h"
#include "tests/ui/window/mainwindowfixture.h"

#include <QMessageBox>
#include <QSignalSpy>

#include <optional>

namespace loquat::test {

// A window whose chat has a stored draft, "kept".
class UnwrittenFixture : public MainWindowFixture
{
protected:
    void SetUp() override
    {
        MainWindowFixture::SetUp();
        type(QStringLiteral("kept"));
        session().saveNow();
        QSignalSpy written(library.get(), &ConversationLibrary::written);
        library->writeNow();
        ASSERT_TRUE(waitUntil([&] { return !written.isEmpty(); }));
        ASSERT_FALSE(qvariant_cast<std::optional<Error>>(written.first().first()));
    }

    QMessageBox* question()
    {
        return window->findChild<QMessageBox*>(QStringLiteral("unwrittenQuestion"));
    }

    // What is typed on a full disk, until that is known.
    void typeInVain()
    {
        QSignalSpy failed(library.get(), &ConversationLibrary::storageFailed);
        type(QStringLiteral(" and lost"));
        session().saveNow();
        ASSERT_TRUE(waitUntil([&] { return !failed.isEmpty(); }));
    }
};

} // namespace loquat::test
