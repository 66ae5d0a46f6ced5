// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Stands in for `ollama` in tests of what starts it: listens where OLLAMA_HOST says and answers
// /api/tags; GET /quit ends it. FAKE_OLLAMA says how it behaves: "exit", "deaf", "stubborn",
// "chatter", or as usual.

#include <arpa/inet.h>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <string>
#include <sys/socket.h>
#include <unistd.h>

namespace {

std::string variable(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

void chatter()
{
    for (int i = 0; i < 30000; ++i)
        std::fprintf(stderr, "\x1b[32mline\x1b[0m %d of a log that goes on and on\r\n", i);
    std::fprintf(stderr, "without an end");
}

[[noreturn]] void answerForEver(int listener)
{
    const std::string body = R"({"models":[{"name":"tiny:1b"}]})";
    const std::string answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                               "Connection: close\r\nContent-Length: " +
                               std::to_string(body.size()) + "\r\n\r\n" + body;
    for (;;) {
        const int client = ::accept(listener, nullptr, nullptr);
        if (client < 0)
            continue;
        char request[4096];
        const ssize_t got = ::read(client, request, sizeof request);
        if (got > 9 && std::memcmp(request, "GET /quit", 9) == 0)
            std::exit(0);
        if (got > 0)
            static_cast<void>(!::write(client, answer.data(), answer.size()));
        ::close(client);
    }
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2 || std::strcmp(argv[1], "serve") != 0)
        return 2;
    const std::string behaviour = variable("FAKE_OLLAMA");
    std::fprintf(stderr, "key given: %s\n", variable("LOQUAT_API_KEY").empty() ? "no" : "yes");
    if (behaviour == "exit") {
        std::fprintf(stderr, "Error: could not create directory\n");
        return 3;
    }
    if (behaviour == "deaf") {
        for (;;)
            ::pause();
    }
    if (behaviour == "stubborn")
        std::signal(SIGTERM, SIG_IGN);
    if (behaviour == "chatter")
        chatter();

    const std::string host = variable("OLLAMA_HOST");
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port =
        htons(static_cast<unsigned short>(std::atoi(host.substr(host.rfind(':') + 1).c_str())));
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    // As Ollama does: what was closed a moment ago does not hold the port.
    const int on = 1;
    ::setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr generic{};
    std::memcpy(&generic, &address, sizeof address);
    if (::bind(listener, &generic, sizeof address) != 0) {
        std::fprintf(stderr, "Error: listen tcp %s: bind: address already in use\n", host.c_str());
        return 1;
    }
    ::listen(listener, 16);
    std::fprintf(stderr, "Listening on %s\n", host.c_str());
    answerForEver(listener);
}
