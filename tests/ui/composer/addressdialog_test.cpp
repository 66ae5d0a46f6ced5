// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/composer/addressdialog.h"

#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

TEST(AddressDialog, OnlyAddressesOfTheWebAreTakenAndThePersonSaysWhoFetches)
{
    QPointer<AddressDialog> dialog = new AddressDialog;
    dialog->open();
    auto* address = dialog->findChild<QLineEdit*>(u"imageAddress"_s);
    auto* attach = dialog->findChild<QPushButton*>(u"attachAddress"_s);
    for (const QString& typed : {QString(), u"sky.png"_s, u"file:///etc/passwd"_s, u"http://"_s}) {
        address->setText(typed);
        EXPECT_FALSE(attach->isEnabled()) << qPrintable(typed);
    }
    address->setText(u" https://example.org/sky.png "_s);
    ASSERT_TRUE(attach->isEnabled());
    dialog->findChild<QRadioButton*>(u"fetchThere"_s)->setChecked(true);
    QSignalSpy chosen(dialog, &AddressDialog::chosen);
    attach->click();
    ASSERT_EQ(chosen.size(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toUrl(), QUrl(u"https://example.org/sky.png"_s));
    EXPECT_TRUE(chosen.at(0).at(1).toBool());
    delete dialog;
}

} // namespace loquat::test
