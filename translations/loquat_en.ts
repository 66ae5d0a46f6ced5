<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>MemoryText</name>
    <message numerus="yes">
        <source>the first %n turns were left out</source>
        <translation>
            <numerusform>the first %n turn was left out</numerusform>
            <numerusform>the first %n turns were left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ConversationDelegate</name>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n turn</numerusform>
            <numerusform>%n turns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
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
