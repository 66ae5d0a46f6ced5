// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/waiting.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/transcriptview.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QHelpEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolTip>
#include <QWheelEvent>

#include <gtest/gtest.h>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

// Takes the place of the person's programs.
class LinkCatcher final : public QObject
{
    Q_OBJECT
public:
    LinkCatcher()
    {
        for (const QString& scheme : schemes)
            QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~LinkCatcher() override
    {
        for (const QString& scheme : schemes)
            QDesktopServices::unsetUrlHandler(scheme);
    }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl& url) { opened.append(url.toString()); }

private:
    const QStringList schemes{u"http"_s, u"https"_s, u"mailto"_s, u"file"_s, u"ftp"_s};
};

class BlockHandTest : public testing::Test
{
protected:
    BlockHandTest()
    {
        view.resize(736, 600);
        view.setBranch(&branch);
        view.show();
        EXPECT_TRUE(waitUntil([this] { return view.isVisible(); }));
    }

    void show(const QString& answer)
    {
        Turn turn;
        turn.id = newId<TurnId>();
        turn.parent = branch.head();
        turn.prompt = u"?"_s;
        turn.reply.state = ReplyState::Complete;
        turn.reply.text = answer;
        branch.appendTurn(turn);
    }

    const TextBody& answer() const { return view.content().item(0)->body(TurnPart::Answer); }

    QPoint inView(const QPoint& inBody) const
    {
        const int left = (view.viewport()->width() - view.content().style().width) / 2;
        return view.content().item(0)->rectOf(TurnPart::Answer).topLeft() + inBody +
               QPoint(left, view.content().topOf(0) - view.verticalScrollBar()->value());
    }

    // Some point of the body where there is this.
    QPoint pointOf(BodyHit::Kind kind) const
    {
        for (int y = 0; y < answer().height(); y += 2) {
            for (int x = 0; x < view.content().style().width; x += 4) {
                if (answer().hitAt({x, y}).kind == kind)
                    return inView({x + 1, y});
            }
        }
        ADD_FAILURE() << "there is none";
        return {};
    }

    void wheel(const QPoint& at, const QPoint& angle, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, view.viewport()->mapToGlobal(QPointF(at)), {}, angle, Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
    }

    static constexpr auto wide = u"```python\nprint(\"a line of code that is long\")  # ";

    FakeClock clock;
    Branch branch{nullptr};
    TranscriptView view{clock};
};

} // namespace

TEST_F(BlockHandTest, OpensALinkOnAClickAlone)
{
    LinkCatcher catcher;
    show(u"See [the page](https://example.com/page) now."_s);
    const QPoint link = pointOf(BodyHit::Kind::Link);
    QTest::mouseMove(view.viewport(), link);
    EXPECT_TRUE(catcher.opened.isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, link);
    EXPECT_EQ(catcher.opened, QStringList{u"https://example.com/page"_s});
    catcher.opened.clear();
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, link);
    QMouseEvent move(QEvent::MouseMove, link + QPoint(60, 0),
                     view.viewport()->mapToGlobal(QPointF(link + QPoint(60, 0))), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, link);
    EXPECT_TRUE(catcher.opened.isEmpty()) << "selecting opens nothing";
}

TEST_F(BlockHandTest, OpensNothingButWebAndMail)
{
    LinkCatcher catcher;
    for (const QString& target : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s,
                                  u"ftp://example.com/"_s, u"x"_s, u""_s})
        BlockHand::openLink(target);
    EXPECT_TRUE(catcher.opened.isEmpty());
    BlockHand::openLink(u"mailto:a@example.com"_s);
    EXPECT_EQ(catcher.opened.size(), 1);
}

TEST_F(BlockHandTest, ShowsTheWholeTargetBeforeAnythingIsOpened)
{
    show(u"See [the page](https://example.com/?a=<b>&c=1) now."_s);
    const QPoint link = pointOf(BodyHit::Kind::Link);
    QHelpEvent help(QEvent::ToolTip, link, view.viewport()->mapToGlobal(link));
    QCoreApplication::sendEvent(view.viewport(), &help);
    EXPECT_TRUE(QToolTip::text().contains(u"https://example.com/?a="_s)) << "as text";
    EXPECT_FALSE(QToolTip::text().contains(u"<b>"_s));
    QToolTip::hideText();
}

