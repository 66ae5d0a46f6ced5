// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/script.h"

namespace loquat::test {

namespace {

QByteArray head(int status, const QByteArray& contentType, const QByteArrayList& headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\n";
    if (!contentType.isEmpty())
        text += "Content-Type: " + contentType + "\r\n";
    for (const QByteArray& header : headers)
        text += header + "\r\n";
    return text;
}

QByteArray chunked(const QByteArray& bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

} // namespace

Script Script::answer(int status, const QByteArray& contentType, const QByteArray& body,
                      const QByteArrayList& headers, Framing framing)
{
    QByteArray text = head(status, contentType, headers);
    switch (framing) {
    case Framing::ContentLength:
        return raw(text + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    case Framing::Chunked:
        text += "Transfer-Encoding: chunked\r\n\r\n";
        return raw(text + (body.isEmpty() ? QByteArray() : chunked(body)) + "0\r\n\r\n");
    case Framing::UntilClose:
        text.replace(0, 8, "HTTP/1.0");
        return raw(text + "\r\n" + body).close();
    }
    Q_UNREACHABLE();
}

Script Script::stream(int status, const QByteArray& contentType, const QByteArrayList& headers)
{
    return raw(head(status, contentType, headers) + "Transfer-Encoding: chunked\r\n\r\n");
}

Script Script::lines(const QByteArrayList& lines)
{
    Script script = stream();
    for (const QByteArray& line : lines)
        script.line(line);
    return script.end();
}

Script& Script::send(const QByteArray& bytes)
{
    steps.append({Step::Kind::Send, bytes, 0});
    return *this;
}

Script& Script::chunk(const QByteArray& bytes)
{
    return send(chunked(bytes));
}

Script& Script::end()
{
    return send("0\r\n\r\n");
}

Script& Script::pause(int ms)
{
    steps.append({Step::Kind::Pause, {}, ms});
    return *this;
}

Script& Script::gate(const QByteArray& name)
{
    steps.append({Step::Kind::Gate, name, 0});
    return *this;
}

Script& Script::repeatLine(const QByteArray& line, int times)
{
    steps.append({Step::Kind::Repeat, chunked(line + '\n'), times});
    return *this;
}

Script& Script::close()
{
    steps.append({Step::Kind::Close, {}, 0});
    return *this;
}

Script& Script::drop()
{
    steps.append({Step::Kind::Drop, {}, 0});
    return *this;
}

} // namespace loquat::test
