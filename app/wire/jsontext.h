// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonObject>

#include <optional>

namespace loquat {

// The same bytes if they are UTF-8, else with U+FFFD in place of what is not.
QByteArray repairedUtf8(const QByteArray& bytes);

// The text as a JSON object; nothing if it is anything else. Invalid UTF-8 is repaired, a BOM
// passed over; of a key that occurs twice the last value counts.
std::optional<QJsonObject> parseJsonObject(const QByteArray& text);

// Where a JSON object ends that should begin at the first byte that is not white space.
struct ObjectExtent
{
    bool begins = false; // there is a brace at the beginning
    qsizetype end = -1;  // after the brace that closes it; -1: the text ends inside it
};
ObjectExtent objectExtent(QByteArrayView text);

// An object's text parted from one array in it.
struct CutArray
{
    QByteArrayView array; // as it stands in the object, empty if the value is no array
    QByteArray rest;      // the object with null in its place
};
// Parts the array that is the value of `key` in the outermost object, without looking at its
// elements one by one, or copying them. `object` need not be sound JSON.
CutArray cutArray(const QByteArray& object, QByteArrayView key);

// Sound JSON, and an array. Cheap for an array of integers.
bool isJsonArray(QByteArrayView text);

// The array has no elements.
bool isEmptyJsonArray(QByteArrayView array);

} // namespace loquat
