// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/memorytestdialog.h"

#include "ui/text/errortext.h"
#include "ui/text/memorytext.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int textWidth = 420;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(loquat::MemoryTestDialog)
};

QString chatLine(const MemoryFinding& found)
{
    using Outcome = MemoryFinding::Outcome;
    const QString way = memoryChoiceText(found.way).name;
    switch (found.outcome) {
    case Outcome::NotTried:
        return Words::tr("This chat sends nothing of its past, so the model does not remember.");
    case Outcome::Remembered:
        return Words::tr("Remembered: the model gave the word back. The chat’s way: %1.").arg(way);
    case Outcome::Forgotten:
        return Words::tr("Not remembered: the model did not give the word back. The chat’s way: "
                         "%1.")
            .arg(way);
    case Outcome::Failed:
        break;
    }
    return Words::tr("The test failed. %1").arg(errorText(found.error.value_or(Error{})).whole());
}

QString serverLine(const MemoryFinding& found)
{
    using Outcome = MemoryFinding::Outcome;
    switch (found.outcome) {
    case Outcome::NotTried:
        return Words::tr("The server’s own memory: none was given.");
    case Outcome::Remembered:
        return Words::tr("The server’s own memory: it works.");
    case Outcome::Forgotten:
        return Words::tr("The server’s own memory: it does not work.");
    case Outcome::Failed:
        break;
    }
    return Words::tr("The server’s own memory: the test failed. %1")
        .arg(errorText(found.error.value_or(Error{})).whole());
}

} // namespace

QString memoryTestText(const MemoryTestResult& result)
{
    const QString chat = chatLine(result.chat);
    const bool same = result.chat.way == MemoryWay::Context && result.chat == result.server;
    const bool never = result.chat.outcome == MemoryFinding::Outcome::Failed &&
                       result.server.outcome == MemoryFinding::Outcome::NotTried;
    return same || never ? chat : chat + u"\n\n"_s + serverLine(result.server);
}

MemoryTestDialog::MemoryTestDialog(std::unique_ptr<MemoryTest> test, const QString& model,
                                   QWidget* parent)
    : QDialog(parent)
    , m_test(std::move(test))
    , m_said(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(u"memoryTest"_s);
    setWindowTitle(tr("Test memory"));
    m_said->setObjectName(u"memoryTestResult"_s);
    m_said->setTextFormat(Qt::PlainText);
    m_said->setWordWrap(true);
    m_said->setFixedWidth(textWidth);
    m_said->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_said->setText(tr("Giving %1 a word to keep and asking for it back…").arg(model));
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_close->setObjectName(u"memoryTestClose"_s);
    m_close->setAutoDefault(true);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(5 * theme::grid, 5 * theme::grid, 5 * theme::grid, 4 * theme::grid);
    column->setSpacing(4 * theme::grid);
    column->addWidget(m_said);
    column->addWidget(m_busy);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetFixedSize);

    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, m_test.get(), &MemoryTest::cancel);
    connect(m_test.get(), &MemoryTest::finished, this, &MemoryTestDialog::say);
    m_close->setFocus();
    m_test->start();
}

MemoryTestDialog::~MemoryTestDialog() = default;

void MemoryTestDialog::say(const MemoryTestResult& result)
{
    m_busy->hide();
    m_said->setText(memoryTestText(result));
    m_close->setText(tr("Close"));
    QAccessibleEvent changed(m_said, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace loquat
