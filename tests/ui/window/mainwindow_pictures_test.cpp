// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testpicture.h"
#include "tests/ui/window/mainwindowfixture.h"
#include "ui/transcript/imageviewer.h"
#include "ui/transcript/turnnotice.h"

// A model that paints (protocol.md §4.2), in the window.
namespace loquat::test {

using namespace Qt::StringLiterals;

class MainWindowPictures : public MainWindowFixture
{
protected:
    void askFor(const Script& answer)
    {
        server.answer("/api/generate", answer);
        type(u"A sunset, please."_s);
        QTest::keyClick(prompt(), Qt::Key_Return);
    }

    TranscriptView& transcript() { return window->chat().transcript(); }
};

TEST_F(MainWindowPictures, StepsAreShownWhileItIsMadeAndThenThePicture)
{
    Script script = Script::stream();
    askFor(script.line(paintingLine(3)).gate("paint").line(paintedLine(testPng())).end());
    EXPECT_TRUE(shows(u"Painting: step 3 of 20"_s)) << qPrintable(shown());
    server.open("paint");
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(shows(u"A picture; Enter opens it."_s)) << qPrintable(shown());
    EXPECT_FALSE(shown().contains(u"Painting"_s));
    EXPECT_TRUE(window->findChildren<TurnNotice*>().isEmpty()) << "nothing is amiss";
    EXPECT_FALSE(transcript().content().item(0)->thumbnails(TurnPart::Answer).isEmpty());
}

TEST_F(MainWindowPictures, ItIsThereAfterTheNextStartAndOpensByKeyboard)
{
    askFor(Script::lines({paintedLine(testPng())}));
    ASSERT_TRUE(finish(session()));
    startAgain();
    ASSERT_TRUE(waitUntil([&] {
        const TurnItem* item =
            transcript().content().count() > 0 ? transcript().content().item(0) : nullptr;
        return item && !item->thumbnails(TurnPart::Answer).isEmpty();
    }));
    transcript().setFocus();
    QTest::keyClick(&transcript(), Qt::Key_Return);
    EXPECT_TRUE(window->findChild<ImageViewer*>());
}

TEST_F(MainWindowPictures, OneThatCannotBeReadIsSaidAndItsTextStays)
{
    askFor(Script::lines({delta("Here it is."), paintedLine("no picture at all")}));
    ASSERT_TRUE(finish(session()));
    EXPECT_TRUE(shows(u"The server sent a picture that cannot be read."_s)) << qPrintable(shown());
    EXPECT_TRUE(shows(u"Here it is."_s));
}

} // namespace loquat::test
