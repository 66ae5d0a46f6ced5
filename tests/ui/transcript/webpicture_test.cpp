// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedserver.h"
#include "tests/support/testpicture.h"
#include "tests/ui/transcript/transcriptfixture.h"
#include "ui/transcript/imageviewer.h"
#include "ui/transcript/picturehand.h"
#include "ui/transcript/turnmenu.h"
#include "ui/transcript/webpicturedialog.h"

#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTest>

// Pictures on the web that a reply names: nothing is requested before a person has asked for it.

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Takes the place of the browser.
class Browser final : public QObject
{
    Q_OBJECT
public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url.toString()); }
};

class WebPictureTest : public TranscriptFixture
{
protected:
    WebPictureTest()
    {
        server.answer("/cat.png",
                      Script::answer(200, "image/png", testPng(), {"Set-Cookie: seen=1; Path=/"}));
    }

    QString address(const QString& path = u"/cat.png"_s) const { return server.url() + path; }

    void show(const QString& reply)
    {
        ask(u"A picture?"_s, ReplyState::Complete, reply);
        QCoreApplication::processEvents();
    }
    void showPicture() { show(u"Look: ![a cat](%1) there."_s.arg(address())); }

    const TextBody& answer() const { return view.content().item(0)->body(TurnPart::Answer); }

    QPoint pointOf(BodyHit::Kind kind) const
    {
        for (int y = 0; y < answer().height(); y += 2) {
            for (int x = 0; x < view.content().style().width; x += 4) {
                if (answer().hitAt({x, y}).kind == kind) {
                    const int left = (view.viewport()->width() - view.content().style().width) / 2;
                    return view.content().item(0)->rectOf(TurnPart::Answer).topLeft() +
                           QPoint(x + 1 + left, y + view.content().topOf(0) - value());
                }
            }
        }
        ADD_FAILURE() << "there is none";
        return {};
    }
    void click(BodyHit::Kind kind)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(kind));
    }

    WebPictureDialog* dialog() const { return view.findChild<WebPictureDialog*>(); }
    ImageViewer* viewer() const { return view.findChild<ImageViewer*>(); }
    QString state() const { return dialog()->findChild<QLabel*>(u"pictureState"_s)->text(); }
    QPushButton* load() const { return dialog()->findChild<QPushButton*>(u"loadPicture"_s); }

    // What the dialog says once it has tried.
    QString failureAt(const QString& where)
    {
        show(u"![x](%1)"_s.arg(where));
        click(BodyHit::Kind::Picture);
        EXPECT_TRUE(dialog());
        load()->click();
        EXPECT_TRUE(waitUntil([&] { return load()->isEnabled(); }));
        EXPECT_FALSE(viewer());
        return state();
    }

    ScriptedServer server;
    Browser browser;
};

} // namespace

TEST_F(WebPictureTest, NothingIsRequestedUntilItIsAskedFor)
{
    showPicture();
    paintedAtOnce();
    moveMouse(pointOf(BodyHit::Kind::Picture));
    EXPECT_FALSE(dialog());
    click(BodyHit::Kind::Picture);
    ASSERT_TRUE(dialog());
    EXPECT_EQ(dialog()->findChild<QPlainTextEdit*>(u"pictureAddress"_s)->toPlainText(), address());
    EXPECT_EQ(server.connectionsEver(), 0);
    load()->click();
    ASSERT_TRUE(waitUntil([&] { return viewer() != nullptr; }));
    EXPECT_TRUE(viewer()->windowTitle().contains(u"64 × 48"_s))
        << qPrintable(viewer()->windowTitle());
    ASSERT_EQ(server.requests().size(), 1);
    const ReceivedRequest request = server.requests().first();
    EXPECT_EQ(request.method, "GET");
    for (const char* header : {"Cookie", "Referer", "Authorization"})
        EXPECT_FALSE(request.hasHeader(header)) << header;
    EXPECT_TRUE(waitUntil([&] { return !dialog(); }));
    EXPECT_TRUE(browser.opened.isEmpty());
}

