<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Composer</name>
    <message numerus="yes">
        <source>%n image(s) fetched by the server</source>
        <translation>
            <numerusform>%n image fetched by the server</numerusform>
            <numerusform>%n images fetched by the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n model: %1</numerusform>
            <numerusform>%n models: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message numerus="yes">
        <source>%n chat(s) are in %1 now.</source>
        <translation>
            <numerusform>%n chat is in %1 now.</numerusform>
            <numerusform>%n chats are in %1 now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) were imported.</source>
        <translation>
            <numerusform>%n chat was imported.</numerusform>
            <numerusform>%n chats were imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepAlive</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocalWords</name>
    <message numerus="yes">
        <source>Ollama is running here with %n model(s): %1</source>
        <translation>
            <numerusform>Ollama is running here with %n model: %1</numerusform>
            <numerusform>Ollama is running here with %n models: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManagementWords</name>
    <message numerus="yes">
        <source>… and %n more character(s) that are not shown.</source>
        <translation>
            <numerusform>… and %n more character that are not shown.</numerusform>
            <numerusform>… and %n more characters that are not shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MemoryText</name>
    <message numerus="yes">
        <source>the first %n turns were left out</source>
        <translation>
            <numerusform>the first %n turn was left out</numerusform>
            <numerusform>the first %n turns were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It does not hold the first %n turns.</source>
        <translation>
            <numerusform>It does not hold the first %n turn.</numerusform>
            <numerusform>It does not hold the first %n turns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n turns no longer fit and will be left out.</source>
        <translation>
            <numerusform>The first %n turn no longer fits and will be left out.</numerusform>
            <numerusform>The first %n turns no longer fit and will be left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OptionMark</name>
    <message numerus="yes">
        <source>More than %n stop sequences may be refused.</source>
        <translation>
            <numerusform>More than %n stop sequences may be refused.</numerusform>
            <numerusform>More than %n stop sequences may be refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryText</name>
    <message numerus="yes">
        <source>%n turn(s) are there again.</source>
        <translation>
            <numerusform>%n turn is there again.</numerusform>
            <numerusform>%n turns are there again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShelfFileText</name>
    <message numerus="yes">
        <source>Imported %n preset(s).</source>
        <translation>
            <numerusform>Imported %n preset.</numerusform>
            <numerusform>Imported %n presets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n prompt(s).</source>
        <translation>
            <numerusform>Imported %n prompt.</numerusform>
            <numerusform>Imported %n prompts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n preset(s)</source>
        <translation>
            <numerusform>Imported %n preset</numerusform>
            <numerusform>Imported %n presets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n prompt(s).</source>
        <translation>
            <numerusform>and %n prompt.</numerusform>
            <numerusform>and %n prompts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::BatchRun</name>
    <message numerus="yes">
        <source>Asking %1 on %2, %n row(s)…</source>
        <translation>
            <numerusform>Asking %1 on %2, %n row…</numerusform>
            <numerusform>Asking %1 on %2, %n rows…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s) before row %1.</source>
        <translation>
            <numerusform>The server asks to wait %n second before row %1.</numerusform>
            <numerusform>The server asks to wait %n seconds before row %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) answered</source>
        <translation>
            <numerusform>%n row answered</numerusform>
            <numerusform>%n rows answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n earlier</source>
        <translation>
            <numerusform>, %n earlier</numerusform>
            <numerusform>, %n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n failed</numerusform>
            <numerusform>, %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not asked or not finished</source>
        <translation>
            <numerusform>, %n not asked or not finished</numerusform>
            <numerusform>, %n not asked or not finished</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::BranchPanel</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatCommands</name>
    <message numerus="yes">
        <source>Delete %n chat(s) in the trash for good?</source>
        <translation>
            <numerusform>Delete %n chat in the trash for good?</numerusform>
            <numerusform>Delete %n chats in the trash for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatListView</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, %n chat(s)</source>
        <translation>
            <numerusform>folder, %n chat</numerusform>
            <numerusform>folder, %n chats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n branch</numerusform>
            <numerusform>%n branches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n chat</numerusform>
            <numerusform>%n chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatsPage</name>
    <message numerus="yes">
        <source>%n chat(s) in the trash.</source>
        <translation>
            <numerusform>%n chat in the trash.</numerusform>
            <numerusform>%n chats in the trash.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ContextMeter</name>
    <message numerus="yes">
        <source>The first %n turn(s) of this chat will not be sent: they do not fit.</source>
        <translation>
            <numerusform>The first %n turn of this chat will not be sent: they do not fit.</numerusform>
            <numerusform>The first %n turns of this chat will not be sent: they do not fit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ExportDialog</name>
    <message numerus="yes">
        <source>The %n selected chat(s)</source>
        <translation>
            <numerusform>The %n selected chat</numerusform>
            <numerusform>The %n selected chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::OptionsPanel</name>
    <message numerus="yes">
        <source>%n option(s) that this server or model ignores or refuses</source>
        <translation>
            <numerusform>%n option that this server or model ignores or refuses</numerusform>
            <numerusform>%n options that this server or model ignores or refuses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::PullGuard</name>
    <message numerus="yes">
        <source>%n model(s) are being pulled. Quit?</source>
        <translation>
            <numerusform>%n model is being pulled. Quit?</numerusform>
            <numerusform>%n models are being pulled. Quit?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::QueuePanel</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n attachment</numerusform>
            <numerusform>%n attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) waiting</source>
        <translation>
            <numerusform>%n prompt waiting</numerusform>
            <numerusform>%n prompts waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n before it at the server</source>
        <translation>
            <numerusform>%n before it at the server</numerusform>
            <numerusform>%n before it at the server</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n queued prompt(s)</source>
        <translation>
            <numerusform>Removed %n queued prompt</numerusform>
            <numerusform>Removed %n queued prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::SearchResults</name>
    <message numerus="yes">
        <source>%n place(s) in the texts</source>
        <translation>
            <numerusform>%n place in the texts</numerusform>
            <numerusform>%n places in the texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n place(s) in the texts</source>
        <translation>
            <numerusform>The newest %n place in the texts</numerusform>
            <numerusform>The newest %n places in the texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ServerForm</name>
    <message numerus="yes">
        <source>It works: %n model(s).</source>
        <translation>
            <numerusform>It works: %n model.</numerusform>
            <numerusform>It works: %n models.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::TurnEditing</name>
    <message numerus="yes">
        <source>Deleted %n turn(s)</source>
        <translation>
            <numerusform>Deleted %n turn</numerusform>
            <numerusform>Deleted %n turns</numerusform>
        </translation>
    </message>
</context>
</TS>
