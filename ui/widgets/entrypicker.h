// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QLabel;
class QLineEdit;
class QListWidget;

namespace loquat {

// One thing to choose in an EntryPicker. All text is plain.
struct PickerEntry
{
    QString text;
    QString kind;   // what it is: "Chat", "Action"; looked through as well
    QString detail; // a shortcut, a server; may be empty
};

// A popup to find one of many things by a few letters of its name: what is typed filters, the arrow
// keys move, Enter chooses, Escape closes. What fits best comes first; with nothing typed all stand
// in the order they were given in.
class EntryPicker final : public QFrame
{
    Q_OBJECT
public:
    explicit EntryPicker(QWidget* parent = nullptr);

    void setNames(const QString& accessibleName, const QString& placeholder,
                  const QString& nothingFound);
    void setEntries(const QList<PickerEntry>& entries);
    // Its top centre or its left top corner there, within the screen, as high as its entries need
    // and no higher than a list should be; what stands in the field already is `typed`.
    void openAt(const QPoint& top, bool centred, const QString& typed = {});
    // The same with its left bottom corner there: it covers nothing below.
    void openAbove(const QPoint& bottom);
    QString typed() const;
    QLineEdit* field() const { return m_field; }

Q_SIGNALS:
    void chosen(int index); // in what was given; it is closed already
    void dismissed();       // closed without a choice

protected:
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void filter();
    int neededHeight() const;
    void openWithin(QRect place);
    void choose();

    QLineEdit* m_field;
    QListWidget* m_list;
    QLabel* m_nothing;
    QList<PickerEntry> m_entries;
    bool m_choosing = false;
};

} // namespace loquat
