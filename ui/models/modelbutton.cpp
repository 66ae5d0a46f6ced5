// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/modelbutton.h"

#include "app/session/serverdirectory.h"
#include "ui/models/modelpopup.h"
#include "ui/models/modelwords.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

constexpr int side = theme::grid * 2 + 2;
constexpr int dotSize = theme::grid * 2;
constexpr int gap = theme::grid + 2;
constexpr int chevronSize = theme::grid * 4;
constexpr int widest = theme::grid * 95;
constexpr int narrowest = theme::grid * 30;

QFont bolder(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

ModelButton::ModelButton(ServerDirectory& servers, QWidget* parent)
    : QAbstractButton(parent)
    , m_servers(servers)
    , m_popup(new ModelPopup(servers, this))
{
    setObjectName("model"_L1);
    setAccessibleName(tr("Model"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this, &ModelButton::openPopup);
    connect(m_popup, &ModelPopup::chosen, this, &ModelButton::chosen);
    connect(m_popup, &ModelPopup::pullRequested, this, &ModelButton::pullRequested);
    connect(m_popup, &ModelPopup::managementRequested, this, &ModelButton::managementRequested);
    connect(m_popup, &ModelPopup::closed, this, &ModelButton::popupClosed);
    connect(m_popup, &ModelPopup::serverSettingsRequested, this,
            &ModelButton::serverSettingsRequested);
    connect(&servers, &ServerDirectory::profilesChanged, this, &ModelButton::refreshTexts);
    connect(&servers, &ServerDirectory::listingChanged, this, &ModelButton::refreshTexts);
    refreshTexts();
}

void ModelButton::setChoice(const ProfileId& profile, const QString& model)
{
    m_choice = {profile, model};
    m_popup->setChoice(m_choice);
    refreshTexts();
}

QSize ModelButton::sizeHint() const
{
    int width = side * 2 + dotSize + gap + textWidth(m_modelText, true) + gap + chevronSize;
    if (!m_serverText.isEmpty())
        width += gap + textWidth(m_serverText, false);
    return {std::min(width, widest), theme::grid * 8};
}

QSize ModelButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), narrowest), theme::grid * 8};
}

void ModelButton::openPopup()
{
    m_popup->openBelow(*this);
}

bool ModelButton::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::HoverEnter:
    case QEvent::HoverLeave:
    case QEvent::PaletteChange:
        update();
        break;
    case QEvent::FontChange:
        updateGeometry();
        break;
    default:
        break;
    }
    return QAbstractButton::event(event);
}

void ModelButton::paintEvent(QPaintEvent*)
{
    using theme::Colour;
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton button;
    button.initFrom(this);
    button.state |= isDown() || m_popup->isVisible() ? QStyle::State_Sunken : QStyle::State_Raised;
    painter.drawControl(QStyle::CE_PushButtonBevel, button);

    Colour dot = Colour::MutedText;
    const ModelListing listing = m_servers.listing(m_choice.profile);
    if (listing.state == ModelListing::State::Ready)
        dot = Colour::Success;
    else if (listing.error && !listing.error->isMissingEndpoint())
        dot = Colour::Danger;

    // Laid out from the left, then mirrored where the language runs the other way.
    const auto place = [this](const QRect& area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    const auto vertical = [this](int size) {
        return (height() - size) / 2;
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colour(palette(), dot));
    painter.drawEllipse(place(QRect(side, vertical(dotSize), dotSize, dotSize)));

    const int chevronX = width() - side - chevronSize + theme::grid / 2;
    theme::icon(theme::Icon::ChevronDown)
        .paint(&painter, place(QRect(chevronX, vertical(chevronSize), chevronSize, chevronSize)));

    int x = side + dotSize + gap;
    const int room = chevronX - gap - x;
    const int modelWidth = std::min(textWidth(m_modelText, true), room);
    painter.setFont(bolder(font()));
    painter.setPen(theme::colour(palette(), Colour::Text));
    painter.drawText(place(QRect(x, 0, modelWidth, height())), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_modelText, Qt::ElideMiddle, modelWidth));
    x += modelWidth + gap;
    const int serverWidth = chevronX - gap - x;
    if (m_serverText.isEmpty() || serverWidth < theme::grid * 8)
        return;
    painter.setFont(font());
    painter.setPen(theme::colour(palette(), Colour::MutedText));
    painter.drawText(place(QRect(x, 0, serverWidth, height())), Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_serverText, Qt::ElideRight, serverWidth));
}

void ModelButton::refreshTexts()
{
    const std::optional<ServerProfile> server = m_servers.profile(m_choice.profile);
    m_modelText =
        m_choice.model.isEmpty() ? tr("Choose a model") : ModelWords::shown(m_choice.model);
    m_serverText = server ? tr("on %1").arg(server->name) : QString();
    QString description = m_modelText;
    if (server)
        description = tr("%1 on %2").arg(m_modelText, server->name);
    QString tip = description;
    const ModelListing listing = m_servers.listing(m_choice.profile);
    if (listing.error)
        tip += u'\n' + errorText(*listing.error).sentence;
    setText(m_modelText);
    setAccessibleDescription(description);
    setToolTip(u"<qt>"_s + tip.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s);
    updateGeometry();
    update();
}

int ModelButton::textWidth(const QString& text, bool bold) const
{
    return QFontMetrics(bold ? bolder(font()) : font()).horizontalAdvance(text) + 1;
}

} // namespace loquat
