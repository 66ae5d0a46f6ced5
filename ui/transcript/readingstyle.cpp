// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transcript/readingstyle.h"

#include "ui/theme/tokens.h"

#include <QFontMetrics>
#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <cmath>

namespace loquat {

namespace {

constexpr int lineHeightPercent = 140;
constexpr int codeLinePercent = 135;
constexpr double codeShare = 0.94; // of the text's size: monospaced letters look larger

QFont scaled(QFont font, double share)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(std::max(1.0, font.pointSizeF() * share));
    else
        font.setPixelSize(std::max(1, int(std::lround(font.pixelSize() * share))));
    return font;
}

// The one font in the size of the other.
QFont sizedLike(QFont font, const QFont& other, double share)
{
    if (other.pointSizeF() > 0)
        font.setPointSizeF(other.pointSizeF());
    else
        font.setPixelSize(other.pixelSize());
    return scaled(font, share);
}

QFont codeFont(const BodyStyle& style)
{
    QFont font = style.code;
    font.setStyleHint(QFont::Monospace);
    return sizedLike(font, style.font, codeShare);
}

} // namespace

ReadingStyle::ReadingStyle(const BodyStyle& style)
    : m_base(style)
    , m_code(codeFont(style))
    , m_small(scaled(style.font, 0.88))
{
    const QFontMetrics text(style.font);
    const QFontMetrics code(m_code);
    m_lineHeight = std::max(1, text.height() * lineHeightPercent / 100);
    m_codeLineHeight = std::max(1, code.height() * codeLinePercent / 100);
    m_codeAdvance = std::max(1, int(std::ceil(QFontMetricsF(m_code).horizontalAdvance(u'0'))));
    m_advance = std::max(1, text.averageCharWidth());
    m_em = std::max(4, text.ascent());
}

QFont ReadingStyle::heading(int level) const
{
    if (level <= 0)
        return m_base.font;
    constexpr std::array shares{1.5, 1.28, 1.13, 1.0, 0.94, 0.88};
    QFont font = scaled(m_base.font, shares.at(std::size_t(std::min(level, 6) - 1)));
    font.setBold(true);
    return font;
}

QTextCharFormat ReadingStyle::format(TextLooks looks, const QFont& font) const
{
    const auto key = std::pair(looks.toInt(), font.key());
    const auto known = m_formats.constFind(key);
    if (known != m_formats.cend())
        return *known;
    return *m_formats.insert(key, make(looks, font));
}

QTextCharFormat ReadingStyle::make(TextLooks looks, const QFont& base) const
{
    using theme::Colour;
    const auto ink = [this](Colour role) {
        return theme::colour(m_base.palette, role);
    };
    QTextCharFormat format;
    QFont font = base;
    if (looks & (TextLooks(TextLook::Code) | TextLook::Markup)) {
        font = sizedLike(m_code, base, codeShare);
        font.setBold(base.bold());
    }
    if (looks & TextLook::Code)
        format.setBackground(ink(Colour::Selected));
    if (looks & TextLook::Math) {
        font.setFamilies({QStringLiteral("Latin Modern Math"), QStringLiteral("STIX Two Math"),
                          QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
        font.setItalic(true);
    }
    if (looks & TextLook::Strong)
        font.setBold(true);
    if (looks & TextLook::Emphasis)
        font.setItalic(true);
    if (looks & TextLook::Note)
        font = scaled(font, 0.8);
    if (looks & (TextLooks(TextLook::Markup) | TextLook::Picture | TextLook::Note))
        format.setForeground(ink(Colour::MutedText));
    format.setFont(font);
    format.setFontStrikeOut(bool(looks & TextLook::Strike));
    if (looks & TextLook::Link) {
        format.setForeground(ink(Colour::Accent));
        format.setFontUnderline(true);
    }
    return format;
}

} // namespace loquat
