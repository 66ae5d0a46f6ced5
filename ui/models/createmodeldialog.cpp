// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/createmodeldialog.h"

#include "app/session/modeltasks.h"
#include "app/session/serverdirectory.h"
#include "app/wire/modelrecipe.h"
#include "ui/models/copymodeldialog.h"
#include "ui/models/modelwords.h"
#include "ui/text/errortext.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/mutedlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

QPlainTextEdit* textField(const QString& objectName, const QString& name, int lines)
{
    auto* field = new QPlainTextEdit;
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    field->setMinimumHeight(lines * field->fontMetrics().lineSpacing() + 4 * theme::grid);
    return field;
}

QLabel* labelFor(const QString& text, QWidget* field)
{
    auto* label = new QLabel(text);
    label->setBuddy(field);
    return label;
}

} // namespace

CreateModelDialog::CreateModelDialog(ServerDirectory& servers, ModelTasks& tasks,
                                     const ProfileId& server, const QString& model,
                                     const ModelDetails& details, QWidget* parent)
    : QDialog(parent)
    , m_servers(servers)
    , m_tasks(tasks)
    , m_server(server)
    , m_model(model)
    , m_systemBefore(details.system)
    , m_parametersBefore(readParameters(details.parameters).values)
    , m_creation(tasks.newCreation(server))
    , m_name(new QLineEdit)
    , m_system(textField(u"createSystem"_s, tr("System prompt"), 5))
    , m_parameters(textField(u"createParameters"_s, tr("Parameters"), 4))
    , m_status(new MutedLabel)
    , m_create(new QPushButton(tr("Create")))
    , m_stop(new QPushButton(tr("Stop")))
    , m_close(new QPushButton(tr("Cancel")))
{
    setObjectName(u"createModelDialog"_s);
    setWindowTitle(tr("Create a model"));
    setMinimumWidth(theme::grid * 130);
    m_name->setObjectName(u"createName"_s);
    m_name->setAccessibleName(tr("New name"));
    m_name->setPlaceholderText(tr("such as my-model:latest"));
    m_system->setPlainText(details.system);
    m_system->setPlaceholderText(tr("What the model is told before every chat"));
    m_parameters->setPlainText(parametersText(m_parametersBefore));
    m_parameters->setPlaceholderText(tr("One a line, such as “temperature 0.3”"));
    m_parameters->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_status->setObjectName(u"createStatus"_s);
    m_create->setObjectName(u"createStart"_s);
    m_create->setProperty("primary", true);
    m_create->setAutoDefault(false);
    m_stop->setObjectName(u"createStop"_s);
    m_stop->setAutoDefault(false);
    m_stop->hide();
    m_close->setAutoDefault(false);
    layOut(new MutedLabel(tr("A new model made from %1: what you change here is changed, all else "
                             "stays. What is emptied or left out stays as it is, too.")
                              .arg(ModelWords::shown(model))));

    connect(m_name, &QLineEdit::textChanged, this, &CreateModelDialog::check);
    connect(m_name, &QLineEdit::returnPressed, this, &CreateModelDialog::create);
    connect(m_system, &QPlainTextEdit::textChanged, this, &CreateModelDialog::check);
    connect(m_parameters, &QPlainTextEdit::textChanged, this, &CreateModelDialog::check);
    connect(m_create, &QPushButton::clicked, this, &CreateModelDialog::create);
    connect(m_stop, &QPushButton::clicked, this, [this] { m_creation.cancel(); });
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] { m_creation.cancel(); });
    connect(&m_creation, &ModelCreation::changed, this, [this] { show(m_creation); });
    check();
}

CreateModelDialog::~CreateModelDialog()
{
    m_creation.disconnect(this);
    m_tasks.leave(m_creation, m_server);
}

void CreateModelDialog::layOut(QWidget* said)
{
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* one : {m_close, m_stop, m_create})
        buttons->addWidget(one);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * theme::grid, 4 * theme::grid, 4 * theme::grid, 4 * theme::grid);
    column->setSpacing(2 * theme::grid);
    column->addWidget(said);
    column->addWidget(labelFor(tr("New &name"), m_name));
    column->addWidget(m_name);
    column->addWidget(labelFor(tr("&System prompt"), m_system));
    column->addWidget(m_system, 3);
    column->addWidget(labelFor(tr("&Parameters"), m_parameters));
    column->addWidget(m_parameters, 2);
    column->addWidget(m_status);
    column->addLayout(buttons);
}

void CreateModelDialog::check()
{
    const QString name = m_name->text().trimmed();
    QString why = name.isEmpty() ? QString() : whyNotNamed(name, m_servers, m_server);
    const ParameterLines lines = readParameters(m_parameters->toPlainText());
    if (why.isEmpty() && !lines.wrongLines.isEmpty())
        why = tr("Line %1 of the parameters cannot be used: each needs a name and a value that it "
                 "can have.")
                  .arg(lines.wrongLines.first());
    m_status->setTone(MutedLabel::Tone::Warning);
    m_status->setText(why);
    m_create->setEnabled(!name.isEmpty() && why.isEmpty());
}

void CreateModelDialog::create()
{
    if (!m_create->isEnabled() || m_creation.state() == ModelCreation::State::Running)
        return;
    ModelRecipe recipe;
    recipe.name = m_name->text().trimmed();
    recipe.from = m_model;
    const QString system = m_system->toPlainText();
    if (system != m_systemBefore && !system.trimmed().isEmpty())
        recipe.system = system;
    recipe.parameters =
        changedParameters(m_parametersBefore, readParameters(m_parameters->toPlainText()).values);
    m_creation.start(recipe);
    show(m_creation);
}

void CreateModelDialog::show(const ModelCreation& creation)
{
    const bool running = creation.state() == ModelCreation::State::Running;
    const QList<QWidget*> fields{m_name, m_system, m_parameters};
    for (QWidget* field : fields)
        field->setEnabled(!running);
    m_create->setVisible(!running);
    m_stop->setVisible(running);
    switch (creation.state()) {
    case ModelCreation::State::Idle:
        break;
    case ModelCreation::State::Running:
        m_status->setTone(MutedLabel::Tone::Muted);
        m_status->setText(creation.status().isEmpty() ? tr("Creating…") : creation.status());
        m_stop->setFocus(Qt::OtherFocusReason);
        break;
    case ModelCreation::State::Done:
        accept();
        Q_EMIT made(m_name->text().trimmed());
        break;
    case ModelCreation::State::Failed: {
        const Error error = creation.error().value_or(Error{});
        m_status->setTone(MutedLabel::Tone::Danger);
        m_status->setText(error.isMissingEndpoint() ? tr("This server cannot create models.")
                                                    : errorText(error).whole());
        m_name->setFocus(Qt::OtherFocusReason);
        break;
    }
    case ModelCreation::State::Cancelled:
        m_status->setTone(MutedLabel::Tone::Muted);
        m_status->setText(tr("Stopped."));
        m_name->setFocus(Qt::OtherFocusReason);
        break;
    }
}

} // namespace loquat