TEST_F(WebPictureTest, NoCookieGoesBackTheSecondTime)
{
    showPicture();
    for (int i = 0; i < 2; ++i) {
        click(BodyHit::Kind::Picture);
        load()->click();
        ASSERT_TRUE(waitUntil([&] { return viewer() != nullptr; }));
        viewer()->close();
        ASSERT_TRUE(waitUntil([&] { return !viewer() && !dialog(); }));
    }
    ASSERT_EQ(server.count("/cat.png"), 2) << "nothing was kept";
    EXPECT_FALSE(server.requests("/cat.png").last().hasHeader("Cookie"));
}

TEST_F(WebPictureTest, CancellingRequestsNothingAndClosingStopsTheLoading)
{
    server.answer("/slow.png", Script::stream(200, "image/png").chunk("x").gate("never"));
    show(u"![x](%1)"_s.arg(address(u"/slow.png"_s)));
    click(BodyHit::Kind::Picture);
    QTest::keyClick(dialog(), Qt::Key_Escape);
    ASSERT_TRUE(waitUntil([&] { return !dialog(); }));
    EXPECT_EQ(server.connectionsEver(), 0);
    click(BodyHit::Kind::Picture);
    load()->click();
    ASSERT_TRUE(server.waitForRequests("/slow.png", 1));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(WebPictureTest, WithNeverItIsALinkLikeAnyOther)
{
    view.pictures().setLoadsFromWeb(false);
    showPicture();
    click(BodyHit::Kind::Picture);
    EXPECT_FALSE(dialog());
    EXPECT_EQ(browser.opened, QStringList{address()});
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_FALSE(dialog());
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view.mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(view.viewport(), &event);
    auto* menu = view.findChild<TurnMenu*>();
    ASSERT_TRUE(menu);
    for (const QAction* action : menu->actions())
        EXPECT_FALSE(action->text().contains(u"Pictures on the web"_s));
    EXPECT_EQ(server.connectionsEver(), 0);
}

TEST_F(WebPictureTest, TheKeyboardReachesIt)
{
    showPicture();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_TRUE(dialog());
    EXPECT_EQ(dialog()->focusWidget(), load());
    QTest::keyClick(load(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return viewer() != nullptr; }));
}

TEST_F(WebPictureTest, TheMenuListsEveryOneWithItsAddress)
{
    show(u"![a](%1) and ![b](%2)"_s.arg(address(), address(u"/dog.png"_s)));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, view.mapToGlobal(QPoint()));
    QCoreApplication::sendEvent(view.viewport(), &event);
    auto* menu = view.findChild<TurnMenu*>();
    ASSERT_TRUE(menu);
    QMenu* pictures = nullptr;
    for (const QAction* action : menu->actions()) {
        if (action->text() == "Pictures on the web"_L1)
            pictures = action->menu();
    }
    ASSERT_TRUE(pictures);
    ASSERT_EQ(pictures->actions().size(), 2);
    EXPECT_TRUE(pictures->actions().last()->text().contains(address(u"/dog.png"_s)));
    pictures->actions().last()->trigger();
    EXPECT_TRUE(dialog());
    EXPECT_EQ(server.connectionsEver(), 0);
}

TEST_F(WebPictureTest, APictureThatIsALinkLeadsToBothPlaces)
{
    show(u"[![badge](%1)](http://127.0.0.1:1/page)"_s.arg(address()));
    click(BodyHit::Kind::Link);
    EXPECT_EQ(browser.opened, QStringList{u"http://127.0.0.1:1/page"_s});
    click(BodyHit::Kind::Picture);
    EXPECT_TRUE(dialog());
}

TEST_F(WebPictureTest, WhatCannotBeShownIsSaid)
{
    server.answer("/page", Script::answer(200, "text/html", "<!DOCTYPE html><p>Hello"));
    EXPECT_TRUE(failureAt(address(u"/page"_s)).contains(u"is a web page, not a picture"_s));
}

TEST_F(WebPictureTest, AMissingOneIsSaidWithItsStatus)
{
    const QString said = failureAt(address(u"/gone.png"_s));
    EXPECT_TRUE(said.contains(u"404"_s)) << qPrintable(said);
}

