// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace loquat {

// A bar with a message that stays until it is answered or closed, instead of a modal box. All text
// is plain. Hidden until shown by showNotice(); appears and goes without animation; takes no focus.
// A screen reader is told when it appears.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Info,
        Warning,
        Error
    };

    explicit NoticeBar(QWidget* parent = nullptr);

    void showNotice(Kind kind, const QString& message, const QStringList& buttons = {});
    void setIcon(const QIcon& icon);      // before the message; null: none
    void setCloseIcon(const QIcon& icon); // of the close button
    void setClosable(bool closable);      // true at first
    void dismiss();                       // hides without any signal

    Kind kind() const { return m_kind; }
    QString message() const;
    // At most three; the first is the main one.
    QList<QPushButton*> buttons() const;

Q_SIGNALS:
    // A button was pressed; the bar stays until it is told otherwise.
    void actionTriggered(int index);
    // The person closed the bar; it is hidden already.
    void closed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void closeByPerson();
    void drawPicture();
    QColor kindColour() const;

    Kind m_kind = Kind::Info;
    QIcon m_icon;
    QLabel* m_picture;
    QLabel* m_message;
    QHBoxLayout* m_buttonRow;
    QToolButton* m_close;
    QList<QPushButton*> m_buttons;
};

} // namespace loquat
