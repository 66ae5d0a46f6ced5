// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace loquat {

using namespace Qt::StringLiterals;

void loadTranslations(QCoreApplication& application, const QString& language)
{
    const auto before = application.findChildren<QTranslator*>(Qt::FindDirectChildrenOnly);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    const auto load = [&](const QLocale& wanted, const QString& name, const QString& folder) {
        auto* translator = new QTranslator(&application);
        if (translator->load(wanted, name, u"_"_s, folder))
            return application.installTranslator(translator);
        delete translator;
        return false;
    };
    load(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    if (!load(locale, u"loquat"_s, u":/i18n"_s))
        load(QLocale(QLocale::English), u"loquat"_s, u":/i18n"_s);
    qDeleteAll(before);
}

} // namespace loquat
