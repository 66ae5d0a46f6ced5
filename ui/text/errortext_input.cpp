// SPDX-FileCopyrightText: The Loquat developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errorwords.h"

#include <QCoreApplication>

namespace loquat {

namespace {

// With a context of its own: lupdate does not find that of a base.
struct Words : SentenceParts
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

ErrorText inputErrorText(const Error& error)
{
    const QString& what = error.subject;
    switch (error.reason) {
    case ErrorReason::NameTaken:
        return {Words::about(what, Words::tr("There is already a server called “%1”."),
                             Words::tr("There is already a server of that name.")),
                Words::tr("Give it another name.")};
    case ErrorReason::AddressInvalid:
        return {Words::about(what, Words::tr("“%1” is not an address."),
                             Words::tr("The server’s address is not an address.")),
                Words::tr("Write it like http://192.168.1.5:11434 or https://example.org/ollama.")};
    case ErrorReason::AddressSchemeUnsupported:
        return {Words::about(what,
                             Words::tr("The address “%1” begins with neither http nor https."),
                             Words::tr("The address begins with neither http nor https.")),
                Words::tr("Write it like http://192.168.1.5:11434.")};
    case ErrorReason::HeaderNameInvalid:
        return {Words::about(what, Words::tr("“%1” cannot be the name of a header."),
                             Words::tr("A header needs a name.")),
                Words::tr("Use letters, digits and hyphens, without a colon or a space.")};
    case ErrorReason::HeaderReserved:
        return {Words::about(what, Words::tr("Loquat itself decides about the header “%1”."),
                             Words::tr("Loquat itself decides about this header.")),
                Words::tr("Leave it out.")};
    case ErrorReason::HeaderValueInvalid:
        return {Words::tr("The value of a header holds characters that it cannot have."),
                Words::tr("Copy it again, without line breaks and special characters.")};
    case ErrorReason::PromptEmpty:
        return {Words::tr("The prompt is empty."), Words::tr("Type a question first.")};
    case ErrorReason::ModelUnset:
        return {Words::tr("No model has been chosen."),
                Words::about(what, Words::tr("Choose one of these: %1."),
                             Words::tr("Choose a model."))};
    case ErrorReason::ServerUnset:
        return {Words::about(what, Words::tr("No server is called “%1”."),
                             Words::tr("No server has been chosen.")),
                what.isEmpty() ? Words::tr("Add a server in the settings.")
                               : Words::tr("Choose a server, or add one in the settings.")};
    case ErrorReason::OptionInvalid:
        return {Words::about(what, Words::tr("The value given for “%1” does not fit."),
                             Words::tr("A value given for an option does not fit.")),
                Words::tr("Correct it and try again.")};
    case ErrorReason::OptionsExclusive:
        return {Words::about(what, Words::tr("These cannot be used together: %1."),
                             Words::tr("Some of the options cannot be used together.")),
                Words::tr("Leave one of them out.")};
    case ErrorReason::FormatInvalid:
        return {Words::about(what, Words::tr("“%1” is neither “json” nor a valid JSON schema."),
                             Words::tr("The format is neither “json” nor a valid JSON schema.")),
                Words::tr("Correct the schema, or untick Format.")};
    case ErrorReason::ContextFileInvalid:
        return {Words::about(what, Words::tr("The file %1 does not hold a JSON array."),
                             Words::tr("The context file does not hold a JSON array.")),
                Words::tr("Use the context that an earlier run gave with --json.")};
    case ErrorReason::FileUnreadable:
        return {Words::about(what, Words::tr("The file %1 cannot be read."),
                             Words::tr("The file cannot be read.")),
                Words::tr("Check that it exists and that you may open it.")};
    case ErrorReason::FileIsFolder:
        return {Words::about(what, Words::tr("%1 is a folder."), Words::tr("This is a folder.")),
                Words::tr("Attach the files in it instead.")};
    case ErrorReason::FileEmpty:
        return {Words::about(what, Words::tr("%1 is empty."), Words::tr("The file is empty.")),
                Words::tr("Attach one that holds something.")};
    case ErrorReason::FileTooLarge:
        return {Words::about(what, Words::tr("%1 is too large to go with a prompt."),
                             Words::tr("The file is too large to go with a prompt.")),
                Words::tr("Attach only the part that matters.")};
    case ErrorReason::FileNotText:
        return {Words::about(what,
                             Words::tr("%1 is neither a text nor a picture that can be read."),
                             Words::tr("This is neither a text nor a picture that can be read.")),
                Words::tr("Save it as plain text or as PDF first.")};
    case ErrorReason::PdfUnreadable:
        return {Words::about(what, Words::tr("%1 is not a PDF file that can be read."),
                             Words::tr("This is not a PDF file that can be read.")),
                Words::tr("It may be damaged: open it in a viewer and save it again.")};
    case ErrorReason::PdfLocked:
        return {Words::about(what, Words::tr("%1 is locked with a password."),
                             Words::tr("The PDF file is locked with a password.")),
                Words::tr("Save it without the password first.")};
    case ErrorReason::PdfWithoutText:
        return {Words::about(what, Words::tr("%1 holds no text, only pictures of its pages."),
                             Words::tr("The PDF file holds no text, only pictures of its pages.")),
                Words::tr("Attach its pages as pictures instead.")};
    case ErrorReason::ImageUnreadable:
        return {Words::about(what, Words::tr("%1 is not a picture that can be read."),
                             Words::tr("This is not a picture that can be read.")),
                Words::tr("Use a JPEG, PNG, WebP or GIF file.")};
    case ErrorReason::ImageTooLarge:
        return {Words::about(what, Words::tr("The picture %1 is too large."),
                             Words::tr("The picture is too large.")),
                Words::tr("Scale it down first.")};
    case ErrorReason::TooManyImages:
        return {Words::about(what,
                             Words::tr("The server takes no more than %1 pictures in one prompt."),
                             Words::tr("These are more pictures than one prompt can have.")),
                Words::tr("Leave some of them out.")};
    case ErrorReason::ImagesTooLarge:
        return {Words::tr("Together the pictures are too large for one prompt."),
                Words::tr("Leave some of them out, or make them smaller.")};
    case ErrorReason::ImageIsPage:
        return {Words::about(what, Words::tr("%1 is a web page, not a picture."),
                             Words::tr("This is a web page, not a picture.")),
                Words::tr("Use the address of the picture itself.")};
    case ErrorReason::ClipboardEmptied:
        return {Words::tr("The clipboard holds nothing that can be pasted."),
                Words::tr("Copy it again.")};
    default:
        return {};
    }
}

} // namespace loquat
