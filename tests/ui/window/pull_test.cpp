// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/window/noticefixture.h"
#include "ui/models/pulldialog.h"
#include "ui/widgets/mutedlabel.h"

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>

// Pulling a model from the window: after an error, and from the list of models.

namespace loquat::test {

using namespace Qt::StringLiterals;

class PullTest : public NoticeFixture
{
protected:
    void failForWantOf(const QString& model)
    {
        session().setModel(profileId, model);
        server.answerNext(
            "/api/generate",
            Script::json("{\"error\":\"model '" + model.toUtf8() + "' not found\"}", 404));
        askInWindow(u"hi"_s);
    }

    QList<PullDialog*> dialogs()
    {
        QList<PullDialog*> shown = window->findChildren<PullDialog*>();
        shown.removeIf([](const PullDialog* dialog) { return !dialog->isVisible(); });
        return shown;
    }

    static QPushButton* part(PullDialog* dialog, const QString& name)
    {
        auto* button = dialog->findChild<QPushButton*>(name);
        EXPECT_NE(button, nullptr) << qPrintable(name);
        return button;
    }

    static Script halfWay()
    {
        return Script::stream()
            .line(R"({"status":"pulling manifest"})")
            .line(
                R"({"status":"a","digest":"sha256:a","total":4000000000,"completed":1000000000})");
    }