TEST_F(WebPictureTest, OneThatIsTooLargeIsNotReadToItsEnd)
{
    server.answer("/large.png",
                  Script::stream(200, "image/png").repeatLine(QByteArray(256 * 1024, 'x'), -1));
    const QString said = failureAt(address(u"/large.png"_s));
    EXPECT_TRUE(said.contains(u"too large"_s)) << qPrintable(said);
    EXPECT_TRUE(server.waitUntilAllClosed());
}

TEST_F(WebPictureTest, AServerThatRefusesIsSaid)
{
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    const quint16 port = taken.serverPort();
    taken.close();
    const QString said = failureAt(u"http://127.0.0.1:%1/cat.png"_s.arg(port));
    EXPECT_FALSE(said.isEmpty());
    EXPECT_EQ(load()->text(), u"&Try again"_s);
}

TEST_F(WebPictureTest, UserAndPasswordOfAnAddressAreNotSent)
{
    QString withUser = address();
    withUser.replace(u"http://"_s, u"http://me:secret@"_s);
    show(u"![x](%1)"_s.arg(withUser));
    view.pictures().openFromWeb(withUser);
    ASSERT_TRUE(dialog());
    EXPECT_FALSE(dialog()
                     ->findChild<QPlainTextEdit*>(u"pictureAddress"_s)
                     ->toPlainText()
                     .contains(u"secret"_s));
    load()->click();
    ASSERT_TRUE(waitUntil([&] { return viewer() != nullptr; }));
    EXPECT_FALSE(server.requests("/cat.png").first().hasHeader("Authorization"));
}

TEST_F(WebPictureTest, AnotherHostThanTheOneShownIsAskedAboutFirst)
{
    ScriptedServer elsewhere;
    elsewhere.answer("/b.png", Script::answer(200, "image/png", testPng()));
    const QString there = u"http://localhost:%1/b.png"_s.arg(elsewhere.port());
    server.answer("/moved.png",
                  Script::answer(302, "text/plain", "", {"Location: " + there.toLatin1()}));
    show(u"![x](%1)"_s.arg(address(u"/moved.png"_s)));
    click(BodyHit::Kind::Picture);
    load()->click();
    ASSERT_TRUE(waitUntil([&] { return load()->isEnabled(); }));
    EXPECT_EQ(elsewhere.connectionsEver(), 0);
    EXPECT_EQ(dialog()->findChild<QPlainTextEdit*>(u"pictureAddress"_s)->toPlainText(), there);
    const QString question = dialog()->findChild<QLabel*>(u"pictureQuestion"_s)->text();
    EXPECT_TRUE(question.contains(u"127.0.0.1"_s)) << qPrintable(question);
    EXPECT_TRUE(question.contains(u"localhost"_s)) << qPrintable(question);
    EXPECT_TRUE(state().startsWith(u"localhost then learns"_s)) << qPrintable(state());
    load()->click();
    ASSERT_TRUE(waitUntil([&] { return viewer() != nullptr; }));
    EXPECT_EQ(elsewhere.requests().size(), 1);
}

TEST_F(WebPictureTest, WhereNobodyShouldGoIsNamedAndNotOffered)
{
    server.answer("/moved.png",
                  Script::answer(302, "text/plain", "", {"Location: file:///etc/hostname"}));
    const QString said = failureAt(address(u"/moved.png"_s));
    EXPECT_TRUE(said.contains(u"file:///etc/hostname"_s)) << qPrintable(said);
    EXPECT_EQ(load()->text(), u"&Try again"_s);
}

TEST_F(WebPictureTest, AnAttachmentSentAsItsAddressIsAskedForToo)
{
    Turn turn = ask(u"What is this?"_s, ReplyState::Complete, u"A cat."_s);
    turn.attachments = {linkAttachment(address())};
    branch.updateTurn(turn);
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Return);
    ASSERT_TRUE(dialog());
    EXPECT_FALSE(viewer());
    EXPECT_EQ(server.connectionsEver(), 0);
}

} // namespace loquat::test

#include "webpicture_test.moc"
