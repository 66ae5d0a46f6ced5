// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/house.h"
#include "ui/translations.h"
#include "ui/window/chatpage.h"
#include "ui/window/mainwindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QToolButton>
#include <QTranslator>
#include <QXmlStreamReader>

#include <gtest/gtest.h>
#include <string>
#include <utility>

namespace loquat::test {

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList texts; // two for a plural
    bool isPlural = false;
    bool isFinished = false;
};

void readTranslation(QXmlStreamReader& xml, Message& message)
{
    message.isFinished = !xml.attributes().hasAttribute("type"_L1);
    if (!message.isPlural) {
        message.texts.append(xml.readElementText());
        return;
    }
    while (xml.readNextStartElement())
        message.texts.append(xml.readElementText());
}

QList<Message> messagesOf(const QString& language)
{
    QFile file(QStringLiteral(LOQUAT_SOURCE_DIR "/translations/loquat_%1.ts").arg(language));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append(Message{context, {}, {}, xml.attributes().hasAttribute("numerus"_L1)});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            readTranslation(xml, messages.last());
        }
    }
    EXPECT_FALSE(xml.hasError()) << qPrintable(xml.errorString());
    return messages;
}

QStringList placeholders(const QString& text)
{
    static const QRegularExpression form(u"%(?:L?\\d+|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch& match : form.globalMatch(text))
        found.append(match.captured());
    found.removeDuplicates();
    found.sort();
    return found;
}

bool hasMnemonic(const QString& text)
{
    static const QRegularExpression form(u"&[^&\\s]"_s);
    return text.contains(form);
}

std::string where(const Message& message)
{
    return qPrintable(message.context + u": "_s + message.source);
}

// In each menu by itself; the titles of submenus are entries of theirs.
void expectDistinctLetters(const QMenu& menu)
{
    QStringList letters;
    for (const QAction* action : menu.actions()) {
        if (action->isSeparator())
            continue;
        const qsizetype mark = action->text().indexOf(u'&');
        ASSERT_GE(mark, 0) << qPrintable(action->text());
        const QString letter = action->text().mid(mark + 1, 1).toLower();
        EXPECT_FALSE(letters.contains(letter)) << qPrintable(action->text());
        letters.append(letter);
        if (action->menu())
            expectDistinctLetters(*action->menu());
    }
}

} // namespace

// The name is a plain string because test runners show it.
class Translations : public testing::TestWithParam<std::string>
{
protected:
    static QString language() { return QString::fromStdString(GetParam()); }
};

INSTANTIATE_TEST_SUITE_P(Languages, Translations, testing::Values("de", "en"),
                         [](const auto& language) { return language.param; });

TEST_P(Translations, AreFinished)
{
    const QList<Message> messages = messagesOf(language());
    EXPECT_FALSE(messages.isEmpty());
    for (const Message& message : messages) {
        EXPECT_TRUE(message.isFinished) << where(message);
        EXPECT_EQ(message.texts.size(), message.isPlural ? 2 : 1) << where(message);
        for (const QString& text : message.texts)
            EXPECT_FALSE(text.isEmpty()) << where(message);
        EXPECT_FALSE(message.context.isEmpty()) << where(message);
    }
}

TEST_P(Translations, KeepWhatIsNotWords)
{
    for (const Message& message : messagesOf(language())) {
        const QString& source = message.source;
        for (const QString& text : message.texts) {
            EXPECT_EQ(placeholders(text), placeholders(source)) << where(message);
            EXPECT_EQ(hasMnemonic(text), hasMnemonic(source)) << where(message);
            EXPECT_EQ(text.count(u'\n'), source.count(u'\n')) << where(message);
            EXPECT_EQ(text.count(u'`'), source.count(u'`')) << where(message);
            EXPECT_EQ(text.endsWith(u'…'), source.endsWith(u'…')) << where(message);
            EXPECT_EQ(text.startsWith(u' '), source.startsWith(u' ')) << where(message);
            EXPECT_EQ(text.endsWith(u' '), source.endsWith(u' ')) << where(message);
        }
    }
}

TEST_P(Translations, AreBuiltIn)
{
    QTranslator translator;
    EXPECT_TRUE(translator.load(u":/i18n/loquat_%1.qm"_s.arg(language())));
    const Message first = messagesOf(language()).value(0);
    EXPECT_FALSE(translator
                     .translate(first.context.toUtf8().constData(),
                                first.source.toUtf8().constData(), nullptr, 1)
                     .isEmpty());
}

class LoadedTranslations : public testing::Test
{
protected:
    void TearDown() override { qDeleteAll(qApp->findChildren<QTranslator*>()); }

    static QString turns(int count)
    {
        return QCoreApplication::translate("loquat::ChatWords", "%n turn(s)", nullptr, count);
    }
};

TEST_F(LoadedTranslations, EnglishFileHoldsPluralsOnly)
{
    for (const Message& message : messagesOf(u"en"_s))
        EXPECT_TRUE(message.isPlural) << where(message);
}

