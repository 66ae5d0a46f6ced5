// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/replymenu.h"

#include "app/highlight/language.h"
#include "ui/transcript/blockhand.h"
#include "ui/transcript/picturehand.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

namespace loquat {

namespace {

constexpr int longestLabel = 60;
constexpr int longestLink = 300;
constexpr int mostCodes = 20;

bool isDirectionMark(QChar c)
{
    return (c >= QChar(0x202a) && c <= QChar(0x202e)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
}

// A menu reads an ampersand as a mark.
QString asLabel(const QString& text, int longest = longestLabel)
{
    QString label = text.simplified();
    // What turns the direction of text around would turn the rest of the menu's entry too.
    label.removeIf([](QChar c) { return isDirectionMark(c); });
    if (label.size() > longest)
        label = label.left(longest) + u'…';
    return label.replace(u'&', QStringLiteral("&&"));
}

void copy(const QString& text)
{
    QApplication::clipboard()->setText(text);
}

void addLoading(QMenu& menu, const QString& label, const QString& address, PictureHand& pictures)
{
    menu.addAction(label, &pictures, [address, &pictures] { pictures.openFromWeb(address); })
        ->setStatusTip(address);
}

} // namespace

void ReplyMenu::addTo(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit, BlockHand& hand,
                      PictureHand& pictures)
{
    addHit(menu, turn, hit, hand, pictures);
    const TextBody& answer = turn.body(TurnPart::Answer);
    addCodes(menu, answer.codes(), hand);
    addPictures(menu, answer.webPictures(), pictures);
    addLinks(menu, answer.links());
    addFormulas(menu, answer.formulas());
}

void ReplyMenu::addHit(QMenu& menu, const TurnItem& turn, const TurnItem::Hit& hit, BlockHand& hand,
                       PictureHand& pictures)
{
    const bool isText = hit.kind == TurnItem::Hit::Text || hit.kind == TurnItem::Hit::Block;
    if (!isText)
        return;
    const QString target = hit.block.target;
    const bool isPicture = hit.block.kind == BodyHit::Kind::Picture;
    if (isPicture && pictures.loadsFromWeb())
        addLoading(menu, tr("Load picture…"), target, pictures);
    if (isPicture || hit.block.kind == BodyHit::Kind::Link) {
        menu.addAction(tr("Open link"), &menu, [target] { BlockHand::openLink(target); });
        menu.addAction(tr("Copy link"), &menu, [target] { copy(target); });
        menu.addSeparator();
    } else if (hit.block.kind == BodyHit::Kind::Formula) {
        menu.addAction(tr("Copy formula"), &menu, [target] { copy(target); });
        menu.addSeparator();
    }
    const BodyCode code = turn.body(hit.part).codeOf(hit.block.piece);
    if (code.text.isEmpty())
        return;
    menu.addAction(tr("Copy code"), &menu, [code] { BlockHand::copyCode(code); });
    menu.addAction(tr("Save code as…"), &hand, [code, &hand] { hand.saveCode(code); });
    menu.addSeparator();
}

QString ReplyMenu::codeLabel(const BodyCode& code, int number)
{
    QString language = displayName(languageFromName(code.language));
    if (language.isEmpty())
        language = code.language.isEmpty() ? tr("code") : code.language;
    return tr("%1: %2 (%3)")
        .arg(QString::number(number), asLabel(code.text.left(200)), asLabel(language));
}

void ReplyMenu::addCodes(QMenu& menu, const QList<BodyCode>& codes, BlockHand& hand)
{
    if (codes.isEmpty())
        return;
    auto* blocks = menu.addMenu(tr("Code in this reply"));
    for (int i = 0; i < std::min(int(codes.size()), mostCodes); ++i) {
        const BodyCode& code = codes.at(i);
        auto* block = blocks->addMenu(codeLabel(code, i + 1));
        block->addAction(tr("Copy code"), block, [code] { BlockHand::copyCode(code); });
        block->addAction(tr("Save code as…"), &hand, [code, &hand] { hand.saveCode(code); });
    }
}

void ReplyMenu::addFormulas(QMenu& menu, const QStringList& formulas)
{
    if (formulas.isEmpty())
        return;
    auto* list = menu.addMenu(tr("Formulas in this reply"));
    for (const QString& formula : formulas)
        list->addAction(tr("Copy %1").arg(asLabel(formula)), list, [formula] { copy(formula); });
}

void ReplyMenu::addPictures(QMenu& menu, const QStringList& addresses, PictureHand& pictures)
{
    if (addresses.isEmpty() || !pictures.loadsFromWeb())
        return;
    auto* list = menu.addMenu(tr("Pictures on the web"));
    for (const QString& address : addresses)
        addLoading(*list, tr("Load %1…").arg(asLabel(address, longestLink)), address, pictures);
}

void ReplyMenu::addLinks(QMenu& menu, const QStringList& links)
{
    if (links.isEmpty())
        return;
    auto* list = menu.addMenu(tr("Links in this reply"));
    for (const QString& link : links) {
        // The whole target stands there before anything is opened.
        auto* one = list->addMenu(asLabel(link, longestLink));
        one->addAction(tr("Open link"), one, [link] { BlockHand::openLink(link); })
            ->setStatusTip(link);
        one->addAction(tr("Copy link"), one, [link] { copy(link); });
    }
}

} // namespace loquat
