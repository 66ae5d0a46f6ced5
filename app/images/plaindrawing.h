// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace loquat {

// A picture's bytes as they may be given to Qt to be drawn. An SVG drawing would have other files
// read into it; of one, what leads outside of itself is left out: references, style sheets, and
// pictures in it that are drawings themselves. Empty for one that is broken, too large unpacked, or
// declares entities. Any other picture stays as it is. Pure and thread-safe.
QByteArray withoutReferences(const QByteArray& picture);

} // namespace loquat
