// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/waiting.h"
#include "ui/composer/attachmenttray.h"
#include "ui/composer/trayscroll.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

Attachments texts(int count)
{
    Attachments many;
    for (int i = 0; i < count; ++i)
        many.append(textAttachment(u"file number %1.txt"_s.arg(i), u"text %1"_s.arg(i)));
    return many;
}

} // namespace

TEST(TrayScroll, ItIsAsHighAsItsRowsUntilThereAreTooManyAndGoesAwayWithThem)
{
    QWidget window;
    auto* tray = new AttachmentTray;
    auto* scroll = new TrayScroll(tray);
    auto* column = new QVBoxLayout(&window);
    column->addWidget(scroll);
    column->addStretch(1);
    window.resize(420, 400);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&window));
    EXPECT_FALSE(scroll->isVisible());

    tray->setAttachments(texts(1));
    ASSERT_TRUE(waitUntil([&] { return scroll->isVisible(); }));
    const int one = scroll->height();
    EXPECT_EQ(scroll->verticalScrollBar()->maximum(), 0);
    tray->setAttachments(texts(30));
    ASSERT_TRUE(waitUntil([&] { return scroll->height() > one; }));
    EXPECT_LT(scroll->height(), 4 * one);
    EXPECT_TRUE(waitUntil([&] { return scroll->verticalScrollBar()->maximum() > 0; }));
    scroll->setMaximumRows(1);
    EXPECT_LE(scroll->height(), one);

    auto* last = tray->findChildren<QAbstractButton*>(Qt::FindDirectChildrenOnly).last();
    last->setFocus();
    scroll->ensureWidgetVisible(last);
    EXPECT_FALSE(last->visibleRegion().isEmpty());
    tray->setAttachments({});
    EXPECT_TRUE(waitUntil([&] { return !scroll->isVisible(); }));
}

} // namespace loquat::test
