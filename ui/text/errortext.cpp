// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include "ui/text/certificatetext.h"
#include "ui/text/errorwords.h"
#include "ui/text/figures.h"

#include <QCoreApplication>

namespace loquat {

using namespace Qt::StringLiterals;

namespace {

// With a context of its own: lupdate does not find that of a base.
struct Words : SentenceParts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

// With the colon and the words only where there are words.
QString quoting(const QString& serverText, const QString& quoted, const QString& bare)
{
    return Words::about(serverText.trimmed(), quoted, bare);
}

// The pinned one and the one that was shown, a line each.
QString fingerprints(const QString& both)
{
    const QStringList lines = both.split(u'\n');
    if (lines.size() != 2)
        return {};
    return u'\n' + Words::filled(Words::tr("Trusted: %1"), fingerprintText(lines[0])) + u'\n' +
           Words::filled(Words::tr("Shown now: %1"), fingerprintText(lines[1])) + u'\n';
}

ErrorText connectionText(const Error& error)
{
    switch (error.reason) {
    case ErrorReason::ConnectionRefused:
        return {Words::about(error.subject, Words::tr("Nothing is listening at %1."),
                             Words::tr("Nothing is listening at the server’s address.")),
                Words::tr("Is Ollama running? Start it, or check the address and the port.")};
    case ErrorReason::HostNotFound:
        return {Words::about(error.subject, Words::tr("No computer named %1 was found."),
                             Words::tr("No computer of that name was found.")),
                Words::tr("Check the spelling of the address and your network connection.")};
    case ErrorReason::NetworkUnreachable:
        return {Words::about(error.subject, Words::tr("The network does not reach %1."),
                             Words::tr("The network does not reach the server.")),
                Words::tr("Check your network connection, or a VPN that the server needs.")};
    case ErrorReason::ConnectTimeout:
        return {Words::about(error.subject, Words::tr("%1 did not answer the call in time."),
                             Words::tr("The server did not answer the call in time.")),
                Words::tr("Check that the server is switched on and that no firewall stands in "
                          "between.")};
    case ErrorReason::FirstByteTimeout:
        return {Words::tr("The server took the request but sent nothing within the time limit."),
                Words::tr("The model may still be loading: try again, or raise the limit in the "
                          "server’s settings.")};
    case ErrorReason::IdleTimeout:
        return {Words::tr("The reply stopped arriving and the time limit has passed."),
                Words::tr("Continue the reply, try again, or raise the limit in the server’s "
                          "settings.")};
    case ErrorReason::UploadStalled:
        return {Words::tr("The request could not be sent to the end: the connection stalled."),
                Words::tr("Try again; with large pictures a faster connection helps.")};
    case ErrorReason::ReplyTimeout:
        return {Words::tr("The server did not finish its answer in time."),
                Words::tr("Try again in a moment.")};
    case ErrorReason::ConnectionClosed:
        return {Words::tr("The connection was closed before anything came back."),
                Words::tr("Check that this is the address of an Ollama server, then try again.")};
    case ErrorReason::CertificateInvalid:
        return {Words::about(error.subject, Words::tr("The certificate of %1 cannot be trusted."),
                             Words::tr("The server’s certificate cannot be trusted.")) +
                    quoting(error.serverText, u" (%1)"_s, QString()),
                Words::tr("Check the address; nothing has been sent.")};
    case ErrorReason::CertificateChanged:
        return {Words::about(
                    error.subject,
                    Words::tr("%1 shows another certificate than the one you trust for it."),
                    Words::tr("The server shows another certificate than the one you trust for "
                              "it.")) +
                    fingerprints(error.serverText),
                Words::tr("Nothing has been sent. Somebody may be listening in: ask whoever runs "
                          "the server before you trust the new one.")};
    case ErrorReason::CertificateUnpinned:
        return {Words::about(error.subject,
                             Words::tr("You have not looked at the certificate of %1 yet."),
                             Words::tr("You have not looked at the server’s certificate yet.")),
                Words::tr("Press “Test connection” in its settings to see and trust it; nothing "
                          "has been sent.")};
    case ErrorReason::CaFileInvalid:
        return {Words::about(error.subject,
                             Words::tr("No certificate can be read from the file %1."),
                             Words::tr("No certificate can be read from the chosen file.")),
                Words::tr("“Encryption” in the server’s settings says why. Choose a file in PEM or "
                          "DER form there.")};
    case ErrorReason::ProxyInvalid:
        return {Words::about(error.subject, Words::tr("“%1” is not the address of a proxy."),
                             Words::tr("The proxy has no address.")),
                Words::tr("Write the host’s name alone, and the port beside it.")};
    case ErrorReason::TlsFailed:
        return {quoting(error.serverText, Words::tr("No secure connection could be made: %1"),
                        Words::tr("No secure connection could be made.")),
                Words::tr("Check whether the address should begin with http:// instead of "
                          "https://.")};
    case ErrorReason::ProxyFailed:
        return {quoting(error.serverText,
                        Words::tr("The network’s proxy did not let us through: %1"),
                        Words::tr("The network’s proxy did not let us through.")),
                Words::tr("Check the proxy in the server’s settings, or in the system’s network "
                          "settings.")};
    case ErrorReason::RedirectRefused:
        // No server of ours, but an address that was pointed at.
        if (error.code == ErrorCode::Usage)
            return {Words::about(error.subject,
                                 Words::tr("This address leads on to one that Loquat does not "
                                           "follow: %1"),
                                 Words::tr("This address leads on to one that Loquat does not "
                                           "follow.")),
                    Words::tr("If you trust it, use that address itself.")};
        return {Words::about(error.subject, Words::tr("The server points to another address: %1"),
                             Words::tr("The server points to another address.")),
                Words::tr("If you trust it, enter that address in the server’s settings.")};
    case ErrorReason::RedirectLimit:
        return {Words::tr("The server sends us in circles from one address to the next."),
                Words::tr("Check the address in the server’s settings.")};
    default:
        return {};
    }
}

QString waitAdvice(const Error& error)
{
    if (error.retryAfterSeconds && *error.retryAfterSeconds > 0)
        return Words::filled(Words::tr("Try again in %1."), waitText(*error.retryAfterSeconds));
    return Words::tr("Wait a little, then try again.");
}

ErrorText statusText(const Error& error)
{
    switch (error.reason) {
    case ErrorReason::HttpStatus: {
        const QString status = error.httpStatus > 0 ? QString::number(error.httpStatus) : u"–"_s;
        const QString text = error.serverText.trimmed();
        return {
            text.isEmpty()
                ? Words::filled(Words::tr("The server answered with HTTP %1 (no details)."), status)
                : Words::tr("The server answered with HTTP %1: %2").arg(status, text),
            Words::tr("Try again, or check the server’s address.")};
    }
    case ErrorReason::KeyMissingOrWrong:
        return {quoting(error.serverText, Words::tr("The API key is missing or wrong: %1"),
                        Words::tr("The API key is missing or wrong.")),
                Words::tr("Enter the key in the server’s settings.")};
    case ErrorReason::SignInNeeded:
        return {Words::tr("This model runs in Ollama’s cloud, and your Ollama is not signed in."),
                Words::tr("Sign in to Ollama, then try again.")};
    case ErrorReason::HostNameRefused:
        return {Words::about(error.subject, Words::tr("The server refused the host name %1."),
                             Words::tr("The server refused this host name.")),
                Words::tr("Use its IP address, or set OLLAMA_HOST and OLLAMA_ORIGINS on the "
                          "server.")};
    case ErrorReason::Forbidden:
        return {quoting(error.serverText, Words::tr("The server refused the request: %1"),
                        Words::tr("The server refused the request.")),
                Words::tr("Check that your key may use this model.")};
    case ErrorReason::ModelMissing:
        return {Words::about(error.subject,
                             Words::tr("The model “%1” is not installed on the server."),
                             Words::tr("The model is not installed on the server.")),
                Words::tr("Pull it, or choose another model.")};
    case ErrorReason::ModelNotOffered:
        return {Words::about(error.subject, Words::tr("The server does not offer the model “%1”."),
                             Words::tr("The server does not offer this model.")),
                Words::tr("Choose one of the models that it lists.")};
    case ErrorReason::EndpointMissing:
        return {Words::about(error.subject, Words::tr("This server has no %1."),
                             Words::tr("This server does not know that request.")),
                Words::tr("Check the address: it may be another kind of server, or need a path "
                          "at its end.")};
    case ErrorReason::PageNotFound:
        return {Words::about(error.subject, Words::tr("This server has no %1."),
                             Words::tr("Nothing at this address knows that request.")),
                Words::tr("Check the address. If it is right, a gateway before the server may be "
                          "at fault: try again.")};
    case ErrorReason::ThinkingUnsupported:
        return {Words::about(error.subject,
                             Words::tr("The model “%1” cannot think before it answers."),
                             Words::tr("This model cannot think before it answers.")),
                Words::tr("Untick Think in the options, then try again.")};
    case ErrorReason::GenerateUnsupported:
        return {Words::about(error.subject, Words::tr("The model “%1” cannot generate text."),
                             Words::tr("This model cannot generate text.")),
                Words::tr("Choose another model.")};
    case ErrorReason::ContextUnsupported:
        return {Words::tr("This model does not accept the memory of earlier turns."),
                Words::tr("Start a new chat; it begins without them.")};
    case ErrorReason::ImagesUnsupported:
        return {Words::about(error.subject, Words::tr("The model “%1” cannot see pictures."),
                             Words::tr("This model cannot see pictures.")),
                Words::tr("Choose a model marked “vision”, or remove the picture.")};
    case ErrorReason::ImageRejected:
        return {quoting(error.serverText, Words::tr("The picture could not be sent: %1"),
                        Words::tr("The picture could not be sent: the server rejected it.")),
                Words::tr("Try another picture.")};
    case ErrorReason::TooManyTokens:
        return {Words::tr("The conversation no longer fits into the model’s context."),
                Words::tr("Start fresh, shorten the prompt, or raise the context size in the "
                          "options.")};
    case ErrorReason::RequestTooLarge:
        return {Words::tr("The request is too large for the server or a gateway before it."),
                Words::tr("Attach fewer or smaller pictures, or raise the gateway’s limit.")};
    case ErrorReason::RateLimited:
        return {quoting(error.serverText, Words::tr("Too many requests in a short time: %1"),
                        Words::tr("Too many requests in a short time.")),
                waitAdvice(error)};
    case ErrorReason::QuotaExhausted:
        return {quoting(error.serverText, Words::tr("The usage limit has been reached: %1"),
                        Words::tr("The usage limit has been reached.")),
                Words::tr("Wait until it is renewed, or use another server or model.")};
    case ErrorReason::ServerBusy:
        return {quoting(error.serverText, Words::tr("The server is busy: %1"),
                        Words::tr("The server is busy.")),
                waitAdvice(error)};
    case ErrorReason::BadGateway:
        return {quoting(error.serverText, Words::tr("The gateway cannot reach the model: %1"),
                        Words::tr("The gateway cannot reach the model.")),
                Words::tr("Try again in a moment.")};
    case ErrorReason::GatewayTimeout:
        return {Words::tr("The gateway gave up waiting; the model may still be loading."),
                Words::tr("Try again in a moment.")};
    default:
        return {};
    }
}

ErrorText replyText(const Error& error)
{
    switch (error.reason) {
    case ErrorReason::ServerReported:
        return {quoting(error.serverText, Words::tr("The server reported an error: %1"),
                        Words::tr("The server reported an error.")),
                Words::tr("Try again, or choose another model.")};
    case ErrorReason::ServerReportedNothing:
        return {Words::tr("The server reported an error without details."),
                Words::tr("Try again; the server’s own log may say more.")};
    case ErrorReason::EmptyBody:
        return {Words::tr("The server sent an empty reply."),
                Words::tr("Check that this is the address of an Ollama server, then try again.")};
    case ErrorReason::WebPage:
        return {quoting(error.serverText, Words::tr("This is a web page, not an Ollama API: “%1”"),
                        Words::tr("This is a web page, not an Ollama API.")),
                Words::tr("Check the address; a network’s sign-in page may also stand in "
                          "between.")};
    case ErrorReason::NotJson:
        return {quoting(error.serverText,
                        Words::tr("The answer is not in the form of an Ollama API: %1"),
                        Words::tr("The answer is not in the form of an Ollama API.")),
                Words::tr("Check the address in the server’s settings.")};
    case ErrorReason::LineTooLong:
        return {Words::tr("The server sent more in one piece than can be taken (64 MiB)."),
                Words::tr("The text so far is kept; try again.")};
    case ErrorReason::CompressionBroken:
        return {Words::tr("The compressed answer arrived damaged."),
                Words::tr("Try again; a gateway before the server may be at fault.")};
    case ErrorReason::PictureUnreadable:
        return {Words::tr("The server sent a picture that cannot be read."),
                Words::tr("Try again; the text that came with it is kept.")};
    case ErrorReason::EndedEarly:
        return {Words::tr("The server closed the connection before finishing."),
                Words::tr("The text so far is kept: continue it, or try again.")};
    case ErrorReason::StoppedEarly:
        return {Words::tr("The server stopped early, probably because of repetition."),
                Words::tr("The text so far is kept: continue it, or try again.")};
    case ErrorReason::Dropped:
        return {Words::tr("The connection was lost while the reply was arriving."),
                Words::tr("The text so far is kept: continue it, or try again.")};
    case ErrorReason::ProgramEnded:
        return {Words::tr("Loquat ended while the reply was arriving."),
                Words::tr("The text so far is kept: continue it, or try again.")};
    case ErrorReason::NeverSent:
        return {Words::tr("This prompt was never sent: Loquat was closed while it waited for its "
                          "turn."),
                Words::tr("Try again to send it now.")};
    case ErrorReason::EmptyAnswer:
        return {Words::tr("The server returned an empty answer."),
                Words::tr("Behind a proxy this usually hides an error: ask again without streaming "
                          "to see it.")};
    default:
        return {};
    }
}

ErrorText storageText(const Error& error)
{
    const QString& file = error.subject;
    switch (error.reason) {
    case ErrorReason::DatabaseNewer:
        return {Words::about(file, Words::tr("The conversations in %1 come from a newer Loquat."),
                             Words::tr("The conversations come from a newer Loquat.")),
                Words::tr("Update Loquat, or start it with another folder (--data-dir); nothing "
                          "was changed.")};
    case ErrorReason::DatabaseLocked:
        return {Words::about(file, Words::tr("Another program is holding %1."),
                             Words::tr("Another program is holding the conversations.")),
                Words::tr("Close it, then try again.")};
    case ErrorReason::DatabaseDamaged:
        return {Words::about(file, Words::tr("The file %1 is damaged or is no database of Loquat."),
                             Words::tr("The file with the conversations is damaged.")),
                Words::tr("Restore a backup, move the file away to begin afresh, or go on without "
                          "keeping chats.")};
    case ErrorReason::DatabaseFailed:
        return {quoting(error.serverText, Words::tr("The conversations could not be stored: %1"),
                        Words::tr("The conversations could not be stored.")),
                Words::about(
                    file,
                    Words::tr("Check %1 and the disk that holds it; the file can be moved away "
                              "to begin afresh, or go on without keeping chats."),
                    Words::tr("Check the disk that holds them, or go on without keeping "
                              "chats."))};
    case ErrorReason::FolderNotWritable:
        return {Words::about(file, Words::tr("%1 cannot be read or written."),
                             Words::tr("Loquat’s folder cannot be read or written.")),
                Words::tr("Change its permissions, or start Loquat with another folder "
                          "(--data-dir).")};
    case ErrorReason::DiskFull:
        return {Words::about(file, Words::tr("The disk that holds %1 is full."),
                             Words::tr("The disk is full.")),
                Words::tr("Free some space; what was written is kept and stored again then.")};
    default:
        return {};
    }
}

ErrorText secretText(const Error& error)
{
    const QString keepAdvice = Words::tr(
        "You can type the key again and keep it for this run only; it is then forgotten.");
    switch (error.reason) {
    case ErrorReason::KeychainMissing:
        return {Words::tr("No keychain service is running."), keepAdvice};
    case ErrorReason::KeychainLocked:
        return {Words::tr("The keychain is locked."),
                Words::tr("Unlock it and try again, or type the key again for this run only.")};
    case ErrorReason::KeychainDenied:
        return {Words::tr("The keychain denied access."),
                Words::tr("Allow it and try again, or type the key again for this run only.")};
    case ErrorReason::KeychainTimeout:
        return {Words::tr("The keychain did not answer in time."),
                Words::tr("See whether it is asking for a password, then try again, or type the "
                          "key again for this run only.")};
    case ErrorReason::KeychainFailed:
        return {quoting(error.serverText, Words::tr("The keychain reported an error: %1"),
                        Words::tr("The keychain reported an error.")),
                keepAdvice};
    case ErrorReason::KeyMalformed:
        return {Words::tr("The API key holds characters that no key can have."),
                Words::tr("Copy it again, without line breaks and special characters.")};
    case ErrorReason::KeyOverPlainHttp:
        return {
            Words::about(error.subject,
                         Words::tr("The API key would go to %1 over an unencrypted connection."),
                         Words::tr("The API key would travel over an unencrypted connection.")),
            Words::tr("Use an https:// address, or allow it if you trust the network.")};
    default:
        return {};
    }
}

} // namespace

QString SentenceParts::filled(const QString& sentence, const QString& fact)
{
    return sentence.contains("%1"_L1) ? QString(sentence).replace("%1"_L1, fact) : sentence;
}

QString SentenceParts::about(const QString& subject, const QString& named, const QString& unnamed)
{
    return subject.isEmpty() ? unnamed : filled(named, subject);
}

QString ErrorText::whole() const
{
    if (advice.isEmpty() || sentence.endsWith(u'\n'))
        return sentence + advice;
    // A sentence may end with what a server said, which need not end like one.
    static const QString ends = u".!?:…”\")"_s;
    const bool ended = sentence.isEmpty() || ends.contains(sentence.back());
    return sentence + (ended ? u" "_s : u". "_s) + advice;
}

ErrorText errorText(const Error& error)
{
    for (const auto room :
         {connectionText, statusText, replyText, storageText, secretText, inputErrorText}) {
        const ErrorText found = room(error);
        if (!found.sentence.isEmpty())
            return found;
    }
    return {quoting(error.serverText, Words::tr("Something went wrong: %1"),
                    Words::tr("Something went wrong.")),
            Words::tr("Try again.")};
}

} // namespace loquat
