// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace loquat {

// A note beside what it is about: plain text that wraps, in the theme's muted colour unless told
// otherwise, through every change of theme. With `Small` in smaller letters.
class MutedLabel final : public QLabel
{
    Q_OBJECT
public:
    enum class Tone
    {
        Muted,
        Plain,
        Warning,
        Danger
    };
    enum class Size
    {
        Normal,
        Small
    };

    explicit MutedLabel(const QString& text = {}, QWidget* parent = nullptr,
                        Size size = Size::Normal);

    void setTone(Tone tone); // Muted at first
    Tone tone() const { return m_tone; }

private:
    Tone m_tone = Tone::Muted;
};

} // namespace loquat
