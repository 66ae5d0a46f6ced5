// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>
#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace loquat {

class MutedLabel;
class OptionRow;

// The options that a chat has and the panel has no row of its own for: those of older servers, of
// other programs, or made up for a server that knows them. Each is a row with its value as JSON,
// and can be taken away; folded below them is a form that adds one.
class OtherOptions final : public QWidget
{
    Q_OBJECT
public:
    // `known`: the keys that have a row elsewhere, and so are none of these.
    explicit OtherOptions(QStringList known, QWidget* parent = nullptr);

    // One row for each key, in this order. Those that stay are left as they are.
    void setKeys(const QStringList& keys);
    const QList<OptionRow*>& rows() const { return m_rows; }
    // Shows only what is meant; empty: all. False: nothing is.
    bool filter(const QString& words);
    void setTitle(const QString& title); // at first "Others this chat sends"
    void focusKey(const QString& key);   // its check box, or the fold where there is no such row

Q_SIGNALS:
    void changed(loquat::OptionRow* row); // by a person, as the next five
    void resetRequested(const QString& key);
    void onceRequested(const QString& key, bool once);
    void removeRequested(const QString& key);
    void added(const QString& key, const QJsonValue& value);

private:
    void makeForm();
    QWidget* makeRow(const QString& key);
    void add();
    QString obstacle(const QString& key, const std::optional<QJsonValue>& value) const;
    void showFolding();
    void orderTabs();

    QStringList m_known;
    QVBoxLayout* m_column;
    QToolButton* m_fold;
    QList<OptionRow*> m_rows;
    QWidget* m_form;
    QLineEdit* m_name;
    QLineEdit* m_value;
    QPushButton* m_add;
    MutedLabel* m_problem;
    QString m_words;
};

// A text as one JSON value of any kind; nothing where it is none.
std::optional<QJsonValue> jsonValueFromText(const QString& text);
QString jsonValueText(const QJsonValue& value);

} // namespace loquat
