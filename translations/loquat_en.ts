<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
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
        <source>%n chat(s) in the trash; each is gone for good thirty days after it was deleted.</source>
        <translation>
            <numerusform>%n chat in the trash; each is gone for good thirty days after it was deleted.</numerusform>
            <numerusform>%n chats in the trash; each is gone for good thirty days after it was deleted.</numerusform>
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
<context>
    <name>loquat::WelcomePage</name>
    <message numerus="yes">
        <source>Ollama is running here with %n model(s): %1</source>
        <translation>
            <numerusform>Ollama is running here with %n model: %1</numerusform>
            <numerusform>Ollama is running here with %n models: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
