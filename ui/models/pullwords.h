// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace loquat {

class ModelPull;

// What is said of a model being pulled. Plain text throughout.
class PullWords
{
    Q_DECLARE_TR_FUNCTIONS(loquat::PullWords)
public:
    // Before a model has been named.
    static QString question(const QString& server);
    static QString hint();
    // In one line, what is going on or has become of it.
    static QString headline(const ModelPull& pull, const QString& server);
    // How far it is, or what to do now.
    static QString status(const ModelPull& pull);
};

} // namespace loquat