TEST_F(BlockHandTest, CopiesTheCodeAlone)
{
    show(u"Before\n\n```py\nx = 1\n\ty = \"2\"\n```\n\nafter"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(BodyHit::Kind::CopyCode));
    EXPECT_EQ(QApplication::clipboard()->text(), u"x = 1\n\ty = \"2\""_s);
}

TEST_F(BlockHandTest, CopiesFormulasWithTheirDelimiters)
{
    show(u"So $E = mc^2$ and\n\n\\[ x \\]\n\n| a | b |\n|---|---|\n| $y$ | z |"_s);
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(),
              u"So $E = mc^2$ and\n\n\\[ x \\]\n\na\tb\n$y$\tz"_s);
    const int from = int(answer().text().indexOf(u'E'));
    view.select({{0, TurnPart::Answer, from + 1}, {0, TurnPart::Answer, from + 6}});
    view.copySelection();
    EXPECT_EQ(QApplication::clipboard()->text(), u" = mc"_s) << "a part of one is text";
    EXPECT_EQ(answer().formulas(), (QStringList{u"$E = mc^2$"_s, u"\\[ x \\]"_s, u"$y$"_s}));
    EXPECT_EQ(answer().hitAt(answer().cursorRect(from + 2).center()).target, u"$E = mc^2$"_s);
}

TEST_F(BlockHandTest, ShowsAllOfALongTarget)
{
    const QString target = u"https://example.com/"_s + u"path/"_s.repeated(700) + u"end"_s;
    show(u"[here]("_s + target + u")"_s);
    const QPoint link = pointOf(BodyHit::Kind::Link);
    QHelpEvent help(QEvent::ToolTip, link, view.viewport()->mapToGlobal(link));
    QCoreApplication::sendEvent(view.viewport(), &help);
    EXPECT_TRUE(QToolTip::text().remove(QChar(0x200b)).contains(target));
    QToolTip::hideText();
}

TEST_F(BlockHandTest, SavesCodeUnderANameOfItsLanguage)
{
    show(u"```rust\nfn main() {}\n```"_s);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, pointOf(BodyHit::Kind::SaveCode));
    auto* dialog = view.findChild<QFileDialog*>();
    ASSERT_TRUE(dialog);
    EXPECT_TRUE(dialog->selectedFiles().value(0).endsWith(u".rs"_s));
    QTemporaryDir folder;
    const QString path = folder.filePath(u"saved.rs"_s);
    Q_EMIT dialog->fileSelected(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "fn main() {}\n");
    QSignalSpy complained(&view, &TranscriptView::complained);
    Q_EMIT dialog->fileSelected(folder.filePath(u"none/saved.rs"_s));
    EXPECT_EQ(complained.size(), 1);
    dialog->close();
}

TEST_F(BlockHandTest, ScrollsAWideBlockSidewaysAndNothingElse)
{
    show(QString::fromUtf16(wide) + u"and on "_s.repeated(60) + u"\n```\n"_s);
    const int before = answer().cursorRect(200).left();
    const QPoint middle = inView({100, answer().height() / 2});
    wheel(middle, {0, -120}, Qt::ShiftModifier);
    EXPECT_EQ(answer().cursorRect(200).left(), before - 120);
    wheel(middle, {120, 0}, {});
    EXPECT_EQ(answer().cursorRect(200).left(), before);
    const QPoint bar = pointOf(BodyHit::Kind::SideBar);
    QTest::mousePress(view.viewport(), Qt::LeftButton, {}, bar);
    QMouseEvent move(QEvent::MouseMove, bar + QPoint(50, 0),
                     view.viewport()->mapToGlobal(QPointF(bar + QPoint(50, 0))), Qt::NoButton,
                     Qt::LeftButton, {});
    QCoreApplication::sendEvent(view.viewport(), &move);
    QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, bar + QPoint(50, 0));
    EXPECT_LT(answer().cursorRect(200).left(), before);
    EXPECT_FALSE(view.hasSelection());
}

TEST_F(BlockHandTest, CopiesASelectionAsTextAndAsHtml)
{
    show(u"# Title\n\nSome **bold** text.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"_s);
    view.selectAll();
    view.copySelection();
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text().toStdString(), "?\n\nTitle\n\nSome bold text.\n\na\tb\n1\t2");
    EXPECT_TRUE(copied->html().contains(u"<h1>Title</h1>"_s));
    EXPECT_TRUE(copied->html().contains(u"<strong>bold</strong>"_s));
    EXPECT_TRUE(copied->html().contains(u"<td>2</td>"_s));
}

} // namespace loquat::test

#include "blockhand_test.moc"
