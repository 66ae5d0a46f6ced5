// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/mutedlabel.h"

namespace loquat {

namespace {

constexpr double smaller = 0.9;

// The roles that ui/theme gives these meanings.
QPalette::ColorRole roleOf(MutedLabel::Tone tone)
{
    switch (tone) {
    case MutedLabel::Tone::Muted:
        return QPalette::PlaceholderText;
    case MutedLabel::Tone::Plain:
        return QPalette::WindowText;
    case MutedLabel::Tone::Warning:
        return QPalette::LinkVisited;
    case MutedLabel::Tone::Danger:
        return QPalette::BrightText;
    }
    return QPalette::WindowText;
}

} // namespace

MutedLabel::MutedLabel(const QString& text, QWidget* parent, Size size)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setText(text);
    if (size == Size::Small) {
        QFont small = font();
        small.setPointSizeF(small.pointSizeF() * smaller);
        setFont(small);
    }
    setTone(Tone::Muted);
}

void MutedLabel::setTone(Tone tone)
{
    m_tone = tone;
    setForegroundRole(roleOf(tone));
}

} // namespace loquat