    static Script rest(Script script)
    {
        return script.line(R"({"status":"verifying sha256 digest"})")
            .gate("verified")
            .line(R"({"status":"success"})")
            .end();
    }
};

TEST_F(PullTest, X01AMissingModelIsPulledAndThePromptAskedAgain)
{
    failForWantOf(u"foo:1b"_s);
    server.answer("/api/generate", reply("Fine."));
    server.answer("/api/pull", rest(halfWay().gate("arrived")));
    press(u"Pull"_s);
    ASSERT_EQ(dialogs().size(), 1);
    PullDialog* dialog = dialogs().first();
    EXPECT_FALSE(dialog->isModal());
    auto* bar = dialog->findChild<QProgressBar*>(u"pullProgress"_s);
    auto* status = dialog->findChild<QLabel*>(u"pullStatus"_s);
    ASSERT_TRUE(
        waitUntil([&] { return bar->maximum() > 0 && bar->value() == bar->maximum() / 4; }));
    EXPECT_TRUE(status->text().contains(u" of "_s)) << qPrintable(status->text());
    EXPECT_FALSE(part(dialog, u"pullAskAgain"_s)->isVisible());
    server.open("arrived");
    ASSERT_TRUE(waitUntil([&] { return bar->maximum() == 0; })); // nobody knows how long
    server.answer("/api/tags", Script::json(R"({"models":[{"name":"m"},{"name":"foo:1b"}]})"));
    server.open("verified");
    QPushButton* again = part(dialog, u"pullAskAgain"_s);
    ASSERT_TRUE(waitUntil([&] { return again->isVisible(); }));
    EXPECT_TRUE(waitUntil([&] { return servers->model(profileId, u"foo:1b"_s).has_value(); }));
    again->click();
    EXPECT_TRUE(shows(u"Fine."_s));
    EXPECT_FALSE(dialog->isVisible());
    EXPECT_EQ(session().branch().count(), 1);
}

TEST_F(PullTest, CancelStopsAndTryAgainGoesOn)
{
    failForWantOf(u"foo:1b"_s);
    server.answer("/api/pull", halfWay().gate("never"));
    press(u"Pull"_s);
    PullDialog* dialog = dialogs().value(0);
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(server.waitForRequests("/api/pull", 1));
    part(dialog, u"pullCancel"_s)->click();
    EXPECT_FALSE(dialog->isRunning());
    ASSERT_TRUE(waitUntil([&] { return part(dialog, u"pullStart"_s)->isVisible(); }));
    server.answer("/api/pull", Script::lines({R"({"status":"success"})"}));
    part(dialog, u"pullStart"_s)->click();
    EXPECT_TRUE(waitUntil([&] { return part(dialog, u"pullAskAgain"_s)->isVisible(); }));
    EXPECT_EQ(server.count("/api/pull"), 2);
}

TEST_F(PullTest, TwoModelsArePulledAtOnceAndEachOnlyOnce)
{
    server.answer("/api/pull", halfWay().gate("never"));
    failForWantOf(u"foo:1b"_s);
    press(u"Pull"_s);
    press(u"Pull"_s);
    EXPECT_EQ(dialogs().size(), 1);
    button(u"newChat"_s)->click();
    failForWantOf(u"bar:2b"_s);
    press(u"Pull"_s);
    EXPECT_EQ(dialogs().size(), 2);
    EXPECT_TRUE(server.waitForRequests("/api/pull", 2));
    EXPECT_EQ(server.count("/api/pull"), 2);
}

TEST_F(PullTest, AClosedDialogComesBackWithTheResult)
{
    server.answer("/api/pull", Script::stream().gate("go").line(R"({"status":"success"})").end());
    failForWantOf(u"foo:1b"_s);
    press(u"Pull"_s);
    PullDialog* dialog = dialogs().value(0);
    ASSERT_NE(dialog, nullptr);
    dialog->close();
    EXPECT_TRUE(dialog->isRunning());
    server.open("go");
    EXPECT_TRUE(waitUntil([&] { return dialog->isVisible(); }));
}

TEST_F(PullTest, AFailureIsASentence)
{
    failForWantOf(u"foo:1b"_s);
    server.answer("/api/pull", Script::lines({R"({"error":"<b>no</b> space left on device"})"}));
    press(u"Pull"_s);
    PullDialog* dialog = dialogs().value(0);
    ASSERT_NE(dialog, nullptr);
    auto* status = dialog->findChild<MutedLabel*>(u"pullStatus"_s);
    ASSERT_TRUE(waitUntil([&] { return status->tone() == MutedLabel::Tone::Danger; }));
    EXPECT_TRUE(status->text().contains(u"<b>no</b> space left on device"_s));
    EXPECT_EQ(status->textFormat(), Qt::PlainText);
}

TEST_F(PullTest, AServerThatCannotPullIsNotOfferedAgain)
{
    failForWantOf(u"foo:1b"_s);
    press(u"Pull"_s); // 404 page not found
    PullDialog* dialog = dialogs().value(0);
    ASSERT_NE(dialog, nullptr);
    auto* status = dialog->findChild<QLabel*>(u"pullStatus"_s);
    EXPECT_TRUE(waitUntil([&] { return status->text().contains(u"cannot pull"_s); }));
    EXPECT_TRUE(waitUntil([&] { return offered(u"Pull"_s) == nullptr; }));
    EXPECT_EQ(labelsOf(*notice()), (QStringList{u"Choose model…"_s, u"Try again"_s}));
}

TEST_F(PullTest, TheListOfModelsOffersToPullWhatIsTyped)
{
    server.answer("/api/pull", halfWay().gate("never"));
    button(u"model"_s)->click();
    auto* filter = find<QLineEdit>(u"modelFilter"_s);
    QTest::keyClicks(filter, u"qwen3:8b"_s);
    find<QPushButton>(u"pullModel"_s)->click();
    PullDialog* dialog = dialogs().value(0);
    ASSERT_NE(dialog, nullptr);
    auto* name = dialog->findChild<QLineEdit*>(u"pullName"_s);
    EXPECT_EQ(name->text(), u"qwen3:8b"_s);
    EXPECT_EQ(dialog->focusWidget(), name);
    EXPECT_EQ(name->accessibleName(), u"Model name"_s);
    EXPECT_EQ(server.count("/api/pull"), 0);
    QTest::keyClick(name, Qt::Key_Return);
    ASSERT_TRUE(server.waitForRequests("/api/pull", 1));
    EXPECT_TRUE(server.requests("/api/pull").first().body.contains("qwen3:8b"));
    EXPECT_FALSE(name->isVisible());
}

TEST_F(PullTest, TheListDoesNotOfferItWhereItIsMissing)
{
    servers->noteMissing(profileId, u"/api/pull"_s);
    button(u"model"_s)->click();
    EXPECT_FALSE(find<QPushButton>(u"pullModel"_s)->isVisible());
}

} // namespace loquat::test