TEST_F(LoadedTranslations, CountInEnglish)
{
    loadTranslations(*qApp, u"en"_s);
    EXPECT_EQ(turns(1), u"1 turn"_s);
    EXPECT_EQ(turns(2), u"2 turns"_s);
}

TEST_F(LoadedTranslations, FallBackToEnglish)
{
    loadTranslations(*qApp, u"cy"_s);
    EXPECT_EQ(turns(1), u"1 turn"_s);
}

TEST_F(LoadedTranslations, CountInGerman)
{
    loadTranslations(*qApp, u"de"_s);
    EXPECT_EQ(turns(1), u"1 Beitrag"_s);
    EXPECT_EQ(turns(2), u"2 Beiträge"_s);
}

class TranslatedWindow : public testing::Test, public House
{
protected:
    void start(const QString& language)
    {
        loadTranslations(*qApp, language);
        build();
        server.answer("/api/tags", Script::json(R"({"models":[{"name":"gemma3:27b"}]})"));
        addProfile(u"Mein Ollama"_s, u"gemma3:27b"_s);
        window = std::make_unique<MainWindow>(
            Services{*library, *servers, *settings, clock, *pulls, *ollama});
        window->resize(1280, 800);
        window->show();
        window->start();
        ASSERT_TRUE(waitUntil([&] { return window->chat().session() != nullptr; }));
        ASSERT_TRUE(waitUntil([&] { return !window->chat().session()->isLoading(); }));
    }

    void TearDown() override
    {
        window.reset();
        close();
        qDeleteAll(qApp->findChildren<QTranslator*>());
    }

    void expectRoom(const QString& objectName)
    {
        auto* part = window->findChild<QWidget*>(objectName);
        ASSERT_NE(part, nullptr) << qPrintable(objectName);
        int checked = 0;
        const auto expectFits = [&](const QWidget& widget, const QString& text) {
            ++checked;
            EXPECT_TRUE(waitUntil([&] { return widget.width() >= widget.sizeHint().width(); }))
                << qPrintable(text);
            const QRect place(widget.mapTo(part, QPoint()), widget.size());
            EXPECT_GE(place.left(), 0) << qPrintable(text);
            EXPECT_LE(place.right(), part->width()) << qPrintable(text);
        };
        for (const QAbstractButton* button : part->findChildren<QAbstractButton*>()) {
            // A sign in a field has its text for screen readers alone.
            const bool isSign = qobject_cast<QLineEdit*>(button->parentWidget()) != nullptr;
            if (button->isVisible() && !isSign && !button->text().isEmpty())
                expectFits(*button, button->text());
        }
        for (const QLabel* label : part->findChildren<QLabel*>()) {
            if (label->isVisible() && !label->wordWrap())
                expectFits(*label, label->text());
        }
        EXPECT_GT(checked, 1) << qPrintable(objectName);
    }

    void expectDistinctLettersInTheMenu()
    {
        const auto* button = window->findChild<QToolButton*>(u"topMenu"_s);
        ASSERT_NE(button, nullptr);
        ASSERT_NE(button->menu(), nullptr);
        expectDistinctLetters(*button->menu());
    }

    std::unique_ptr<MainWindow> window;
};

class GermanWindow : public TranslatedWindow
{
protected:
    void SetUp() override { start(u"de"_s); }
};

class EnglishWindow : public TranslatedWindow
{
protected:
    void SetUp() override { start(u"en"_s); }
};

TEST_F(GermanWindow, NamesItsControlsInGerman)
{
    const std::pair<QString, QString> names[]{
        {u"send"_s, u"Senden"_s},
        {u"attachImage"_s, u"Bild anhängen"_s},
        {u"options"_s, u"Optionen"_s},
        {u"settings"_s, u"Einstellungen"_s},
        {u"temperature"_s, u"Temperatur"_s},
        {u"temperatureValue"_s, u"Wert für Temperatur"_s},
    };
    for (const auto& [objectName, name] : names) {
        const auto* widget = window->findChild<QWidget*>(objectName);
        ASSERT_NE(widget, nullptr) << qPrintable(objectName);
        EXPECT_EQ(widget->accessibleName(), name);
    }
}

TEST_F(GermanWindow, HasRoomForItsTexts)
{
    auto* options = window->findChild<QAbstractButton*>(u"options"_s);
    ASSERT_NE(options, nullptr);
    if (!options->isChecked())
        options->click();
    const auto* panel = window->findChild<QWidget*>(u"optionsPanel"_s);
    ASSERT_NE(panel, nullptr);
    ASSERT_TRUE(waitUntil([&] { return panel->isVisible(); }));
    EXPECT_LE(window->minimumSizeHint().width(), 1280);
    expectRoom(u"topBar"_s);
    expectRoom(u"composer"_s);
    expectRoom(u"optionsPanel"_s);
}

TEST_F(GermanWindow, GivesEachEntryOfAMenuItsOwnLetter)
{
    expectDistinctLettersInTheMenu();
}

TEST_F(EnglishWindow, GivesEachEntryOfAMenuItsOwnLetter)
{
    expectDistinctLettersInTheMenu();
}

} // namespace loquat::test
