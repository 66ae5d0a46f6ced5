// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QCoreApplication;

namespace loquat {

// Loads Loquat's and Qt's texts in the language chosen ("" follows the system); a language that
// Loquat does not speak gives English. They live as long as the application, or until they are
// loaded in another; widgets keep the texts that they were made with.
void loadTranslations(QCoreApplication& application, const QString& language);

} // namespace loquat
