<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>ActionKeys</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>AskAdvice</name>
    <message>
        <source>What has arrived is kept among the chats; ask again for the whole.</source>
        <translation>Was angekommen ist, bleibt bei den Chats; für die ganze Antwort noch einmal fragen.</translation>
    </message>
    <message>
        <source>Ask again for the whole reply.</source>
        <translation>Für die ganze Antwort noch einmal fragen.</translation>
    </message>
    <message>
        <source>Ollama usually listens at port 11434; try --server %1.</source>
        <translation>Ollama lauscht üblicherweise an Port 11434; --server %1 versuchen.</translation>
    </message>
    <message>
        <source>Give the key in the environment as LOQUAT_API_KEY, or store it in the window’s settings.</source>
        <translation>Den Schlüssel in der Umgebung als LOQUAT_API_KEY angeben oder in den Einstellungen des Fensters speichern.</translation>
    </message>
    <message>
        <source>Use an https:// address, or allow it with --allow-plain-key if you trust the network.</source>
        <translation>Eine Adresse mit https:// verwenden oder es mit --allow-plain-key erlauben, wenn Sie dem Netzwerk vertrauen.</translation>
    </message>
    <message>
        <source>Run “ollama signin” there, then ask again.</source>
        <translation>Dort „ollama signin“ ausführen, dann noch einmal fragen.</translation>
    </message>
    <message>
        <source>Sign in at %1, then ask again.</source>
        <translation>Unter %1 anmelden, dann noch einmal fragen.</translation>
    </message>
    <message>
        <source>Install it there with “ollama pull %1”, or name another with --model.</source>
        <translation>Es dort mit „ollama pull %1“ installieren oder mit --model ein anderes angeben.</translation>
    </message>
    <message>
        <source>Name another model with --model.</source>
        <translation>Mit --model ein anderes Modell angeben.</translation>
    </message>
    <message>
        <source>Leave --think out.</source>
        <translation>--think weglassen.</translation>
    </message>
    <message>
        <source>Leave --context out.</source>
        <translation>--context weglassen.</translation>
    </message>
    <message>
        <source>Shorten the prompt, leave --context out, or raise the context size with --option num_ctx=NUMBER.</source>
        <translation>Den Prompt kürzen, --context weglassen oder mit --option num_ctx=NUMBER die Kontextgröße erhöhen.</translation>
    </message>
    <message>
        <source>Shorten the prompt, or raise the context size with --option num_ctx=NUMBER.</source>
        <translation>Den Prompt kürzen oder mit --option num_ctx=NUMBER die Kontextgröße erhöhen.</translation>
    </message>
    <message>
        <source>Wait until it is renewed; more at %1.</source>
        <translation>Warten, bis es erneuert wird; mehr unter %1.</translation>
    </message>
    <message>
        <source>Behind a proxy this usually hides an error: ask again with --no-stream to see it.</source>
        <translation>Bei einem Proxy steckt meist ein Fehler dahinter: Mit --no-stream noch einmal fragen, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>The server’s own log may say why.</source>
        <translation>Warum, steht vielleicht im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>It is true, false, low, medium, high or max.</source>
        <translation>Es ist true, false, low, medium, high oder max.</translation>
    </message>
    <message>
        <source>Free some space, then ask again.</source>
        <translation>Platz schaffen, dann noch einmal fragen.</translation>
    </message>
</context>
<context>
    <name>BatchText</name>
    <message>
        <source>“%1” is a folder; name a file of rows.</source>
        <translation>„%1“ ist ein Ordner; nennen Sie eine Datei mit Zeilen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2.</source>
        <translation>„%1“ lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>“%1” is larger than 1 GiB; divide it into several files.</source>
        <translation>„%1“ ist größer als 1 GiB; teilen Sie die Datei in mehrere auf.</translation>
    </message>
    <message>
        <source>“%1” is not text in UTF-8; save it as UTF-8 and try again.</source>
        <translation>„%1“ ist kein Text in UTF-8; speichern Sie die Datei als UTF-8 und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” holds no rows.</source>
        <translation>„%1“ enthält keine Zeilen.</translation>
    </message>
    <message>
        <source>Two columns of “%1” are called “%2”; rename one of them.</source>
        <translation>Zwei Spalten von „%1“ heißen „%2“; benennen Sie eine davon um.</translation>
    </message>
    <message>
        <source>A quotation mark in “%1” is never closed; everything after it would be one field.</source>
        <translation>Ein Anführungszeichen in „%1“ wird nie geschlossen; alles dahinter wäre ein einziges Feld.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Another batch is writing into “%1”; wait for it, or name another file.</source>
        <translation>Ein anderer Stapel schreibt gerade in „%1“; warten Sie darauf oder nennen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Line %2 of “%1” is not of a batch; name another file for --output.</source>
        <translation>Zeile %2 von „%1“ stammt nicht aus einem Stapel; nennen Sie für --output eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” comes from another template or from other rows (row %2 was asked something else); name another file for --output.</source>
        <translation>„%1“ stammt von einer anderen Vorlage oder anderen Zeilen (Zeile %2 wurde etwas anderes gefragt); nennen Sie für --output eine andere Datei.</translation>
    </message>
    <message>
        <source>The template asks for {{%1}}, but “%2” has these columns: %3.</source>
        <translation>Die Vorlage verlangt {{%1}}, aber „%2“ hat diese Spalten: %3.</translation>
    </message>
    <message>
        <source>Row %1 has %2 fields where the head has %3; it was not asked.</source>
        <translation>Zeile %1 hat %2 Felder, der Kopf aber %3; sie wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Row %1 is not a JSON object; it was not asked.</source>
        <translation>Zeile %1 ist kein JSON-Objekt; sie wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The prompt of row %1 is empty; it was not asked.</source>
        <translation>Der Prompt von Zeile %1 ist leer; sie wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>Row %1 has no “%2”; it was not asked.</source>
        <translation>Zeile %1 hat kein „%2“; sie wurde nicht gefragt.</translation>
    </message>
</context>
<context>
    <name>CertificateText</name>
    <message>
        <source>Names: %1</source>
        <translation>Namen: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Issued by: %1</source>
        <translation>Ausgestellt von: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Valid from %1 to %2</source>
        <translation>Gültig vom %1 bis zum %2</translation>
    </message>
    <message>
        <source>SHA-256: %1</source>
        <translation>SHA-256: %1</translation>
    </message>
    <message>
        <source>Ask whoever runs the server for the certificate of the authority that signed it, as a file in PEM or DER form, often called ca.pem or ca.crt.</source>
        <translation>Fragen Sie, wer den Server betreibt, nach dem Zertifikat der Stelle, die es unterschrieben hat, als Datei in der Form PEM oder DER, oft ca.pem oder ca.crt genannt.</translation>
    </message>
    <message>
        <source>No file is chosen yet, so the system decides whom to trust.</source>
        <translation>Noch ist keine Datei gewählt, also entscheidet das System, wem vertraut wird.</translation>
    </message>
    <message>
        <source>There is no file %1. Correct the path, or choose the file with “Browse…”.</source>
        <translation>Es gibt keine Datei %1. Berichtigen Sie den Pfad oder wählen Sie die Datei mit „Durchsuchen…“.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose the file of certificates in it.</source>
        <translation>%1 ist ein Ordner. Wählen Sie die Datei mit Zertifikaten darin.</translation>
    </message>
    <message>
        <source>%1 is a device, not a file. Choose a file of certificates.</source>
        <translation>%1 ist ein Gerät, keine Datei. Wählen Sie eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
        <source>The file %1 may not be read by you. Change its permissions, or choose a copy of it.</source>
        <translation>Die Datei %1 dürfen Sie nicht lesen. Ändern Sie ihre Rechte oder wählen Sie eine Kopie.</translation>
    </message>
    <message>
        <source>The file %1 is empty, so it holds no certificate.</source>
        <translation>Die Datei %1 ist leer, enthält also kein Zertifikat.</translation>
    </message>
    <message>
        <source>The file %1 is too large for a file of certificates.</source>
        <translation>Die Datei %1 ist zu groß für eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
        <source>The file %1 holds a private key and no certificate. It belongs to the server and is to stay there.</source>
        <translation>Die Datei %1 enthält einen privaten Schlüssel und kein Zertifikat. Sie gehört zum Server und soll dort bleiben.</translation>
    </message>
    <message>
        <source>The file %1 holds a request for a certificate, which nobody has signed.</source>
        <translation>Die Datei %1 enthält einen Zertifikatsantrag, den niemand unterschrieben hat.</translation>
    </message>
    <message>
        <source>The file %1 is a bundle that Loquat does not open. Save the certificates in it in PEM form.</source>
        <translation>Die Datei %1 ist ein Bündel, das Loquat nicht öffnet. Speichern Sie die Zertifikate darin in der Form PEM.</translation>
    </message>
    <message>
        <source>There is no certificate in the file %1: neither a part that begins with “-----BEGIN CERTIFICATE-----” nor the binary DER form.</source>
        <translation>In der Datei %1 ist kein Zertifikat: weder ein Teil, der mit „-----BEGIN CERTIFICATE-----“ beginnt, noch die binäre Form DER.</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>1 image, %1</source>
        <translation>1 Bild, %1</translation>
    </message>
    <message>
        <source>%1 images, %2</source>
        <translation>%1 Bilder, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) fetched by the server</source>
        <translation>
            <numerusform>%n Bild, das der Server holt</numerusform>
            <numerusform>%n Bilder, die der Server holt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <translation>≈ %1 Tokens</translation>
    </message>
    <message>
        <source>gateways often refuse more than 1 MB</source>
        <translation>Gateways lehnen oft mehr als 1 MB ab</translation>
    </message>
    <message>
        <source>%1 cannot see images: it may refuse them or ignore them.</source>
        <translation>%1 kann keine Bilder sehen: Es lehnt sie vielleicht ab oder übergeht sie.</translation>
    </message>
    <message>
        <source>It is not known whether %1 can see images.</source>
        <translation>Es ist nicht bekannt, ob %1 Bilder sehen kann.</translation>
    </message>
    <message>
        <source>The images are larger than %1 together. Remove some of them.</source>
        <translation>Die Bilder sind zusammen größer als %1. Entfernen Sie einige davon.</translation>
    </message>
    <message>
        <source>%1 cannot see images: those earlier in this chat are left out.</source>
        <translation>%1 kann keine Bilder sehen: Frühere Bilder in diesem Chat werden weggelassen.</translation>
    </message>
    <message>
        <source>This server fetches no images: it refuses an address. Remove it and attach the image itself.</source>
        <translation>Dieser Server holt keine Bilder: Er lehnt eine Adresse ab. Entfernen Sie sie und hängen Sie das Bild selbst an.</translation>
    </message>
</context>
<context>
    <name>ConnectionText</name>
    <message>
        <source>somebody listens there</source>
        <translation>dort antwortet jemand</translation>
    </message>
    <message>
        <source>secure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>secure, %1</source>
        <translation>sicher, %1</translation>
    </message>
    <message>
        <source>it answers</source>
        <translation>er antwortet</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>yes, version %1</source>
        <translation>ja, Version %1</translation>
    </message>
    <message>
        <source>we are let in</source>
        <translation>wir werden eingelassen</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s): %1</source>
        <translation>
            <numerusform>%n Modell: %1</numerusform>
            <numerusform>%n Modelle: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>Find the name</source>
        <translation>Namen finden</translation>
    </message>
    <message>
        <source>Reach the port</source>
        <translation>Port erreichen</translation>
    </message>
    <message>
        <source>Secure the connection</source>
        <translation>Verbindung sichern</translation>
    </message>
    <message>
        <source>Get an answer</source>
        <translation>Antwort bekommen</translation>
    </message>
    <message>
        <source>Is it an Ollama API?</source>
        <translation>Ist es eine Ollama-API?</translation>
    </message>
    <message>
        <source>Is the key accepted?</source>
        <translation>Gilt der Schlüssel?</translation>
    </message>
    <message>
        <source>Are there models?</source>
        <translation>Gibt es Modelle?</translation>
    </message>
    <message>
        <source>Ask for one word</source>
        <translation>Ein Wort erfragen</translation>
    </message>
    <message>
        <source>%1 (%2 s)</source>
        <comment>what was found, and how long it took</comment>
        <translation>%1 (%2 s)</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not needed, or not reached</source>
        <translation>nicht nötig oder nicht erreicht</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>The server has no models. Pull one there, or type the names of its models below “Models” if it does not list them.</source>
        <translation>Der Server hat keine Modelle. Laden Sie dort eines herunter, oder tragen Sie unter „Modelle“ ihre Namen ein, wenn er sie nicht auflistet.</translation>
    </message>
    <message>
        <source>The server does not list its models. Type their names below “Models”.</source>
        <translation>Der Server listet seine Modelle nicht auf. Tragen Sie ihre Namen unter „Modelle“ ein.</translation>
    </message>
    <message>
        <source>What answers there knows neither /api/version nor /api/tags. If it only knows /api/generate, type the names of its models below “Models” and test again; else check the address.</source>
        <translation>Was dort antwortet, kennt weder /api/version noch /api/tags. Kennt es nur /api/generate, tragen Sie die Namen seiner Modelle unter „Modelle“ ein und testen noch einmal; sonst prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Test connection: %1</source>
        <translation>Verbindung testen: %1</translation>
    </message>
    <message>
        <source>%1 wrote nothing</source>
        <translation>%1 hat nichts geschrieben</translation>
    </message>
    <message>
        <source>%1 answered, but all at once</source>
        <translation>%1 hat geantwortet, aber alles auf einmal</translation>
    </message>
    <message>
        <source>The server does not stream: the whole reply comes at once when it is complete. It can be used like that. If other programs do get its replies word by word, something between here and there holds them back; else untick “Stream” in the options, and nothing waits for words that do not come.</source>
        <translation>Der Server streamt nicht: Die ganze Antwort kommt auf einmal, wenn sie fertig ist. So lässt er sich benutzen. Wenn andere Programme seine Antworten Wort für Wort bekommen, hält etwas dazwischen sie zurück; sonst nehmen Sie in den Optionen das Häkchen bei „Streamen“ weg, dann wartet nichts auf Wörter, die nicht kommen.</translation>
    </message>
    <message>
        <source>The connection works, but this model cannot write text; it may be one for embeddings. Choose another one.</source>
        <translation>Die Verbindung funktioniert, aber dieses Modell kann keinen Text schreiben; vielleicht ist es eines für Embeddings. Wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>ErrorAction</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Server settings…</source>
        <translation>Servereinstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Choose model…</source>
        <translation>Modell wählen&#xa0;…</translation>
    </message>
    <message>
        <source>Send the key anyway</source>
        <translation>Schlüssel trotzdem senden</translation>
    </message>
    <message>
        <source>Open ollama.com</source>
        <translation>ollama.com öffnen</translation>
    </message>
    <message>
        <source>Ask again without streaming to see the error</source>
        <translation>Ohne Streamen erneut fragen, um den Fehler zu sehen</translation>
    </message>
    <message>
        <source>Start fresh</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Shorten prompt</source>
        <translation>Prompt kürzen</translation>
    </message>
    <message>
        <source>Raise context size…</source>
        <translation>Kontextgröße erhöhen&#xa0;…</translation>
    </message>
    <message>
        <source>Try port 11434</source>
        <translation>Port 11434 versuchen</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Sign in to Ollama</source>
        <translation>Bei Ollama anmelden</translation>
    </message>
    <message>
        <source>Start Ollama…</source>
        <translation>Ollama starten&#xa0;…</translation>
    </message>
    <message>
        <source>Type it for this run only…</source>
        <translation>Nur für diesen Lauf eingeben&#xa0;…</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Nothing is listening at %1.</source>
        <translation>Unter %1 antwortet niemand.</translation>
    </message>
    <message>
        <source>Nothing is listening at the server’s address.</source>
        <translation>Unter der Adresse des Servers antwortet niemand.</translation>
    </message>
    <message>
        <source>Is Ollama running? Start it, or check the address and the port.</source>
        <translation>Läuft Ollama? Starten oder Adresse und Port prüfen.</translation>
    </message>
    <message>
        <source>No computer named %1 was found.</source>
        <translation>Es wurde kein Rechner namens %1 gefunden.</translation>
    </message>
    <message>
        <source>No computer of that name was found.</source>
        <translation>Es wurde kein Rechner dieses Namens gefunden.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and your network connection.</source>
        <translation>Schreibweise der Adresse und Netzwerkverbindung prüfen.</translation>
    </message>
    <message>
        <source>The network does not reach %1.</source>
        <translation>Das Netzwerk erreicht %1 nicht.</translation>
    </message>
    <message>
        <source>The network does not reach the server.</source>
        <translation>Das Netzwerk erreicht den Server nicht.</translation>
    </message>
    <message>
        <source>Check your network connection, or a VPN that the server needs.</source>
        <translation>Netzwerkverbindung prüfen oder ein VPN, das der Server braucht.</translation>
    </message>
    <message>
        <source>%1 did not answer the call in time.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server did not answer the call in time.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Check that the server is switched on and that no firewall stands in between.</source>
        <translation>Prüfen, ob der Server eingeschaltet ist und keine Firewall dazwischensteht.</translation>
    </message>
    <message>
        <source>The server took the request but sent nothing within the time limit.</source>
        <translation>Der Server hat die Anfrage angenommen, aber innerhalb der Zeitgrenze nichts gesendet.</translation>
    </message>
    <message>
        <source>The model may still be loading: try again, or raise the limit in the server’s settings.</source>
        <translation>Vielleicht wird das Modell noch geladen: erneut versuchen oder die Zeitgrenze in den Einstellungen des Servers erhöhen.</translation>
    </message>
    <message>
        <source>The reply stopped arriving and the time limit has passed.</source>
        <translation>Es kommt nichts mehr von der Antwort, und die Zeitgrenze ist abgelaufen.</translation>
    </message>
    <message>
        <source>Continue the reply, try again, or raise the limit in the server’s settings.</source>
        <translation>Die Antwort fortsetzen, erneut versuchen oder die Zeitgrenze in den Einstellungen des Servers erhöhen.</translation>
    </message>
    <message>
        <source>The request could not be sent to the end: the connection stalled.</source>
        <translation>Die Anfrage konnte nicht zu Ende gesendet werden: Die Verbindung stockte.</translation>
    </message>
    <message>
        <source>Try again; with large pictures a faster connection helps.</source>
        <translation>Erneut versuchen; bei großen Bildern hilft eine schnellere Verbindung.</translation>
    </message>
    <message>
        <source>The server did not finish its answer in time.</source>
        <translation>Der Server ist mit seiner Antwort nicht rechtzeitig fertig geworden.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The connection was closed before anything came back.</source>
        <translation>Die Verbindung wurde geschlossen, bevor etwas zurückkam.</translation>
    </message>
    <message>
        <source>Check that this is the address of an Ollama server, then try again.</source>
        <translation>Prüfen, ob dies die Adresse eines Ollama-Servers ist, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted.</source>
        <translation>Dem Zertifikat von %1 kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>The server’s certificate cannot be trusted.</source>
        <translation>Dem Zertifikat des Servers kann nicht vertraut werden.</translation>
    </message>
    <message>
        <source>Check the address; nothing has been sent.</source>
        <translation>Adresse prüfen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>No secure connection could be made: %1</source>
        <translation>Es kam keine sichere Verbindung zustande: %1</translation>
    </message>
    <message>
        <source>No secure connection could be made.</source>
        <translation>Es kam keine sichere Verbindung zustande.</translation>
    </message>
    <message>
        <source>Check whether the address should begin with http:// instead of https://.</source>
        <translation>Prüfen, ob die Adresse mit http:// statt https:// beginnen sollte.</translation>
    </message>
    <message>
        <source>The network’s proxy did not let us through: %1</source>
        <translation>Der Proxy des Netzwerks hat uns nicht durchgelassen: %1</translation>
    </message>
    <message>
        <source>The network’s proxy did not let us through.</source>
        <translation>Der Proxy des Netzwerks hat uns nicht durchgelassen.</translation>
    </message>
    <message>
        <source>The server points to another address: %1</source>
        <translation>Der Server verweist auf eine andere Adresse: %1</translation>
    </message>
    <message>
        <source>The server points to another address.</source>
        <translation>Der Server verweist auf eine andere Adresse.</translation>
    </message>
    <message>
        <source>If you trust it, enter that address in the server’s settings.</source>
        <translation>Wenn Sie ihr vertrauen, tragen Sie diese Adresse in den Einstellungen des Servers ein.</translation>
    </message>
    <message>
        <source>The server sends us in circles from one address to the next.</source>
        <translation>Der Server schickt uns im Kreis von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>Check the address in the server’s settings.</source>
        <translation>Die Adresse in den Einstellungen des Servers prüfen.</translation>
    </message>
    <message>
        <source>Try again in %1.</source>
        <translation>In %1 erneut versuchen.</translation>
    </message>
    <message>
        <source>Wait a little, then try again.</source>
        <translation>Etwas warten, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server answered with HTTP %1 (no details).</source>
        <translation>Der Server hat mit HTTP %1 geantwortet (keine Einzelheiten).</translation>
    </message>
    <message>
        <source>The server answered with HTTP %1: %2</source>
        <translation>Der Server hat mit HTTP %1 geantwortet: %2</translation>
    </message>
    <message>
        <source>Try again, or check the server’s address.</source>
        <translation>Erneut versuchen oder die Adresse des Servers prüfen.</translation>
    </message>
    <message>
        <source>The API key is missing or wrong: %1</source>
        <translation>Der API-Schlüssel fehlt oder ist falsch: %1</translation>
    </message>
    <message>
        <source>The API key is missing or wrong.</source>
        <translation>Der API-Schlüssel fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Enter the key in the server’s settings.</source>
        <translation>Den Schlüssel in den Einstellungen des Servers eingeben.</translation>
    </message>
    <message>
        <source>This model runs in Ollama’s cloud, and your Ollama is not signed in.</source>
        <translation>Dieses Modell läuft in der Cloud von Ollama, und Ihr Ollama ist nicht angemeldet.</translation>
    </message>
    <message>
        <source>Sign in to Ollama, then try again.</source>
        <translation>Bei Ollama anmelden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server refused the host name %1.</source>
        <translation>Der Server hat den Rechnernamen %1 abgelehnt.</translation>
    </message>
    <message>
        <source>The server refused this host name.</source>
        <translation>Der Server hat diesen Rechnernamen abgelehnt.</translation>
    </message>
    <message>
        <source>Use its IP address, or set OLLAMA_HOST and OLLAMA_ORIGINS on the server.</source>
        <translation>Die IP-Adresse verwenden oder auf dem Server OLLAMA_HOST und OLLAMA_ORIGINS setzen.</translation>
    </message>
    <message>
        <source>The server refused the request: %1</source>
        <translation>Der Server hat die Anfrage abgelehnt: %1</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Der Server hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Check that your key may use this model.</source>
        <translation>Prüfen, ob Ihr Schlüssel dieses Modell verwenden darf.</translation>
    </message>
    <message>
        <source>The model “%1” is not installed on the server.</source>
        <translation>Das Modell „%1“ ist auf dem Server nicht installiert.</translation>
    </message>
    <message>
        <source>The model is not installed on the server.</source>
        <translation>Das Modell ist auf dem Server nicht installiert.</translation>
    </message>
    <message>
        <source>The server does not offer the model “%1”.</source>
        <translation>Der Server bietet das Modell „%1“ nicht an.</translation>
    </message>
    <message>
        <source>The server does not offer this model.</source>
        <translation>Der Server bietet dieses Modell nicht an.</translation>
    </message>
    <message>
        <source>Choose one of the models that it lists.</source>
        <translation>Eines der Modelle wählen, die er auflistet.</translation>
    </message>
    <message>
        <source>This server has no %1.</source>
        <translation>Dieser Server kennt %1 nicht.</translation>
    </message>
    <message>
        <source>This server does not know that request.</source>
        <translation>Dieser Server kennt diese Anfrage nicht.</translation>
    </message>
    <message>
        <source>Check the address: it may be another kind of server, or need a path at its end.</source>
        <translation>Adresse prüfen: Vielleicht ist es ein Server anderer Art, oder am Ende fehlt ein Pfad.</translation>
    </message>
    <message>
        <source>The model “%1” cannot think before it answers.</source>
        <translation>Das Modell „%1“ kann nicht nachdenken, bevor es antwortet.</translation>
    </message>
    <message>
        <source>This model cannot think before it answers.</source>
        <translation>Dieses Modell kann nicht nachdenken, bevor es antwortet.</translation>
    </message>
    <message>
        <source>Untick Think in the options, then try again.</source>
        <translation>In den Optionen das Häkchen bei „Denken“ entfernen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The model “%1” cannot generate text.</source>
        <translation>Das Modell „%1“ kann keinen Text erzeugen.</translation>
    </message>
    <message>
        <source>This model cannot generate text.</source>
        <translation>Dieses Modell kann keinen Text erzeugen.</translation>
    </message>
    <message>
        <source>Choose another model.</source>
        <translation>Ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>This model does not accept the memory of earlier turns.</source>
        <translation>Dieses Modell nimmt das Gedächtnis an Früheres nicht an.</translation>
    </message>
    <message>
        <source>Start a new chat; it begins without them.</source>
        <translation>Einen neuen Chat beginnen; er startet ohne sie.</translation>
    </message>
    <message>
        <source>The model “%1” cannot see pictures.</source>
        <translation>Das Modell „%1“ kann keine Bilder sehen.</translation>
    </message>
    <message>
        <source>This model cannot see pictures.</source>
        <translation>Dieses Modell kann keine Bilder sehen.</translation>
    </message>
    <message>
        <source>Choose a model marked “vision”, or remove the picture.</source>
        <translation>Ein Modell mit der Kennzeichnung „Bilder“ wählen oder das Bild entfernen.</translation>
    </message>
    <message>
        <source>The picture could not be sent: %1</source>
        <translation>Das Bild konnte nicht gesendet werden: %1</translation>
    </message>
    <message>
        <source>The picture could not be sent: the server rejected it.</source>
        <translation>Das Bild konnte nicht gesendet werden: Der Server hat es abgelehnt.</translation>
    </message>
    <message>
        <source>Try another picture.</source>
        <translation>Ein anderes Bild versuchen.</translation>
    </message>
    <message>
        <source>The conversation no longer fits into the model’s context.</source>
        <translation>Das Gespräch passt nicht mehr in den Kontext des Modells.</translation>
    </message>
    <message>
        <source>The request is too large for the server or a gateway before it.</source>
        <translation>Die Anfrage ist zu groß für den Server oder ein Gateway davor.</translation>
    </message>
    <message>
        <source>Attach fewer or smaller pictures, or raise the gateway’s limit.</source>
        <translation>Weniger oder kleinere Bilder anhängen oder die Grenze des Gateways erhöhen.</translation>
    </message>
    <message>
        <source>Too many requests in a short time: %1</source>
        <translation>Zu viele Anfragen in kurzer Zeit: %1</translation>
    </message>
    <message>
        <source>Too many requests in a short time.</source>
        <translation>Zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>The usage limit has been reached: %1</source>
        <translation>Das Nutzungskontingent ist erschöpft: %1</translation>
    </message>
    <message>
        <source>The usage limit has been reached.</source>
        <translation>Das Nutzungskontingent ist erschöpft.</translation>
    </message>
    <message>
        <source>Wait until it is renewed, or use another server or model.</source>
        <translation>Warten, bis es erneuert wird, oder einen anderen Server oder ein anderes Modell verwenden.</translation>
    </message>
    <message>
        <source>The server is busy: %1</source>
        <translation>Der Server ist ausgelastet: %1</translation>
    </message>
    <message>
        <source>The server is busy.</source>
        <translation>Der Server ist ausgelastet.</translation>
    </message>
    <message>
        <source>The gateway cannot reach the model: %1</source>
        <translation>Das Gateway erreicht das Modell nicht: %1</translation>
    </message>
    <message>
        <source>The gateway cannot reach the model.</source>
        <translation>Das Gateway erreicht das Modell nicht.</translation>
    </message>
    <message>
        <source>The gateway gave up waiting; the model may still be loading.</source>
        <translation>Das Gateway hat nicht länger gewartet; vielleicht wird das Modell noch geladen.</translation>
    </message>
    <message>
        <source>The server reported an error: %1</source>
        <translation>Der Server meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>The server reported an error.</source>
        <translation>Der Server meldet einen Fehler.</translation>
    </message>
    <message>
        <source>Try again, or choose another model.</source>
        <translation>Erneut versuchen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>The server reported an error without details.</source>
        <translation>Der Server meldet einen Fehler ohne Einzelheiten.</translation>
    </message>
    <message>
        <source>Try again; the server’s own log may say more.</source>
        <translation>Erneut versuchen; mehr steht vielleicht im Protokoll des Servers.</translation>
    </message>
    <message>
        <source>The server sent an empty reply.</source>
        <translation>Der Server hat eine leere Antwort gesendet.</translation>
    </message>
    <message>
        <source>This is a web page, not an Ollama API: “%1”</source>
        <translation>Das ist eine Webseite, keine Ollama-API: „%1“</translation>
    </message>
    <message>
        <source>This is a web page, not an Ollama API.</source>
        <translation>Das ist eine Webseite, keine Ollama-API.</translation>
    </message>
    <message>
        <source>Check the address; a network’s sign-in page may also stand in between.</source>
        <translation>Adresse prüfen; auch die Anmeldeseite eines Netzwerks kann dazwischenstehen.</translation>
    </message>
    <message>
        <source>The answer is not in the form of an Ollama API: %1</source>
        <translation>Die Antwort hat nicht die Form einer Ollama-API: %1</translation>
    </message>
    <message>
        <source>The answer is not in the form of an Ollama API.</source>
        <translation>Die Antwort hat nicht die Form einer Ollama-API.</translation>
    </message>
    <message>
        <source>The server sent more in one piece than can be taken (64 MiB).</source>
        <translation>Der Server hat mehr in einem Stück gesendet, als angenommen werden kann (64 MiB).</translation>
    </message>
    <message>
        <source>The text so far is kept; try again.</source>
        <translation>Der bisherige Text bleibt erhalten; erneut versuchen.</translation>
    </message>
    <message>
        <source>The compressed answer arrived damaged.</source>
        <translation>Die komprimierte Antwort kam beschädigt an.</translation>
    </message>
    <message>
        <source>Try again; a gateway before the server may be at fault.</source>
        <translation>Erneut versuchen; vielleicht liegt es an einem Gateway vor dem Server.</translation>
    </message>
    <message>
        <source>The server closed the connection before finishing.</source>
        <translation>Der Server hat die Verbindung vor dem Ende geschlossen.</translation>
    </message>
    <message>
        <source>The text so far is kept: continue it, or try again.</source>
        <translation>Der bisherige Text bleibt erhalten: fortsetzen oder erneut versuchen.</translation>
    </message>
    <message>
        <source>The server stopped early, probably because of repetition.</source>
        <translation>Der Server hat vorzeitig aufgehört, wahrscheinlich wegen Wiederholungen.</translation>
    </message>
    <message>
        <source>The connection was lost while the reply was arriving.</source>
        <translation>Die Verbindung ging verloren, während die Antwort ankam.</translation>
    </message>
    <message>
        <source>The server returned an empty answer.</source>
        <translation>Der Server hat eine leere Antwort zurückgegeben.</translation>
    </message>
    <message>
        <source>Behind a proxy this usually hides an error: ask again without streaming to see it.</source>
        <translation>Bei einem Proxy steckt meist ein Fehler dahinter: Ohne Streamen erneut fragen, um ihn zu sehen.</translation>
    </message>
    <message>
        <source>The conversations in %1 come from a newer Loquat.</source>
        <translation>Die Gespräche in %1 stammen von einem neueren Loquat.</translation>
    </message>
    <message>
        <source>The conversations come from a newer Loquat.</source>
        <translation>Die Gespräche stammen von einem neueren Loquat.</translation>
    </message>
    <message>
        <source>Update Loquat, or start it with another folder (--data-dir); nothing was changed.</source>
        <translation>Loquat aktualisieren oder mit einem anderen Ordner starten (--data-dir); es wurde nichts verändert.</translation>
    </message>
    <message>
        <source>Another program is holding %1.</source>
        <translation>Ein anderes Programm hält %1 fest.</translation>
    </message>
    <message>
        <source>Another program is holding the conversations.</source>
        <translation>Ein anderes Programm hält die Gespräche fest.</translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation>Es schließen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The file %1 is damaged or is no database of Loquat.</source>
        <translation>Die Datei %1 ist beschädigt oder keine Datenbank von Loquat.</translation>
    </message>
    <message>
        <source>The file with the conversations is damaged.</source>
        <translation>Die Datei mit den Gesprächen ist beschädigt.</translation>
    </message>
    <message>
        <source>The conversations could not be stored: %1</source>
        <translation>Die Gespräche konnten nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>The conversations could not be stored.</source>
        <translation>Die Gespräche konnten nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Check %1 and the disk that holds it; the file can be moved away to begin afresh, or go on without keeping chats.</source>
        <translation>%1 und den Datenträger prüfen, auf dem die Datei liegt; man kann sie verschieben, um neu zu beginnen, oder weitermachen, ohne Chats aufzubewahren.</translation>
    </message>
    <message>
        <source>Check the disk that holds them, or go on without keeping chats.</source>
        <translation>Den Datenträger prüfen, auf dem sie liegen, oder weitermachen, ohne Chats aufzubewahren.</translation>
    </message>
    <message>
        <source>%1 cannot be read or written.</source>
        <translation>%1 kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Loquat’s folder cannot be read or written.</source>
        <translation>Der Ordner von Loquat kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>Change its permissions, or start Loquat with another folder (--data-dir).</source>
        <translation>Seine Zugriffsrechte ändern oder Loquat mit einem anderen Ordner starten (--data-dir).</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full.</source>
        <translation>Der Datenträger, auf dem %1 liegt, ist voll.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Free some space; what was written is kept and stored again then.</source>
        <translation>Platz schaffen; das Geschriebene bleibt erhalten und wird dann noch gespeichert.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain denied access.</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The keychain did not answer in time.</source>
        <translation>Der Schlüsselbund hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The keychain reported an error: %1</source>
        <translation>Der Schlüsselbund meldet einen Fehler: %1</translation>
    </message>
    <message>
        <source>The keychain reported an error.</source>
        <translation>Der Schlüsselbund meldet einen Fehler.</translation>
    </message>
    <message>
        <source>The API key holds characters that no key can have.</source>
        <translation>Der API-Schlüssel enthält Zeichen, die in keinem Schlüssel vorkommen.</translation>
    </message>
    <message>
        <source>Copy it again, without line breaks and special characters.</source>
        <translation>Noch einmal kopieren, ohne Zeilenumbrüche und Sonderzeichen.</translation>
    </message>
    <message>
        <source>The API key would go to %1 over an unencrypted connection.</source>
        <translation>Der API-Schlüssel ginge über eine unverschlüsselte Verbindung an %1.</translation>
    </message>
    <message>
        <source>The API key would travel over an unencrypted connection.</source>
        <translation>Der API-Schlüssel ginge über eine unverschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>Use an https:// address, or allow it if you trust the network.</source>
        <translation>Eine Adresse mit https:// verwenden oder es erlauben, wenn Sie dem Netzwerk vertrauen.</translation>
    </message>
    <message>
        <source>“%1” is not an address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>The server’s address is not an address.</source>
        <translation>Die Adresse des Servers ist keine Adresse.</translation>
    </message>
    <message>
        <source>Write it like http://192.168.1.5:11434 or https://example.org/ollama.</source>
        <translation>Schreibweise: http://192.168.1.5:11434 oder https://example.org/ollama.</translation>
    </message>
    <message>
        <source>The address “%1” begins with neither http nor https.</source>
        <translation>Die Adresse „%1“ beginnt weder mit http noch mit https.</translation>
    </message>
    <message>
        <source>The address begins with neither http nor https.</source>
        <translation>Die Adresse beginnt weder mit http noch mit https.</translation>
    </message>
    <message>
        <source>Write it like http://192.168.1.5:11434.</source>
        <translation>Schreibweise: http://192.168.1.5:11434.</translation>
    </message>
    <message>
        <source>The prompt is empty.</source>
        <translation>Der Prompt ist leer.</translation>
    </message>
    <message>
        <source>Type a question first.</source>
        <translation>Erst eine Frage eingeben.</translation>
    </message>
    <message>
        <source>No model has been chosen.</source>
        <translation>Es wurde kein Modell gewählt.</translation>
    </message>
    <message>
        <source>Choose one of these: %1.</source>
        <translation>Eines davon wählen: %1.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Ein Modell wählen.</translation>
    </message>
    <message>
        <source>No server is called “%1”.</source>
        <translation>Kein Server heißt „%1“.</translation>
    </message>
    <message>
        <source>No server has been chosen.</source>
        <translation>Es wurde kein Server gewählt.</translation>
    </message>
    <message>
        <source>Choose a server, or add one in the settings.</source>
        <translation>Einen Server wählen oder in den Einstellungen einen hinzufügen.</translation>
    </message>
    <message>
        <source>Add a server in the settings.</source>
        <translation>In den Einstellungen einen Server hinzufügen.</translation>
    </message>
    <message>
        <source>The value given for “%1” does not fit.</source>
        <translation>Der für „%1“ angegebene Wert passt nicht.</translation>
    </message>
    <message>
        <source>A value given for an option does not fit.</source>
        <translation>Ein für eine Option angegebener Wert passt nicht.</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <translation>Berichtigen und erneut versuchen.</translation>
    </message>
    <message>
        <source>These cannot be used together: %1.</source>
        <translation>Das lässt sich nicht zusammen verwenden: %1.</translation>
    </message>
    <message>
        <source>Some of the options cannot be used together.</source>
        <translation>Einige der Optionen lassen sich nicht zusammen verwenden.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Eine davon weglassen.</translation>
    </message>
    <message>
        <source>“%1” is neither “json” nor a valid JSON schema.</source>
        <translation>„%1“ ist weder „json“ noch ein gültiges JSON-Schema.</translation>
    </message>
    <message>
        <source>The format is neither “json” nor a valid JSON schema.</source>
        <translation>Das Format ist weder „json“ noch ein gültiges JSON-Schema.</translation>
    </message>
    <message>
        <source>Correct the schema, or untick Format.</source>
        <translation>Das Schema berichtigen oder das Häkchen bei „Format“ entfernen.</translation>
    </message>
    <message>
        <source>The file %1 does not hold a JSON array.</source>
        <translation>Die Datei %1 enthält kein JSON-Array.</translation>
    </message>
    <message>
        <source>The context file does not hold a JSON array.</source>
        <translation>Die Kontextdatei enthält kein JSON-Array.</translation>
    </message>
    <message>
        <source>Use the context that an earlier run gave with --json.</source>
        <translation>Den Kontext verwenden, den ein früherer Aufruf mit --json ausgegeben hat.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may open it.</source>
        <translation>Prüfen, ob es sie gibt und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read.</source>
        <translation>%1 ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read.</source>
        <translation>Das ist kein lesbares Bild.</translation>
    </message>
    <message>
        <source>Use a JPEG, PNG, WebP or GIF file.</source>
        <translation>Eine JPEG-, PNG-, WebP- oder GIF-Datei verwenden.</translation>
    </message>
    <message>
        <source>The picture %1 is too large.</source>
        <translation>Das Bild %1 ist zu groß.</translation>
    </message>
    <message>
        <source>The picture is too large.</source>
        <translation>Das Bild ist zu groß.</translation>
    </message>
    <message>
        <source>Scale it down first.</source>
        <translation>Vorher verkleinern.</translation>
    </message>
    <message>
        <source>Something went wrong: %1</source>
        <translation>Etwas ist schiefgegangen: %1</translation>
    </message>
    <message>
        <source>Something went wrong.</source>
        <translation>Etwas ist schiefgegangen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Pull it, or choose another model.</source>
        <translation>Es herunterladen oder ein anderes Modell wählen.</translation>
    </message>
    <message>
        <source>Start fresh, shorten the prompt, or raise the context size in the options.</source>
        <translation>Neu beginnen, den Prompt kürzen oder in den Optionen die Kontextgröße erhöhen.</translation>
    </message>
    <message>
        <source>Nothing at this address knows that request.</source>
        <translation>Unter dieser Adresse kennt niemand diese Anfrage.</translation>
    </message>
    <message>
        <source>Check the address. If it is right, a gateway before the server may be at fault: try again.</source>
        <translation>Prüfen Sie die Adresse. Stimmt sie, liegt es vielleicht an einem Gateway vor dem Server: Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server sent a picture that cannot be read.</source>
        <translation>Der Server hat ein Bild gesendet, das sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>Try again; the text that came with it is kept.</source>
        <translation>Versuchen Sie es noch einmal; der Text dazu bleibt erhalten.</translation>
    </message>
    <message>
        <source>Restore a backup, move the file away to begin afresh, or go on without keeping chats.</source>
        <translation>Stellen Sie eine Sicherung wieder her, verschieben Sie die Datei, um neu zu beginnen, oder machen Sie weiter, ohne Chats zu behalten.</translation>
    </message>
    <message>
        <source>Trusted: %1</source>
        <translation>Vertraut: %1</translation>
    </message>
    <message>
        <source>Shown now: %1</source>
        <translation>Jetzt gezeigt: %1</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you trust for it.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie dafür vertrauen.</translation>
    </message>
    <message>
        <source>The server shows another certificate than the one you trust for it.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als das, dem Sie dafür vertrauen.</translation>
    </message>
    <message>
        <source>Nothing has been sent. Somebody may be listening in: ask whoever runs the server before you trust the new one.</source>
        <translation>Es wurde nichts gesendet. Vielleicht hört jemand mit: Fragen Sie den Betreiber des Servers, bevor Sie dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>You have not looked at the certificate of %1 yet.</source>
        <translation>Das Zertifikat von %1 haben Sie noch nicht angesehen.</translation>
    </message>
    <message>
        <source>You have not looked at the server’s certificate yet.</source>
        <translation>Das Zertifikat des Servers haben Sie noch nicht angesehen.</translation>
    </message>
    <message>
        <source>Press “Test connection” in its settings to see and trust it; nothing has been sent.</source>
        <translation>Mit „Verbindung testen“ in seinen Einstellungen können Sie es ansehen und ihm vertrauen; es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a proxy.</source>
        <translation>„%1“ ist nicht die Adresse eines Proxys.</translation>
    </message>
    <message>
        <source>The proxy has no address.</source>
        <translation>Der Proxy hat keine Adresse.</translation>
    </message>
    <message>
        <source>Write the host’s name alone, and the port beside it.</source>
        <translation>Nur den Rechnernamen eintragen, den Port daneben.</translation>
    </message>
    <message>
        <source>Check the proxy in the server’s settings, or in the system’s network settings.</source>
        <translation>Den Proxy in den Einstellungen des Servers oder in den Netzwerkeinstellungen des Systems prüfen.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a header.</source>
        <translation>„%1“ kann kein Name eines Headers sein.</translation>
    </message>
    <message>
        <source>A header needs a name.</source>
        <translation>Ein Header braucht einen Namen.</translation>
    </message>
    <message>
        <source>Use letters, digits and hyphens, without a colon or a space.</source>
        <translation>Buchstaben, Ziffern und Bindestriche verwenden, ohne Doppelpunkt und Leerzeichen.</translation>
    </message>
    <message>
        <source>Loquat itself decides about the header “%1”.</source>
        <translation>Über den Header „%1“ entscheidet Loquat selbst.</translation>
    </message>
    <message>
        <source>Loquat itself decides about this header.</source>
        <translation>Über diesen Header entscheidet Loquat selbst.</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Weglassen.</translation>
    </message>
    <message>
        <source>The value of a header holds characters that it cannot have.</source>
        <translation>Der Wert eines Headers enthält Zeichen, die dort nicht stehen dürfen.</translation>
    </message>
    <message>
        <source>This prompt was never sent: Loquat was closed while it waited for its turn.</source>
        <translation>Dieser Prompt wurde nie gesendet: Loquat wurde geschlossen, während er noch wartete.</translation>
    </message>
    <message>
        <source>Try again to send it now.</source>
        <translation>„Erneut versuchen“ sendet ihn jetzt.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>Das ist ein Ordner.</translation>
    </message>
    <message>
        <source>Attach the files in it instead.</source>
        <translation>Hängen Sie stattdessen die Dateien darin an.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>Attach one that holds something.</source>
        <translation>Hängen Sie eine an, in der etwas steht.</translation>
    </message>
    <message>
        <source>%1 is too large to go with a prompt.</source>
        <translation>%1 ist zu groß, um mit einem Prompt gesendet zu werden.</translation>
    </message>
    <message>
        <source>The file is too large to go with a prompt.</source>
        <translation>Die Datei ist zu groß, um mit einem Prompt gesendet zu werden.</translation>
    </message>
    <message>
        <source>Attach only the part that matters.</source>
        <translation>Hängen Sie nur den Teil an, auf den es ankommt.</translation>
    </message>
    <message>
        <source>%1 is neither a text nor a picture that can be read.</source>
        <translation>%1 ist weder ein Text noch ein Bild, das sich lesen lässt.</translation>
    </message>
    <message>
        <source>This is neither a text nor a picture that can be read.</source>
        <translation>Das ist weder ein Text noch ein Bild, das sich lesen lässt.</translation>
    </message>
    <message>
        <source>Save it as plain text or as PDF first.</source>
        <translation>Speichern Sie es zuerst als reinen Text oder als PDF.</translation>
    </message>
    <message>
        <source>%1 is not a PDF file that can be read.</source>
        <translation>%1 ist keine lesbare PDF-Datei.</translation>
    </message>
    <message>
        <source>This is not a PDF file that can be read.</source>
        <translation>Das ist keine lesbare PDF-Datei.</translation>
    </message>
    <message>
        <source>It may be damaged: open it in a viewer and save it again.</source>
        <translation>Vielleicht ist sie beschädigt: Öffnen Sie sie in einem Betrachter und speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 is locked with a password.</source>
        <translation>%1 ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>The PDF file is locked with a password.</source>
        <translation>Die PDF-Datei ist mit einem Passwort gesperrt.</translation>
    </message>
    <message>
        <source>Save it without the password first.</source>
        <translation>Speichern Sie sie zuerst ohne Passwort.</translation>
    </message>
    <message>
        <source>%1 holds no text, only pictures of its pages.</source>
        <translation>%1 enthält keinen Text, nur Bilder der Seiten.</translation>
    </message>
    <message>
        <source>The PDF file holds no text, only pictures of its pages.</source>
        <translation>Die PDF-Datei enthält keinen Text, nur Bilder der Seiten.</translation>
    </message>
    <message>
        <source>Attach its pages as pictures instead.</source>
        <translation>Hängen Sie die Seiten stattdessen als Bilder an.</translation>
    </message>
    <message>
        <source>%1 is a web page, not a picture.</source>
        <translation>%1 ist eine Webseite, kein Bild.</translation>
    </message>
    <message>
        <source>This is a web page, not a picture.</source>
        <translation>Das ist eine Webseite, kein Bild.</translation>
    </message>
    <message>
        <source>Use the address of the picture itself.</source>
        <translation>Nehmen Sie die Adresse des Bildes selbst.</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted.</source>
        <translation>In der Zwischenablage ist nichts, was sich einfügen lässt.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>No certificate can be read from the file %1.</source>
        <translation>Aus der Datei %1 lässt sich kein Zertifikat lesen.</translation>
    </message>
    <message>
        <source>No certificate can be read from the chosen file.</source>
        <translation>Aus der gewählten Datei lässt sich kein Zertifikat lesen.</translation>
    </message>
    <message>
        <source>“Encryption” in the server’s settings says why. Choose a file in PEM or DER form there.</source>
        <translation>„Verschlüsselung“ in den Einstellungen des Servers sagt, warum. Wählen Sie dort eine Datei in der Form PEM oder DER.</translation>
    </message>
    <message>
        <source>This address leads on to one that Loquat does not follow: %1</source>
        <translation>Diese Adresse führt weiter zu einer, der Loquat nicht folgt: %1</translation>
    </message>
    <message>
        <source>This address leads on to one that Loquat does not follow.</source>
        <translation>Diese Adresse führt weiter zu einer, der Loquat nicht folgt.</translation>
    </message>
    <message>
        <source>If you trust it, use that address itself.</source>
        <translation>Wenn Sie ihr vertrauen, benutzen Sie diese Adresse selbst.</translation>
    </message>
    <message>
        <source>Loquat ended while the reply was arriving.</source>
        <translation>Loquat wurde beendet, während die Antwort ankam.</translation>
    </message>
    <message>
        <source>You can type the key again and keep it for this run only; it is then forgotten.</source>
        <translation>Sie können den Schlüssel noch einmal eingeben und nur für diesen Lauf behalten; danach ist er vergessen.</translation>
    </message>
    <message>
        <source>No keychain service is running.</source>
        <translation>Es läuft kein Schlüsselbund-Dienst.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or type the key again for this run only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder geben Sie den Schlüssel nur für diesen Lauf noch einmal ein.</translation>
    </message>
    <message>
        <source>Allow it and try again, or type the key again for this run only.</source>
        <translation>Erlauben Sie es und versuchen Sie es noch einmal, oder geben Sie den Schlüssel nur für diesen Lauf noch einmal ein.</translation>
    </message>
    <message>
        <source>See whether it is asking for a password, then try again, or type the key again for this run only.</source>
        <translation>Sehen Sie nach, ob er nach einem Passwort fragt, und versuchen Sie es noch einmal, oder geben Sie den Schlüssel nur für diesen Lauf noch einmal ein.</translation>
    </message>
    <message>
        <source>There is already a server called “%1”.</source>
        <translation>Es gibt schon einen Server namens „%1“.</translation>
    </message>
    <message>
        <source>There is already a server of that name.</source>
        <translation>Es gibt schon einen Server dieses Namens.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>Geben Sie ihm einen anderen Namen.</translation>
    </message>
    <message>
        <source>The server takes no more than %1 pictures in one prompt.</source>
        <translation>Der Server nimmt höchstens %1 Bilder in einem Prompt.</translation>
    </message>
    <message>
        <source>These are more pictures than one prompt can have.</source>
        <translation>Das sind mehr Bilder, als ein Prompt haben kann.</translation>
    </message>
    <message>
        <source>Leave some of them out.</source>
        <translation>Lassen Sie einige weg.</translation>
    </message>
    <message>
        <source>Together the pictures are too large for one prompt.</source>
        <translation>Zusammen sind die Bilder zu groß für einen Prompt.</translation>
    </message>
    <message>
        <source>Leave some of them out, or make them smaller.</source>
        <translation>Lassen Sie einige weg oder verkleinern Sie sie.</translation>
    </message>
</context>
<context>
    <name>ExchangeText</name>
    <message>
        <source>The reply ends here because it reached its token limit.</source>
        <translation>Die Antwort endet hier, weil sie ihre Token-Grenze erreicht hat.</translation>
    </message>
    <message>
        <source>The reply was stopped.</source>
        <translation>Die Antwort wurde angehalten.</translation>
    </message>
    <message>
        <source>this is not sound JSON</source>
        <translation>dies kein gültiges JSON ist</translation>
    </message>
    <message>
        <source>the file ends too early; part of it is missing</source>
        <translation>die Datei zu früh endet; ein Teil fehlt</translation>
    </message>
    <message>
        <source>this is larger than 256 MB, which is not taken</source>
        <translation>dies größer als 256 MB ist, was nicht angenommen wird</translation>
    </message>
    <message>
        <source>the value of “%1” is not what it must be</source>
        <translation>der Wert von „%1“ nicht ist, was er sein muss</translation>
    </message>
    <message>
        <source>a date lies before 1970 or after 2199</source>
        <translation>ein Datum vor 1970 oder nach 2199 liegt</translation>
    </message>
    <message>
        <source>“%1” is in the file twice</source>
        <translation>„%1“ zweimal in der Datei steht</translation>
    </message>
    <message>
        <source>it follows a turn that is not in the file</source>
        <translation>er auf einen Beitrag folgt, der nicht in der Datei ist</translation>
    </message>
    <message>
        <source>turns follow each other in a circle</source>
        <translation>Beiträge im Kreis aufeinander folgen</translation>
    </message>
    <message>
        <source>a turn stands before the one that it follows</source>
        <translation>ein Beitrag vor dem steht, auf den er folgt</translation>
    </message>
    <message>
        <source>a picture is damaged or is none</source>
        <translation>ein Bild beschädigt oder keines ist</translation>
    </message>
    <message>
        <source>a picture that is used here is not in the file</source>
        <translation>ein Bild, das hier gebraucht wird, nicht in der Datei ist</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>line %1, chat “%2”</source>
        <translation>Zeile %1, Chat „%2“</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Untitled chat</source>
        <translation>Chat ohne Titel</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>This turn is no longer sent.</source>
        <translation>Dieser Beitrag wird nicht mehr gesendet.</translation>
    </message>
    <message>
        <source>The chat begins once more:</source>
        <translation>Der Chat beginnt noch einmal:</translation>
    </message>
    <message>
        <source>After turn %1:</source>
        <translation>Nach Beitrag %1:</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) are in %1 now.</source>
        <translation>
            <numerusform>%n Chat ist jetzt in %1.</numerusform>
            <numerusform>%n Chats sind jetzt in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be written, and nothing was changed there: %2.</source>
        <translation>%1 konnte nicht geschrieben werden, dort wurde nichts geändert: %2.</translation>
    </message>
    <message>
        <source>There is no such chat or turn.</source>
        <translation>Diesen Chat oder Beitrag gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) were imported.</source>
        <translation>
            <numerusform>%n Chat wurde importiert.</numerusform>
            <numerusform>%n Chats wurden importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>There is nothing in %1 to import.</source>
        <translation>In %1 gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>%1 is of a kind that cannot be imported (line %2); Loquat reads its own exports, those of Open WebUI and ChatGPT as JSON, and lists of messages.</source>
        <translation>%1 ist von einer Art, die nicht importiert werden kann (Zeile %2); Loquat liest seine eigenen Exporte, die von Open WebUI und ChatGPT als JSON und Listen von Nachrichten.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Loquat (version %2 of the form) that this one does not understand.</source>
        <translation>%1 stammt von einem neueren Loquat (Version %2 der Form), das dieses hier nicht versteht.</translation>
    </message>
    <message>
        <source>%1 changed while it was read, so nothing was imported; try again.</source>
        <translation>%1 hat sich beim Lesen geändert, daher wurde nichts importiert; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>Der Import wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Nichts wurde importiert. %1</translation>
    </message>
    <message>
        <source>%1 was not imported, because at %2 %3.</source>
        <translation>%1 wurde nicht importiert, weil bei %2 %3.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 tok/s</source>
        <translation>%1 Tok/s</translation>
    </message>
    <message>
        <source>1 token</source>
        <translation>1 Token</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>first token %1</source>
        <translation>erstes Token %1</translation>
    </message>
    <message>
        <source>load %1</source>
        <translation>Laden %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Gestern, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FormatText</name>
    <message>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <source>%1 has no “%2”</source>
        <translation>%1 hat kein „%2“</translation>
    </message>
    <message>
        <source>%1 has “%2”, which it may not have</source>
        <translation>%1 hat „%2“, was nicht sein darf</translation>
    </message>
    <message>
        <source>%1 does not fit “%2”</source>
        <translation>%1 passt nicht zu „%2“</translation>
    </message>
    <message>
        <source>fits its schema</source>
        <translation>passt zum Schema</translation>
    </message>
    <message>
        <source>it fits the schema.</source>
        <translation>sie passt zum Schema.</translation>
    </message>
    <message>
        <source>valid JSON</source>
        <translation>gültiges JSON</translation>
    </message>
    <message>
        <source>it is valid JSON.</source>
        <translation>sie ist gültiges JSON.</translation>
    </message>
    <message>
        <source>no valid JSON</source>
        <translation>kein gültiges JSON</translation>
    </message>
    <message>
        <source>it is no valid JSON at line %1.</source>
        <translation>sie ist in Zeile %1 kein gültiges JSON.</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>und mehr</translation>
    </message>
    <message>
        <source>does not fit its schema</source>
        <translation>passt nicht zum Schema</translation>
    </message>
    <message>
        <source>it does not fit the schema: %1.</source>
        <translation>sie passt nicht zum Schema: %1.</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>it could not be checked by this schema.</source>
        <translation>mit diesem Schema ließ sie sich nicht prüfen.</translation>
    </message>
    <message>
        <source>Asked for as JSON, but %1</source>
        <translation>Als JSON verlangt, aber %1</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>- In the prompt: Enter sends, Shift+Enter breaks the line (or as the settings say); Up and Down at its edges bring earlier prompts
- In a chat: Ctrl+Up and Ctrl+Down go from turn to turn, Ctrl+C copies what is selected or the reply, Delete deletes the turn, Shift and the arrow keys select, the Menu key or Shift+F10 shows what can be done
- In the list of chats: Enter opens, Delete deletes, Left and Right fold
- Among attachments: Alt+Left and Alt+Right move, Delete removes
- Among queued prompts: Alt+Up and Alt+Down move, F2 or Enter edits, Delete removes
- Ctrl and the wheel over a chat: size of the text

Settings, Shortcuts changes the keys of all actions.</source>
        <translation>- Im Prompt: Enter sendet, Umschalt+Enter beginnt eine neue Zeile (oder wie es die Einstellungen sagen); Hoch und Runter an seinen Rändern holen frühere Prompts
- In einem Chat: Strg+Auf und Strg+Ab gehen von Beitrag zu Beitrag, Strg+C kopiert, was ausgewählt ist, sonst die Antwort, Entf löscht den Beitrag, Umschalt und die Pfeiltasten wählen aus, die Menütaste oder Umschalt+F10 zeigt, was sich tun lässt
- In der Liste der Chats: Enter öffnet, Entf löscht, Links und Rechts klappen zu und auf
- Bei Anhängen: Alt+Links und Alt+Rechts verschieben, Entf entfernt
- Bei wartenden Prompts: Alt+Auf und Alt+Ab verschieben, F2 oder Enter bearbeitet, Entf entfernt
- Strg und das Mausrad über einem Chat: Textgröße

Einstellungen, Tastenkürzel ändert die Tasten aller Aktionen.</translation>
    </message>
</context>
<context>
    <name>KeepAlive</name>
    <message>
        <source>forever</source>
        <translation>für immer</translation>
    </message>
    <message>
        <source>The model stays loaded for ever.</source>
        <translation>Das Modell bleibt für immer geladen.</translation>
    </message>
    <message>
        <source>The model is unloaded at once after the reply.</source>
        <translation>Das Modell wird gleich nach der Antwort entladen.</translation>
    </message>
    <message>
        <source>The model is unloaded in less than a second.</source>
        <translation>Das Modell wird in weniger als einer Sekunde entladen.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>The model stays loaded for %1.</source>
        <translation>Das Modell bleibt geladen: %1.</translation>
    </message>
</context>
<context>
    <name>KeychainText</name>
    <message>
        <source>Start one, then try again.</source>
        <translation>Starten Sie einen und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Start one and try again, or keep what you typed for this run only; it is then forgotten.</source>
        <translation>Starten Sie einen und versuchen Sie es noch einmal, oder behalten Sie das Eingegebene nur für diesen Lauf; danach ist es vergessen.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep what you typed for this run only.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal, oder behalten Sie das Eingegebene nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Allow it, then try again.</source>
        <translation>Erlauben Sie es und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Allow it and try again, or keep what you typed for this run only.</source>
        <translation>Erlauben Sie es und versuchen Sie es noch einmal, oder behalten Sie das Eingegebene nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>See whether it is asking for a password, then try again.</source>
        <translation>Nachsehen, ob er nach einem Passwort fragt, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>See whether it is asking for a password and try again, or keep what you typed for this run only.</source>
        <translation>Sehen Sie nach, ob er nach einem Passwort fragt, und versuchen Sie es noch einmal, oder behalten Sie das Eingegebene nur für diesen Lauf.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Erneut versuchen.</translation>
    </message>
    <message>
        <source>Try again, or keep what you typed for this run only; it is then forgotten.</source>
        <translation>Versuchen Sie es noch einmal, oder behalten Sie das Eingegebene nur für diesen Lauf; danach ist es vergessen.</translation>
    </message>
    <message>
        <source>the password</source>
        <translation>das Passwort</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>der Schlüssel</translation>
    </message>
    <message>
        <source>the proxy’s password</source>
        <translation>das Passwort des Proxys</translation>
    </message>
    <message>
        <source>the header “%1”</source>
        <translation>die Kopfzeile „%1“</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund&#xa0;…</translation>
    </message>
    <message>
        <source>To be removed: %1.</source>
        <translation>Zu entfernen: %1.</translation>
    </message>
    <message>
        <source>To be stored: %1.</source>
        <translation>Zu speichern: %1.</translation>
    </message>
    <message>
        <source>Loquat waits no longer. The keychain may still do what it was asked.</source>
        <translation>Loquat wartet nicht länger. Der Schlüsselbund tut vielleicht noch, worum er gebeten wurde.</translation>
    </message>
    <message>
        <source>Perhaps not removed: %1.</source>
        <translation>Vielleicht nicht entfernt: %1.</translation>
    </message>
    <message>
        <source>Perhaps not stored: %1.</source>
        <translation>Vielleicht nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>A secret header keeps its old name.</source>
        <translation>Eine geheime Kopfzeile behält ihren alten Namen.</translation>
    </message>
    <message>
        <source>Not removed: %1.</source>
        <translation>Nicht entfernt: %1.</translation>
    </message>
    <message>
        <source>Not stored: %1.</source>
        <translation>Nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>Held until Loquat is closed: %1.</source>
        <translation>Bis Loquat geschlossen wird, behalten: %1.</translation>
    </message>
</context>
<context>
    <name>LocalWords</name>
    <message>
        <source>Ollama is running here, but it has no models yet. Use it all the same: one can be pulled under “Models…” then.</source>
        <translation>Ollama läuft hier, hat aber noch keine Modelle. Es lässt sich trotzdem verwenden: Unter „Modelle…“ kann man dann eines herunterladen.</translation>
    </message>
    <message numerus="yes">
        <source>Ollama is running here with %n model(s): %1</source>
        <translation>
            <numerusform>Ollama läuft hier mit %n Modell: %1</numerusform>
            <numerusform>Ollama läuft hier mit %n Modellen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>It said: %1</source>
        <translation>Es sagte: %1</translation>
    </message>
    <message>
        <source>There is no “ollama” program on the search path any more.</source>
        <translation>Auf dem Suchpfad gibt es kein Programm „ollama“ mehr.</translation>
    </message>
    <message>
        <source>The “ollama” program is there, but it could not be run. It may be damaged, made for another kind of computer, or not be allowed to run.</source>
        <translation>Das Programm „ollama“ ist da, ließ sich aber nicht ausführen. Vielleicht ist es beschädigt, für eine andere Art von Computer gemacht oder darf nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>Ollama could not start: another program listens at %1 already. Stop that one, or have Ollama listen elsewhere with the variable OLLAMA_HOST.</source>
        <translation>Ollama konnte nicht starten: An %1 lauscht schon ein anderes Programm. Beenden Sie es oder lassen Sie Ollama mit der Variable OLLAMA_HOST woanders lauschen.</translation>
    </message>
    <message>
        <source>Ollama ended right after it was started (exit status %1).</source>
        <translation>Ollama endete gleich nach dem Start (Exit-Status %1).</translation>
    </message>
    <message>
        <source>Ollama was started, but did not begin to listen at %1; it was stopped again.</source>
        <translation>Ollama wurde gestartet, begann aber nicht, an %1 zu lauschen; es wurde wieder beendet.</translation>
    </message>
    <message>
        <source>Ollama has ended by itself (exit status %1).</source>
        <translation>Ollama hat sich selbst beendet (Exit-Status %1).</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>Bei %1 wird nachgesehen&#xa0;…</translation>
    </message>
    <message>
        <source>Ollama is installed on this computer, but it is not running.</source>
        <translation>Ollama ist auf diesem Computer installiert, läuft aber nicht.</translation>
    </message>
    <message>
        <source>Ollama runs models on this computer, and is not installed here. It can be had from ollama.com/download, and from many distributions as a package. Look again once it is there.</source>
        <translation>Ollama führt Modelle auf diesem Computer aus und ist hier nicht installiert. Es ist auf ollama.com/download zu haben und bei vielen Distributionen als Paket. Suchen Sie noch einmal, sobald es da ist.</translation>
    </message>
    <message>
        <source>Ollama is installed, but would not start here: the variable OLLAMA_HOST says %1, and that is not this computer. Add that one as a server of its own, or start Loquat without the variable.</source>
        <translation>Ollama ist installiert, würde aber nicht hier starten: Die Variable OLLAMA_HOST nennt %1, und das ist nicht dieser Computer. Fügen Sie ihn als eigenen Server hinzu oder starten Sie Loquat ohne die Variable.</translation>
    </message>
    <message>
        <source>Something answers at %1, but not as Ollama does.</source>
        <translation>An %1 antwortet etwas, aber nicht wie Ollama.</translation>
    </message>
    <message>
        <source>Starting Ollama…</source>
        <translation>Ollama wird gestartet&#xa0;…</translation>
    </message>
    <message>
        <source>Stopping Ollama…</source>
        <translation>Ollama wird beendet&#xa0;…</translation>
    </message>
    <message>
        <source>Ollama does not run.</source>
        <translation>Ollama läuft nicht.</translation>
    </message>
    <message>
        <source>Start Ollama again</source>
        <translation>Ollama neu starten</translation>
    </message>
    <message>
        <source>Start Ollama</source>
        <translation>Ollama starten</translation>
    </message>
</context>
<context>
    <name>ManagementWords</name>
    <message>
        <source>showing details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <source>loading and unloading</source>
        <translation>Laden und Entladen</translation>
    </message>
    <message>
        <source>pulling</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>creating</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>deleting</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more character(s) that are not shown.</source>
        <translation>
            <numerusform>… und %n weiteres Zeichen, das nicht gezeigt wird.</numerusform>
            <numerusform>… und %n weitere Zeichen, die nicht gezeigt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1 Token</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Families</source>
        <translation>Familien</translation>
    </message>
    <message>
        <source>Size in parameters</source>
        <translation>Größe in Parametern</translation>
    </message>
    <message>
        <source>Quantisation</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Context length</source>
        <translation>Kontextlänge</translation>
    </message>
    <message>
        <source>Can do</source>
        <translation>Kann</translation>
    </message>
    <message>
        <source>the server does not say</source>
        <translation>der Server sagt es nicht</translation>
    </message>
    <message>
        <source>On the disk</source>
        <translation>Auf der Platte</translation>
    </message>
    <message>
        <source>Runs at</source>
        <translation>Läuft auf</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Prüfsumme</translation>
    </message>
    <message>
        <source>The practice server has its models built in: nothing can be pulled, loaded, copied or deleted there.</source>
        <translation>Der Übungsserver hat seine Modelle eingebaut: Dort lässt sich nichts herunterladen, laden, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>This is ollama-api-proxy, which only passes prompts on. Its models are those of its own configuration: nothing can be pulled, loaded, copied or deleted.</source>
        <translation>Das ist ollama-api-proxy, der Prompts nur weiterreicht. Seine Modelle stehen in seiner eigenen Konfiguration: Es lässt sich nichts herunterladen, laden, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>KoboldCpp serves the one model it was started with: nothing can be pulled, loaded, copied or deleted.</source>
        <translation>KoboldCpp bedient das eine Modell, mit dem es gestartet wurde: Es lässt sich nichts herunterladen, laden, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>ollama.com looks after its models itself: nothing can be pulled, loaded, copied or deleted.</source>
        <translation>ollama.com kümmert sich selbst um seine Modelle: Es lässt sich nichts herunterladen, laden, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>LocalAI looks after its models by means of its own: nothing can be pulled, loaded, copied or deleted from here.</source>
        <translation>LocalAI kümmert sich auf eigene Weise um seine Modelle: Von hier aus lässt sich nichts herunterladen, laden, kopieren oder löschen.</translation>
    </message>
    <message>
        <source>What answers here is a gateway with a key: it is not known to let anybody pull, load, copy or delete models.</source>
        <translation>Hier antwortet ein Gateway mit Schlüssel: Es ist nicht bekannt, dass es jemanden Modelle herunterladen, laden, kopieren oder löschen lässt.</translation>
    </message>
    <message>
        <source>This server has no way to do these: %1.</source>
        <translation>Das kann dieser Server nicht: %1.</translation>
    </message>
    <message>
        <source>stays until it is unloaded</source>
        <translation>bleibt, bis es entladen wird</translation>
    </message>
    <message>
        <source>about to be unloaded</source>
        <translation>wird gleich entladen</translation>
    </message>
    <message>
        <source>unloaded in %1</source>
        <translation>wird entladen in %1</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>Geladen</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>%1 of graphics memory</source>
        <translation>%1 Grafikspeicher</translation>
    </message>
    <message>
        <source>%1, %2 % of it in graphics memory</source>
        <translation>%1, davon %2 % im Grafikspeicher</translation>
    </message>
    <message>
        <source>%1 context</source>
        <translation>%1 Kontext</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
</context>
<context>
    <name>MemoryText</name>
    <message>
        <source>Memory: none</source>
        <translation>Gedächtnis: keins</translation>
    </message>
    <message>
        <source>Memory: server</source>
        <translation>Gedächtnis: Server</translation>
    </message>
    <message>
        <source>Memory: chat</source>
        <translation>Gedächtnis: Chat</translation>
    </message>
    <message>
        <source>Memory: transcript</source>
        <translation>Gedächtnis: Verlauf</translation>
    </message>
    <message>
        <source>The next prompt goes alone: the model will not remember earlier turns.</source>
        <translation>Der nächste Prompt geht allein: Das Modell wird sich an nichts Früheres erinnern.</translation>
    </message>
    <message>
        <source>The model remembers: the memory that the server gave with its last reply goes along with the next prompt.</source>
        <translation>Das Modell erinnert sich: Das Gedächtnis, das der Server mit seiner letzten Antwort gegeben hat, geht mit dem nächsten Prompt mit.</translation>
    </message>
    <message>
        <source>The model remembers: the earlier turns are sent again as a chat.</source>
        <translation>Das Modell erinnert sich: Die früheren Fragen und Antworten werden als Chat noch einmal gesendet.</translation>
    </message>
    <message>
        <source>The model remembers: the earlier turns are written into the prompt.</source>
        <translation>Das Modell erinnert sich: Die früheren Fragen und Antworten werden in den Prompt geschrieben.</translation>
    </message>
    <message>
        <source>Raw prompts have no memory.</source>
        <translation>Rohe Prompts haben kein Gedächtnis.</translation>
    </message>
    <message>
        <source>The server’s memory belongs to another model than the one chosen now.</source>
        <translation>Das Gedächtnis des Servers gehört zu einem anderen Modell als dem jetzt gewählten.</translation>
    </message>
    <message>
        <source>The model was updated since the last reply, so the server’s memory no longer fits it.</source>
        <translation>Das Modell wurde seit der letzten Antwort aktualisiert, daher passt das Gedächtnis des Servers nicht mehr dazu.</translation>
    </message>
    <message>
        <source>The server’s memory belongs to another server than the one chosen now.</source>
        <translation>Das Gedächtnis gehört zu einem anderen Server als dem jetzt gewählten.</translation>
    </message>
    <message>
        <source>The system prompt, template, suffix or raw setting has changed since the last reply.</source>
        <translation>System-Prompt, Vorlage, Suffix oder die Einstellung „Roher Prompt“ haben sich seit der letzten Antwort geändert.</translation>
    </message>
    <message>
        <source>The server’s memory cannot hold the pictures of this conversation.</source>
        <translation>Das Gedächtnis des Servers kann die Bilder dieses Gesprächs nicht fassen.</translation>
    </message>
    <message>
        <source>The last reply was not finished, so the server gave no memory with it.</source>
        <translation>Die letzte Antwort wurde nicht fertig, daher hat der Server kein Gedächtnis mitgegeben.</translation>
    </message>
    <message>
        <source>The server gave no memory with its last reply.</source>
        <translation>Der Server hat mit seiner letzten Antwort kein Gedächtnis mitgegeben.</translation>
    </message>
    <message>
        <source>The server’s memory did not hold the conversation.</source>
        <translation>Das Gedächtnis des Servers enthielt das Gespräch nicht.</translation>
    </message>
    <message>
        <source>This is the first prompt: there is nothing to remember yet.</source>
        <translation>Das ist der erste Prompt: Es gibt noch nichts zu erinnern.</translation>
    </message>
    <message>
        <source>Servers of this kind have no memory of their own.</source>
        <translation>Server dieser Art haben kein eigenes Gedächtnis.</translation>
    </message>
    <message>
        <source>The server only gave back the memory that it was sent.</source>
        <translation>Der Server hat nur das Gedächtnis zurückgegeben, das ihm gesendet wurde.</translation>
    </message>
    <message>
        <source>The server’s memory is too short to hold even its last reply.</source>
        <translation>Das Gedächtnis des Servers ist zu kurz, um auch nur seine letzte Antwort zu enthalten.</translation>
    </message>
    <message>
        <source>The server’s memory is not of a kind that holds a conversation.</source>
        <translation>Das Gedächtnis des Servers ist nicht von der Art, die ein Gespräch enthält.</translation>
    </message>
    <message>
        <source>The server’s memory does not grow with the conversation.</source>
        <translation>Das Gedächtnis des Servers wächst nicht mit dem Gespräch.</translation>
    </message>
    <message>
        <source>The server cannot use its memory with this model.</source>
        <translation>Der Server kann sein Gedächtnis mit diesem Modell nicht verwenden.</translation>
    </message>
    <message>
        <source>The server refused the memory that it had given.</source>
        <translation>Der Server hat das Gedächtnis abgelehnt, das er selbst gegeben hatte.</translation>
    </message>
    <message>
        <source>A test showed that the server’s memory does not hold the conversation.</source>
        <translation>Ein Test hat gezeigt, dass das Gedächtnis des Servers das Gespräch nicht enthält.</translation>
    </message>
    <message>
        <source>You chose this for this chat.</source>
        <translation>Das haben Sie für diesen Chat gewählt.</translation>
    </message>
    <message>
        <source>A prompt with a suffix is a text to be filled in, not a chat.</source>
        <translation>Ein Prompt mit Suffix ist ein Text zum Ergänzen, kein Chat.</translation>
    </message>
    <message>
        <source>No earlier prompt has an answer yet.</source>
        <translation>Noch kein früherer Prompt hat eine Antwort.</translation>
    </message>
    <message>
        <source>The earlier turns could not be read.</source>
        <translation>Die früheren Fragen und Antworten konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The server’s memory still holds turns that you took out.</source>
        <translation>Das Gedächtnis des Servers enthält noch Fragen und Antworten, die Sie herausgenommen haben.</translation>
    </message>
    <message>
        <source>The server’s memory holds only a part of this conversation.</source>
        <translation>Das Gedächtnis des Servers enthält nur einen Teil dieses Gesprächs.</translation>
    </message>
    <message>
        <source>The last prompt was sent as a chat, for which servers give no memory.</source>
        <translation>Der letzte Prompt wurde als Chat gesendet, und dafür geben Server kein Gedächtnis mit.</translation>
    </message>
    <message>
        <source>The server has no chat of its own.</source>
        <translation>Der Server kennt keine Chats.</translation>
    </message>
    <message>
        <source>A template cannot be sent with a chat.</source>
        <translation>Mit einem Chat lässt sich keine Vorlage senden.</translation>
    </message>
    <message>
        <source>The way you chose, “%1”, does not work for it.</source>
        <translation>Der von Ihnen gewählte Weg „%1“ geht dafür nicht.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Takes the server’s own memory where it works, else sends the earlier turns again.</source>
        <translation>Nimmt das Gedächtnis des Servers, wo es klappt; sonst werden die früheren Fragen und Antworten noch einmal gesendet.</translation>
    </message>
    <message>
        <source>Server’s own memory (context)</source>
        <translation>Gedächtnis des Servers (Kontext)</translation>
    </message>
    <message>
        <source>Sends what the server gave with its last reply. Fast, but some servers only pretend to remember.</source>
        <translation>Sendet, was der Server mit seiner letzten Antwort gegeben hat. Schnell, aber manche Server tun nur so, als erinnerten sie sich.</translation>
    </message>
    <message>
        <source>Chat history</source>
        <translation>Chatverlauf</translation>
    </message>
    <message>
        <source>Sends the earlier turns again as a chat, as many as fit.</source>
        <translation>Sendet die früheren Fragen und Antworten als Chat noch einmal, so viele, wie hineinpassen.</translation>
    </message>
    <message>
        <source>Transcript in the prompt</source>
        <translation>Verlauf im Prompt</translation>
    </message>
    <message>
        <source>Writes the earlier turns into the prompt, as many as fit. Works with every server.</source>
        <translation>Schreibt die früheren Fragen und Antworten in den Prompt, so viele, wie hineinpassen. Klappt mit jedem Server.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>Sends each prompt alone. The model remembers nothing of this chat.</source>
        <translation>Sendet jeden Prompt allein. Das Modell erinnert sich an nichts aus diesem Chat.</translation>
    </message>
    <message>
        <source>no memory</source>
        <translation>ohne Gedächtnis</translation>
    </message>
    <message>
        <source>the server did not remember</source>
        <translation>der Server hat sich nicht erinnert</translation>
    </message>
    <message>
        <source>memory: server</source>
        <translation>Gedächtnis: Server</translation>
    </message>
    <message>
        <source>memory: chat</source>
        <translation>Gedächtnis: Chat</translation>
    </message>
    <message>
        <source>memory: transcript</source>
        <translation>Gedächtnis: Verlauf</translation>
    </message>
    <message>
        <source>the first turn was left out</source>
        <translation>die erste Frage wurde mit ihrer Antwort weggelassen</translation>
    </message>
    <message numerus="yes">
        <source>the first %n turns were left out</source>
        <translation>
            <numerusform>die erste %n Frage wurde mit ihrer Antwort weggelassen</numerusform>
            <numerusform>die ersten %n Fragen wurden mit ihren Antworten weggelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>asked without thinking, which this model does not support</source>
        <translation>ohne Denken gefragt, denn dieses Modell kann es nicht</translation>
    </message>
    <message>
        <source>The server’s memory still holds replies as they were before you corrected them.</source>
        <translation>Das Gedächtnis des Servers enthält Antworten noch so, wie sie vor Ihrer Korrektur waren.</translation>
    </message>
    <message>
        <source>It does not hold the first turn.</source>
        <translation>Es enthält den ersten Beitrag nicht.</translation>
    </message>
    <message numerus="yes">
        <source>It does not hold the first %n turns.</source>
        <translation>
            <numerusform>Es enthält den ersten (%n) Beitrag nicht.</numerusform>
            <numerusform>Es enthält die ersten %n Beiträge nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first turn no longer fits and will be left out.</source>
        <translation>Der erste Beitrag passt nicht mehr hinein und wird weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n turns no longer fit and will be left out.</source>
        <translation>
            <numerusform>Der erste (%n) Beitrag passt nicht mehr hinein und wird weggelassen.</numerusform>
            <numerusform>Die ersten %n Beiträge passen nicht mehr hinein und werden weggelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ModelWords</name>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>Asking the server for its models…</source>
        <translation>Der Server wird nach seinen Modellen gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>This server lists no models. You can type a name above.</source>
        <translation>Dieser Server listet keine Modelle auf. Oben lässt sich ein Name eintippen.</translation>
    </message>
    <message>
        <source>The server could not list its models.</source>
        <translation>Der Server konnte seine Modelle nicht auflisten.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>not on the server</source>
        <translation>nicht auf dem Server</translation>
    </message>
    <message>
        <source>runs at %1</source>
        <translation>läuft bei %1</translation>
    </message>
    <message>
        <source>embeddings only</source>
        <translation>nur Einbettungen</translation>
    </message>
    <message>
        <source>vision</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>thinking</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>a context length in millions of tokens</comment>
        <translation>%1M</translation>
    </message>
    <message>
        <source>%1k</source>
        <comment>a context length in thousands of tokens</comment>
        <translation>%1k</translation>
    </message>
    <message>
        <source>image generation models are not currently supported</source>
        <translation>Modelle, die Bilder erzeugen, werden derzeit nicht unterstützt</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>loaded</source>
        <translation>geladen</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>insert</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>OptionMark</name>
    <message>
        <source>This proxy documents 0 to 1: the models behind it may refuse more than 1.</source>
        <translation>Dieser Proxy nennt 0 bis 1: Die Modelle dahinter lehnen mehr als 1 vielleicht ab.</translation>
    </message>
    <message>
        <source>0 to 1 on this proxy.</source>
        <translation>0 bis 1 bei diesem Proxy.</translation>
    </message>
    <message>
        <source>0 to 2, but a proxy may take only 0 to 1.</source>
        <translation>0 bis 2, ein Proxy nimmt aber vielleicht nur 0 bis 1.</translation>
    </message>
    <message>
        <source>Usual are values from %1 to %2.</source>
        <translation>Üblich sind Werte von %1 bis %2.</translation>
    </message>
    <message>
        <source>This proxy takes no number below 1: none is sent.</source>
        <translation>Dieser Proxy nimmt keine Zahl unter 1: Keine wird gesendet.</translation>
    </message>
    <message>
        <source>0 means no limit, not no reply.</source>
        <translation>0 heißt keine Grenze, nicht keine Antwort.</translation>
    </message>
    <message>
        <source>The model was trained for %1 tokens; the server cuts it to that.</source>
        <translation>Das Modell ist auf %1 Tokens trainiert; der Server kürzt darauf.</translation>
    </message>
    <message>
        <source>A change makes the server load the model again.</source>
        <translation>Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>The chosen model cannot think: the server refuses this, and Loquat then asks again without it.</source>
        <translation>Das gewählte Modell kann nicht denken: Der Server lehnt das ab, und Loquat fragt dann ohne es noch einmal.</translation>
    </message>
    <message>
        <source>This model always thinks; it takes only Low, Medium and High.</source>
        <translation>Dieses Modell denkt immer; es nimmt nur Niedrig, Mittel und Hoch.</translation>
    </message>
    <message>
        <source>This model takes Max as High.</source>
        <translation>Dieses Modell nimmt „Max“ als „Hoch“.</translation>
    </message>
    <message>
        <source>Servers from before April 2026 refuse Max.</source>
        <translation>Server aus der Zeit vor April 2026 lehnen „Max“ ab.</translation>
    </message>
    <message>
        <source>ollama.com does not support formats.</source>
        <translation>ollama.com unterstützt keine Formate.</translation>
    </message>
    <message>
        <source>Unset, this proxy asks with 0: always the same reply.</source>
        <translation>Ohne Angabe fragt dieser Proxy mit 0: immer dieselbe Antwort.</translation>
    </message>
    <message>
        <source>This server never streams.</source>
        <translation>Dieser Server überträgt nie stückweise.</translation>
    </message>
    <message>
        <source>This server ignores it.</source>
        <translation>Dieser Server übergeht es.</translation>
    </message>
    <message>
        <source>Not sent with a raw prompt.</source>
        <translation>Wird mit einem rohen Prompt nicht gesendet.</translation>
    </message>
    <message>
        <source>The chosen model cannot insert: the server refuses this.</source>
        <translation>Das gewählte Modell kann nicht einfügen: Der Server lehnt das ab.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n stop sequences may be refused.</source>
        <translation>
            <numerusform>Mehr als %n Stoppsequenz wird vielleicht abgelehnt.</numerusform>
            <numerusform>Mehr als %n Stoppsequenzen werden vielleicht abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No limit; Ollama still ends a reply at ten times the context size.</source>
        <translation>Keine Grenze; Ollama beendet eine Antwort dennoch beim Zehnfachen der Kontextgröße.</translation>
    </message>
    <message>
        <source>A reply cut at this limit is not whole JSON.</source>
        <translation>Eine an dieser Grenze abgeschnittene Antwort ist kein ganzes JSON.</translation>
    </message>
    <message>
        <source>Models that see images need %1 or more: the server takes that instead.</source>
        <translation>Modelle, die Bilder sehen, brauchen %1 oder mehr: Der Server nimmt stattdessen das.</translation>
    </message>
    <message>
        <source>More than the context size, which is %1.</source>
        <translation>Mehr als die Kontextgröße, die %1 ist.</translation>
    </message>
    <message>
        <source>Only whole numbers: the server cuts it to %1.</source>
        <translation>Nur ganze Zahlen: Der Server kürzt es auf %1.</translation>
    </message>
    <message>
        <source>With a format models usually do not think.</source>
        <translation>Mit einem Format denken Modelle meist nicht nach.</translation>
    </message>
    <message>
        <source>Not sent: it is empty.</source>
        <translation>Nicht gesendet: Es ist leer.</translation>
    </message>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent: it must be a number.</source>
        <translation>Nicht gesendet: Es muss eine Zahl sein.</translation>
    </message>
    <message>
        <source>Not sent: it must be yes or no.</source>
        <translation>Nicht gesendet: Es muss Ja oder Nein sein.</translation>
    </message>
    <message>
        <source>Not sent: it must be a list of texts.</source>
        <translation>Nicht gesendet: Es muss eine Liste von Texten sein.</translation>
    </message>
    <message>
        <source>Sent as %1.</source>
        <translation>Gesendet als %1.</translation>
    </message>
    <message>
        <source>The server refuses this: as a text it needs a unit, as in 10m.</source>
        <translation>Der Server lehnt das ab: Als Text braucht es eine Einheit, wie in 10m.</translation>
    </message>
    <message>
        <source>Ask for JSON in the prompt, too. With a format models usually do not think, and a reply that reaches its token limit is cut in the middle of the JSON.</source>
        <translation>Verlangen Sie JSON auch im Prompt. Mit einem Format denken Modelle meist nicht nach, und eine Antwort, die ihre Token-Grenze erreicht, bricht mitten im JSON ab.</translation>
    </message>
    <message>
        <source>Newer servers ignore it.</source>
        <translation>Neuere Server übergehen es.</translation>
    </message>
</context>
<context>
    <name>OptionWords</name>
    <message>
        <source>Server default: %1</source>
        <translation>Vorgabe des Servers: %1</translation>
    </message>
    <message>
        <source>Sent as “%1”</source>
        <translation>Gesendet als „%1“</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Top P</source>
        <translation>Top P</translation>
    </message>
    <message>
        <source>Only the likeliest words that together reach this probability are considered.</source>
        <translation>Nur die wahrscheinlichsten Wörter, die zusammen diese Wahrscheinlichkeit erreichen, kommen in Betracht.</translation>
    </message>
    <message>
        <source>Top K</source>
        <translation>Top K</translation>
    </message>
    <message>
        <source>Only this many of the likeliest words are considered; 0 means all.</source>
        <translation>Nur so viele der wahrscheinlichsten Wörter kommen in Betracht; 0 heißt alle.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed with the same prompt and options gives the same reply. −1 is a new seed each time.</source>
        <translation>Derselbe Startwert ergibt mit demselben Prompt und denselben Optionen dieselbe Antwort. −1 ist jedes Mal ein neuer Startwert.</translation>
    </message>
    <message>
        <source>−1 (random)</source>
        <translation>−1 (zufällig)</translation>
    </message>
    <message>
        <source>Max tokens</source>
        <translation>Token-Grenze</translation>
    </message>
    <message>
        <source>The reply is cut after this many tokens. −1 means no limit, but some servers accept only 1 or more.</source>
        <translation>Nach so vielen Token wird die Antwort abgeschnitten. −1 heißt keine Grenze, aber manche Server nehmen nur 1 oder mehr an.</translation>
    </message>
    <message>
        <source>−1 (no limit)</source>
        <translation>−1 (keine Grenze)</translation>
    </message>
    <message>
        <source>Context size</source>
        <translation>Kontextgröße</translation>
    </message>
    <message>
        <source>How many tokens the model can see at once: the past, the prompt and the reply together. Changing it makes the server load the model again.</source>
        <translation>Wie viele Token das Modell zugleich sehen kann: Vergangenes, Prompt und Antwort zusammen. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>depends on the server’s memory, often %1</source>
        <translation>je nach Speicher des Servers, oft %1</translation>
    </message>
    <message>
        <source>Stop sequences</source>
        <translation>Stoppsequenzen</translation>
    </message>
    <message>
        <source>The reply ends where one of these texts would come. They replace the model’s own.</source>
        <translation>Die Antwort endet dort, wo einer dieser Texte käme. Sie ersetzen die des Modells.</translation>
    </message>
    <message>
        <source>the model’s own</source>
        <translation>die des Modells</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Streamen</translation>
    </message>
    <message>
        <source>Shows the reply while it is written. Unticked, it comes in one piece at the end.</source>
        <translation>Zeigt die Antwort, während sie geschrieben wird. Ohne Häkchen kommt sie am Ende in einem Stück.</translation>
    </message>
    <message>
        <source>Raw prompt</source>
        <translation>Roher Prompt</translation>
    </message>
    <message>
        <source>Gives the prompt to the model exactly as typed: no template, no system prompt, no memory of the chat.</source>
        <translation>Gibt dem Modell den Prompt genau so, wie er getippt wurde: ohne Vorlage, ohne System-Prompt, ohne Gedächtnis des Chats.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Think</source>
        <translation>Denken</translation>
    </message>
    <message>
        <source>Whether, and how much, the model thinks before it answers. Models that cannot think refuse anything but Off.</source>
        <translation>Ob und wie sehr das Modell nachdenkt, bevor es antwortet. Modelle, die nicht denken können, lehnen alles außer „Aus“ ab.</translation>
    </message>
    <message>
        <source>on, for models that can think</source>
        <translation>an bei Modellen, die denken können</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Makes the reply JSON, or JSON of a given shape. It helps to ask for JSON in the prompt as well.</source>
        <translation>Macht die Antwort zu JSON oder zu JSON von vorgegebener Gestalt. Es hilft, auch im Prompt um JSON zu bitten.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Suffix</translation>
    </message>
    <message>
        <source>Text that follows the reply, for models that fill in the middle.</source>
        <translation>Text, der auf die Antwort folgt; für Modelle, die in der Mitte ergänzen.</translation>
    </message>
    <message>
        <source>Keep alive</source>
        <translation>Im Speicher halten</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>%1 value</source>
        <translation>Wert für %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range: %1</source>
        <translation>Bereich: %1</translation>
    </message>
    <message>
        <source>How freely the model chooses its words: 0 takes the likeliest each time, higher values surprise more. Ollama takes 0 to 2, some proxies only 0 to 1.</source>
        <translation>Wie frei das Modell seine Wörter wählt: 0 nimmt jedes Mal das wahrscheinlichste, höhere Werte überraschen mehr. Ollama nimmt 0 bis 2, manche Proxys nur 0 bis 1.</translation>
    </message>
    <message>
        <source>How long the model stays loaded after the reply: seconds, or a time such as 10m, 1h30m or 2 hours. −1m is for ever, 0 is not at all.</source>
        <translation>Wie lange das Modell nach der Antwort geladen bleibt: Sekunden oder eine Dauer wie 10m, 1h30m oder 2 Stunden. −1m ist für immer, 0 gar nicht.</translation>
    </message>
    <message>
        <source>Min P</source>
        <translation>Min P</translation>
    </message>
    <message>
        <source>Words less likely than this share of the likeliest one are left out; 0 means none.</source>
        <translation>Wörter, die weniger wahrscheinlich sind als dieser Anteil des wahrscheinlichsten, fallen weg; 0 heißt keine.</translation>
    </message>
    <message>
        <source>Typical P</source>
        <translation>Typical P</translation>
    </message>
    <message>
        <source>Only words about as surprising as is usual for the text are considered; 1 means all.</source>
        <translation>Nur Wörter, die etwa so überraschend sind wie im Text üblich, kommen in Frage; 1 heißt alle.</translation>
    </message>
    <message>
        <source>Kept tokens</source>
        <translation>Behaltene Tokens</translation>
    </message>
    <message>
        <source>How many tokens of the beginning stay when the context is full and older text is dropped; −1 means all.</source>
        <translation>Wie viele Tokens vom Anfang bleiben, wenn der Kontext voll ist und Älteres wegfällt; −1 heißt alle.</translation>
    </message>
    <message>
        <source>Repeat window</source>
        <translation>Wiederholfenster</translation>
    </message>
    <message>
        <source>How many of the last tokens count as repeated; 0 means none, −1 all of the context.</source>
        <translation>Wie viele der letzten Tokens als wiederholt gelten; 0 heißt keine, −1 der ganze Kontext.</translation>
    </message>
    <message>
        <source>Repeat penalty</source>
        <translation>Wiederholstrafe</translation>
    </message>
    <message>
        <source>How strongly repetitions are avoided; 1 is not at all.</source>
        <translation>Wie stark Wiederholungen vermieden werden; 1 ist gar nicht.</translation>
    </message>
    <message>
        <source>Presence penalty</source>
        <translation>Vorkommensstrafe</translation>
    </message>
    <message>
        <source>How strongly words that were used already are avoided; below 0 they are preferred.</source>
        <translation>Wie stark schon verwendete Wörter vermieden werden; unter 0 werden sie bevorzugt.</translation>
    </message>
    <message>
        <source>Frequency penalty</source>
        <translation>Häufigkeitsstrafe</translation>
    </message>
    <message>
        <source>The same, the stronger the more often a word was used.</source>
        <translation>Ebenso, aber umso stärker, je öfter ein Wort verwendet wurde.</translation>
    </message>
    <message>
        <source>Draft tokens</source>
        <translation>Entwurfstokens</translation>
    </message>
    <message>
        <source>How many tokens a small model writes ahead for the large one to check; without such a model it does nothing.</source>
        <translation>Wie viele Tokens ein kleines Modell vorausschreibt, damit das große sie prüft; ohne ein solches Modell bewirkt es nichts.</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Blockgröße</translation>
    </message>
    <message>
        <source>How many tokens of the prompt are read at once: more is faster and needs more memory. Changing it makes the server load the model again.</source>
        <translation>Wie viele Tokens des Prompts auf einmal gelesen werden: Mehr ist schneller und braucht mehr Speicher. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>GPU layers</source>
        <translation>GPU-Schichten</translation>
    </message>
    <message>
        <source>How many layers of the model lie on the graphics card; −1 lets the server decide, 0 is none. Changing it makes the server load the model again.</source>
        <translation>Wie viele Schichten des Modells auf der Grafikkarte liegen; −1 überlässt es dem Server, 0 ist keine. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>Main GPU</source>
        <translation>Haupt-GPU</translation>
    </message>
    <message>
        <source>Which graphics card does the small work, where there are several. Changing it makes the server load the model again.</source>
        <translation>Welche Grafikkarte die kleinen Arbeiten übernimmt, wenn es mehrere gibt. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>Memory map</source>
        <translation>Speicherabbild</translation>
    </message>
    <message>
        <source>Whether the model’s file is mapped into memory instead of read. Changing it makes the server load the model again.</source>
        <translation>Ob die Modelldatei in den Speicher abgebildet statt gelesen wird. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>How many processor threads are used; 0 lets the server decide. Changing it makes the server load the model again.</source>
        <translation>Wie viele Prozessor-Threads verwendet werden; 0 überlässt es dem Server. Nach einer Änderung lädt der Server das Modell neu.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>How system prompt and prompt are put together for the model, as a Go template, in place of the model’s own.</source>
        <translation>Wie System-Prompt und Prompt für das Modell zusammengesetzt werden, als Go-Vorlage anstelle der eigenen des Modells.</translation>
    </message>
    <message>
        <source>%1 (1.1 on servers from before August 2026)</source>
        <translation>%1 (1,1 auf Servern aus der Zeit vor August 2026)</translation>
    </message>
    <message>
        <source>An option of older servers: those of today do not know it.</source>
        <translation>Eine Option älterer Server: Heutige kennen sie nicht.</translation>
    </message>
    <message>
        <source>An option that Loquat has no words for. It goes with the others as it stands here.</source>
        <translation>Eine Option, für die Loquat keine Worte hat. Sie geht mit den anderen so mit, wie sie hier steht.</translation>
    </message>
</context>
<context>
    <name>RecoveryText</name>
    <message>
        <source>The file with the chats was damaged. It was set aside as %1.</source>
        <translation>Die Datei mit den Chats war beschädigt. Sie liegt jetzt als %1 daneben.</translation>
    </message>
    <message>
        <source>Everything in it could be read: nothing is missing.</source>
        <translation>Alles darin war lesbar: Nichts fehlt.</translation>
    </message>
    <message>
        <source>Nothing of it could be read, and there was no backup.</source>
        <translation>Nichts davon war lesbar, und es gab keine Sicherung.</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s) are there again.</source>
        <translation>
            <numerusform>%n Beitrag ist wieder da.</numerusform>
            <numerusform>%n Beiträge sind wieder da.</numerusform>
        </translation>
    </message>
    <message>
        <source>What could not be read was filled up from the newest backup; what was written after that may be missing.</source>
        <translation>Was nicht lesbar war, kommt aus der neuesten Sicherung; was danach geschrieben wurde, kann fehlen.</translation>
    </message>
</context>
<context>
    <name>SchemaWords</name>
    <message>
        <source>Line %1: “$ref” leads to nothing here, or round and round. It is sent, but no reply can be checked by it.</source>
        <translation>Zeile %1: „$ref“ führt hier ins Leere oder im Kreis. Das Schema wird gesendet, aber keine Antwort lässt sich damit prüfen.</translation>
    </message>
    <message>
        <source>Line %1: “%2” cannot be that. It is sent, but no reply can be checked by it.</source>
        <translation>Zeile %1: „%2“ kann das nicht sein. Das Schema wird gesendet, aber keine Antwort lässt sich damit prüfen.</translation>
    </message>
    <message>
        <source>Not sent: no valid JSON at line %1.</source>
        <translation>Nicht gesendet: kein gültiges JSON in Zeile %1.</translation>
    </message>
    <message>
        <source>Not sent until this is a JSON object, in braces.</source>
        <translation>Nicht gesendet, bis dies ein JSON-Objekt in geschweiften Klammern ist.</translation>
    </message>
</context>
<context>
    <name>ServerColours</name>
    <message>
        <source>None</source>
        <comment>colour</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
</context>
<context>
    <name>ServerTemplates</name>
    <message>
        <source>Ollama on this computer</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <source>Local Ollama</source>
        <translation>Lokales Ollama</translation>
    </message>
    <message>
        <source>ollama-api-proxy on this computer</source>
        <translation>ollama-api-proxy auf diesem Rechner</translation>
    </message>
    <message>
        <source>Ollama’s cloud (ollama.com), with a key</source>
        <translation>Ollamas Cloud (ollama.com), mit Schlüssel</translation>
    </message>
    <message>
        <source>Hosted API (api.ajstudioz.co.in), with a key</source>
        <translation>Gehostete API (api.ajstudioz.co.in), mit Schlüssel</translation>
    </message>
</context>
<context>
    <name>ServerText</name>
    <message>
        <source>A gateway</source>
        <translation>Ein Gateway</translation>
    </message>
    <message>
        <source>A gateway, %1</source>
        <translation>Ein Gateway, %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>SettingsText</name>
    <message>
        <source>The settings could not be read; they were set aside as %1 and Loquat started with fresh ones.</source>
        <translation>Die Einstellungen konnten nicht gelesen werden; sie liegen jetzt als %1 daneben, und Loquat hat mit neuen begonnen.</translation>
    </message>
    <message>
        <source>Some values in the settings file could not be used; Loquat uses its usual ones instead: %1.</source>
        <translation>Einige Werte in der Einstellungsdatei waren nicht brauchbar; Loquat nimmt dafür seine üblichen: %1.</translation>
    </message>
    <message>
        <source>The chats are in %1, as before.</source>
        <translation>Die Chats sind wie bisher in %1.</translation>
    </message>
</context>
<context>
    <name>ShelfFileText</name>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” is no valid JSON at line %2. Nothing was imported.</source>
        <translation>„%1“ ist in Zeile %2 kein gültiges JSON. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” holds no presets or prompts of Loquat. Nothing was imported.</source>
        <translation>„%1“ enthält keine Voreinstellungen oder Prompts von Loquat. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Loquat. Nothing was imported.</source>
        <translation>„%1“ wurde von einem neueren Loquat geschrieben. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Preset %1 in “%2” has no name or is none. Nothing was imported.</source>
        <translation>Voreinstellung %1 in „%2“ hat keinen Namen oder ist keine. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>Prompt %1 in “%2” has no name or is none. Nothing was imported.</source>
        <translation>Prompt %1 in „%2“ hat keinen Namen oder ist keiner. Nichts wurde importiert.</translation>
    </message>
    <message>
        <source>“%1” is larger than 4 MB: that is no file of presets.</source>
        <translation>„%1“ ist größer als 4 MB: Das ist keine Datei mit Voreinstellungen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>„%1“ lässt sich nicht schreiben.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n preset(s).</source>
        <translation>
            <numerusform>%n Voreinstellung importiert.</numerusform>
            <numerusform>%n Voreinstellungen importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n prompt(s).</source>
        <translation>
            <numerusform>%n Prompt importiert.</numerusform>
            <numerusform>%n Prompts importiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n preset(s)</source>
        <translation>
            <numerusform>%n Voreinstellung</numerusform>
            <numerusform>%n Voreinstellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n prompt(s).</source>
        <translation>
            <numerusform>und %n Prompt importiert.</numerusform>
            <numerusform>und %n Prompts importiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Presets and prompts (*.json)</source>
        <translation>Voreinstellungen und Prompts (*.json)</translation>
    </message>
</context>
<context>
    <name>UsageText</name>
    <message>
        <source>There is no command “%1”; to ask something without a window, type: loquat ask “…”.</source>
        <translation>Einen Befehl „%1“ gibt es nicht; um ohne Fenster zu fragen, eingeben: loquat ask &quot;…&quot;.</translation>
    </message>
    <message>
        <source>The option %1 is not known here; “loquat --help” and “loquat ask --help” list those that are.</source>
        <translation>Die Option %1 ist hier nicht bekannt; „loquat --help“ und „loquat ask --help“ zählen die bekannten auf.</translation>
    </message>
    <message>
        <source>The option %1 must stand after the command it belongs to.</source>
        <translation>Die Option %1 muss nach dem Befehl stehen, zu dem sie gehört.</translation>
    </message>
    <message>
        <source>There is no option %1, because other people on this computer could read the key; put it into the environment variable LOQUAT_API_KEY.</source>
        <translation>Eine Option %1 gibt es nicht, denn andere Benutzer dieses Rechners könnten den Schlüssel lesen; er gehört in die Umgebungsvariable LOQUAT_API_KEY.</translation>
    </message>
    <message>
        <source>The option %1 needs a value after it.</source>
        <translation>Nach der Option %1 muss ein Wert folgen.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The value of the option %1 is empty; give it one or leave the option out.</source>
        <translation>Der Wert der Option %1 ist leer; einen Wert angeben oder die Option weglassen.</translation>
    </message>
    <message>
        <source>“%1” is not of the form KEY=VALUE; write for example --option temperature=0.7.</source>
        <translation>„%1“ hat nicht die Form KEY=VALUE; zum Beispiel: --option temperature=0.7.</translation>
    </message>
    <message>
        <source>There is more than one prompt (“%1” is the second); put quotation marks around the whole prompt.</source>
        <translation>Es gibt mehr als einen Prompt („%1“ ist der zweite); den ganzen Prompt in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>--practice and --server exclude each other; leave one out.</source>
        <translation>--practice und --server schließen einander aus; eines weglassen.</translation>
    </message>
    <message>
        <source>Prompt and chat with servers that speak the Ollama API.</source>
        <translation>Prompts und Chats mit Servern, die die Ollama-API sprechen.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>das Fenster öffnen</translation>
    </message>
    <message>
        <source>ask without a window; see loquat ask --help</source>
        <translation>ohne Fenster fragen; siehe loquat ask --help</translation>
    </message>
    <message>
        <source>What the window shall show:</source>
        <translation>Was das Fenster zeigen soll:</translation>
    </message>
    <message>
        <source>the server, by address or by name</source>
        <translation>der Server, nach Adresse oder Name</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>the prompt to start with</source>
        <translation>der Prompt für den Anfang</translation>
    </message>
    <message>
        <source>a picture to attach; may be repeated</source>
        <translation>ein Bild zum Anhängen; mehrfach möglich</translation>
    </message>
    <message>
        <source>send the prompt at once</source>
        <translation>den Prompt sofort senden</translation>
    </message>
    <message>
        <source>With or without a window:</source>
        <translation>Mit oder ohne Fenster:</translation>
    </message>
    <message>
        <source>Ask one prompt without a window. The reply goes to the standard output
as it arrives, thinking and progress to the standard error.</source>
        <translation>Einen Prompt ohne Fenster senden. Die Antwort geht, wie sie eintrifft, auf die
Standardausgabe, Gedanken und Fortschritt auf die Standardfehlerausgabe.</translation>
    </message>
    <message>
        <source>read the prompt from the standard input</source>
        <translation>den Prompt von der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Whom to ask:</source>
        <translation>Wer gefragt wird:</translation>
    </message>
    <message>
        <source>the server; without it, the one used last</source>
        <translation>der Server; ohne Angabe der zuletzt verwendete</translation>
    </message>
    <message>
        <source>the model; without it, the server&apos;s last or only one</source>
        <translation>das Modell; sonst das letzte oder einzige des Servers</translation>
    </message>
    <message>
        <source>send the key over plain http beyond private networks</source>
        <translation>Schlüssel mit http auch außerhalb privater Netze senden</translation>
    </message>
    <message>
        <source>What to ask:</source>
        <translation>Was gefragt wird:</translation>
    </message>
    <message>
        <source>the system prompt</source>
        <translation>der System-Prompt</translation>
    </message>
    <message>
        <source>a model option such as temperature=0.7; may be repeated</source>
        <translation>eine Modelloption wie temperature=0.7; mehrfach möglich</translation>
    </message>
    <message>
        <source>a picture; may be repeated</source>
        <translation>ein Bild; mehrfach möglich</translation>
    </message>
    <message>
        <source>the JSON array that an earlier reply gave</source>
        <translation>das JSON-Array aus einer früheren Antwort</translation>
    </message>
    <message>
        <source>send the prompt without the model&apos;s template</source>
        <translation>den Prompt ohne die Vorlage des Modells senden</translation>
    </message>
    <message>
        <source>text that comes after the reply</source>
        <translation>Text, der auf die Antwort folgt</translation>
    </message>
    <message>
        <source>true, false, or a level such as low</source>
        <translation>true, false oder eine Stufe wie low</translation>
    </message>
    <message>
        <source>answer in JSON, or by the schema in FILE</source>
        <translation>in JSON antworten oder nach dem Schema in FILE</translation>
    </message>
    <message>
        <source>how long the model stays loaded: seconds, or 10m</source>
        <translation>wie lange das Modell geladen bleibt: Sekunden oder 10m</translation>
    </message>
    <message>
        <source>ask for the reply in one piece</source>
        <translation>die Antwort in einem Stück verlangen</translation>
    </message>
    <message>
        <source>What becomes of it:</source>
        <translation>Was daraus wird:</translation>
    </message>
    <message>
        <source>print one JSON object at the end instead of text</source>
        <translation>am Ende ein JSON-Objekt statt Text ausgeben</translation>
    </message>
    <message>
        <source>Environment:</source>
        <translation>Umgebung:</translation>
    </message>
    <message>
        <source>the server&apos;s key; without it, the keychain&apos;s</source>
        <translation>Schlüssel des Servers; sonst der aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Exit status:</source>
        <translation>Rückgabewert:</translation>
    </message>
    <message>
        <source>the reply is complete, or ended at its token limit</source>
        <translation>Antwort vollständig oder an der Token-Grenze beendet</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>wrong usage; nothing was sent</source>
        <translation>falscher Aufruf; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>the connection broke off in the middle</source>
        <translation>die Verbindung brach mittendrin ab</translation>
    </message>
    <message>
        <source>the server gave an empty answer</source>
        <translation>der Server gab eine leere Antwort</translation>
    </message>
    <message>
        <source>stopped with Ctrl+C</source>
        <translation>mit Strg+C gestoppt</translation>
    </message>
    <message>
        <source>use the built-in practice server</source>
        <translation>den eingebauten Übungsserver verwenden</translation>
    </message>
    <message>
        <source>keep everything under DIR</source>
        <translation>alles unter DIR aufbewahren</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>die Version ausgeben</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>diese Hilfe ausgeben</translation>
    </message>
    <message>
        <source>what to log, such as &quot;loquat.*=true&quot;; never any words</source>
        <translation>Protokoll, etwa &quot;loquat.*=true&quot;; nie mit Inhalten</translation>
    </message>
    <message>
        <source>Say which chats to export: --all, or their numbers, which “loquat export --list” tells.</source>
        <translation>Sagen Sie, welche Chats: --all oder ihre Nummern, die „loquat export --list“ nennt.</translation>
    </message>
    <message>
        <source>--all and single chats exclude each other; leave one out.</source>
        <translation>--all und einzelne Chats schließen einander aus; lassen Sie eines weg.</translation>
    </message>
    <message>
        <source>“%1” is not the number of a chat; “loquat export --list” tells them.</source>
        <translation>„%1“ ist keine Nummer eines Chats; „loquat export --list“ nennt sie.</translation>
    </message>
    <message>
        <source>“%1” is not a format to export; choose jsonl, md, html or txt.</source>
        <translation>„%1“ ist kein Format für den Export; wählen Sie jsonl, md, html oder txt.</translation>
    </message>
    <message>
        <source>Name the file to import: loquat import FILE.</source>
        <translation>Nennen Sie die Datei: loquat import DATEI.</translation>
    </message>
    <message>
        <source>There is more than one file (“%1” is the second); import them one by one.</source>
        <translation>Das ist mehr als eine Datei („%1“ ist die zweite); importieren Sie sie einzeln.</translation>
    </message>
    <message>
        <source>There is no display to open a window on; “loquat ask”, “loquat export” and “loquat import” work without one (see loquat --help).</source>
        <translation>Es gibt keinen Bildschirm für ein Fenster; „loquat ask“, „loquat export“ und „loquat import“ arbeiten ohne (siehe loquat --help).</translation>
    </message>
    <message>
        <source>write chats into a file; see loquat export --help</source>
        <translation>schreibt Chats in eine Datei; siehe loquat export --help</translation>
    </message>
    <message>
        <source>read chats from a file; see loquat import --help</source>
        <translation>liest Chats aus einer Datei; siehe loquat import --help</translation>
    </message>
    <message>
        <source>keep prompt and reply among the chats; a picture too</source>
        <translation>behält Prompt und Antwort bei den Chats; auch ein Bild</translation>
    </message>
    <message>
        <source>Write chats into a file or to the standard output, without a window.</source>
        <translation>Schreibt Chats ohne Fenster in eine Datei oder auf die Standardausgabe.</translation>
    </message>
    <message>
        <source>Which chats:</source>
        <translation>Welche Chats:</translation>
    </message>
    <message>
        <source>all of them; as jsonl also folders and the trash</source>
        <translation>alle; als jsonl auch Ordner und Papierkorb</translation>
    </message>
    <message>
        <source>those with these numbers</source>
        <translation>die mit diesen Nummern</translation>
    </message>
    <message>
        <source>only print number, last use, turns and title of each</source>
        <translation>gibt nur Nummer, letzte Nutzung, Beiträge und Titel aus</translation>
    </message>
    <message>
        <source>As what:</source>
        <translation>Als was:</translation>
    </message>
    <message>
        <source>everything that is stored, to be imported again</source>
        <translation>alles, was gespeichert ist, zum Wiedereinlesen</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>one web page with the pictures inside</source>
        <translation>eine Webseite mit den Bildern darin</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>without the models&apos; thoughts</source>
        <translation>ohne die Gedanken der Modelle</translation>
    </message>
    <message>
        <source>into this file, which appears when it is complete</source>
        <translation>in diese Datei, die erst erscheint, wenn sie fertig ist</translation>
    </message>
    <message>
        <source>Without --format, the ending of FILE decides; without both it is jsonl.</source>
        <translation>Ohne --format entscheidet die Endung von DATEI; ohne beides ist es jsonl.</translation>
    </message>
    <message>
        <source>Read chats from a file, without a window. The whole file is checked first;
then everything is imported, or nothing.</source>
        <translation>Liest Chats ohne Fenster aus einer Datei. Erst wird die ganze Datei geprüft;
dann wird alles importiert oder nichts.</translation>
    </message>
    <message>
        <source>What FILE may be:</source>
        <translation>Was DATEI sein kann:</translation>
    </message>
    <message>
        <source>as loquat export writes it</source>
        <translation>wie loquat export sie schreibt</translation>
    </message>
    <message>
        <source>its export of chats as JSON</source>
        <translation>sein Export von Chats als JSON</translation>
    </message>
    <message>
        <source>conversations.json of its data export</source>
        <translation>conversations.json aus dem Datenexport</translation>
    </message>
    <message>
        <source>lists of objects with &quot;role&quot; and &quot;content&quot;</source>
        <translation>Listen von Objekten mit &quot;role&quot; und &quot;content&quot;</translation>
    </message>
    <message>
        <source>it is done</source>
        <translation>es ist getan</translation>
    </message>
    <message>
        <source>it failed, and nothing was changed</source>
        <translation>es ist fehlgeschlagen, nichts wurde geändert</translation>
    </message>
    <message>
        <source>wrong usage</source>
        <translation>falscher Aufruf</translation>
    </message>
    <message>
        <source>The option %1 belongs to --batch, which says where the rows are.</source>
        <translation>Die Option %1 gehört zu --batch, das sagt, wo die Zeilen sind.</translation>
    </message>
    <message>
        <source>Say with --template what to ask, for example --template &quot;Translate: {{text}}&quot;.</source>
        <translation>Sagen Sie mit --template, was gefragt werden soll, etwa --template &quot;Übersetze: {{text}}&quot;.</translation>
    </message>
    <message>
        <source>A batch takes its prompt from --template; leave out “%1”.</source>
        <translation>Ein Stapel nimmt seinen Prompt aus --template; lassen Sie „%1“ weg.</translation>
    </message>
    <message>
        <source>To ask the same of many:</source>
        <translation>Um dasselbe für vieles zu fragen:</translation>
    </message>
    <message>
        <source>the rows, as JSON Lines or as CSV with a head</source>
        <translation>die Zeilen, als JSON Lines oder CSV mit Kopf</translation>
    </message>
    <message>
        <source>the prompt, with {{column}} for a row&apos;s value</source>
        <translation>der Prompt, mit {{Spalte}} für einen Wert</translation>
    </message>
    <message>
        <source>write there; a second run asks what is missing</source>
        <translation>dorthin schreiben; ein zweiter Lauf ergänzt</translation>
    </message>
    <message>
        <source>Each row gives a line of JSON: row, prompt, and what --json prints. A second
run asks a failed row again; of two lines of one row the last counts.</source>
        <translation>Jede Zeile gibt eine Zeile JSON: row, prompt und was --json ausgibt. Ein zweiter
Lauf fragt Gescheitertes neu; von zwei Zeilen zu einer gilt die letzte.</translation>
    </message>
    <message>
        <source>The chats are kept in %1, but there are none now; connect the drive it is on, or choose another place under Settings, Chats. Nothing was sent.</source>
        <translation>Die Chats liegen in %1, aber jetzt sind dort keine; verbinden Sie das Laufwerk oder wählen Sie unter Einstellungen, Chats einen anderen Ort. Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>The settings in %1 cannot be read, so it is not known where the chats are kept. Nothing was sent or written.</source>
        <translation>Die Einstellungen in %1 lassen sich nicht lesen, also ist nicht bekannt, wo die Chats liegen. Nichts wurde gesendet oder geschrieben.</translation>
    </message>
    <message>
        <source>The settings in %1 could not be understood; the usual ones are used.</source>
        <translation>Die Einstellungen in %1 waren nicht zu verstehen; es gelten die üblichen.</translation>
    </message>
    <message>
        <source>The chats are in %1.</source>
        <translation>Die Chats sind in %1.</translation>
    </message>
    <message>
        <source>a text or PDF file to go with it; may be repeated</source>
        <translation>eine Text- oder PDF-Datei, die mitgeht; mehrfach möglich</translation>
    </message>
</context>
<context>
    <name>WaitingText</name>
    <message>
        <source>Waiting %1 s. The model is being loaded.</source>
        <translation>Wartet seit %1 s. Das Modell wird geladen.</translation>
    </message>
    <message>
        <source>Waiting %1 s. The model is in memory or on its way; the server may be busy.</source>
        <translation>Wartet seit %1 s. Das Modell ist im Speicher oder auf dem Weg dorthin; der Server ist vielleicht beschäftigt.</translation>
    </message>
    <message>
        <source>Waiting %1 s. The model may be loading.</source>
        <translation>Wartet seit %1 s. Vielleicht wird das Modell geladen.</translation>
    </message>
    <message>
        <source>Painting: step %1 of %2</source>
        <translation>Malt: Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>loquat::AboutDialog</name>
    <message>
        <source>About Loquat</source>
        <translation>Über Loquat</translation>
    </message>
    <message>
        <source>Loquat %1

Prompts and chats with servers that speak the Ollama API.

Free software under the GNU General Public License, version 3 or later.
Built with Qt %2.</source>
        <translation>Loquat %1

Prompts und Chats mit Servern, die die Ollama-API sprechen.

Freie Software unter der GNU General Public License, Version 3 oder neuer.
Erstellt mit Qt %2.</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose&#xa0;…</translation>
    </message>
    <message>
        <source>Versions, plugins, folders and servers, to be copied for a bug report</source>
        <translation>Versionen, Plugins, Ordner und Server, zum Kopieren für eine Fehlermeldung</translation>
    </message>
</context>
<context>
    <name>loquat::AboutPage</name>
    <message>
        <source>asking…</source>
        <translation>wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>For a bug report; no key or password is in it</source>
        <translation>Für einen Fehlerbericht; Schlüssel und Passwörter stehen nicht darin</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>works</source>
        <translation>funktioniert</translation>
    </message>
    <message>
        <source>Loquat %1. Free software under the GNU General Public License, version 3 or later. Built on Qt (LGPL 3), SQLite (public domain), QtKeychain (BSD), libsecret (LGPL), libcmark-gfm (BSD), libheif (LGPL), Poppler (GPL), Hunspell (LGPL), libcsv (LGPL 2.1 or later), valijson (BSD-2-Clause), tl-expected (CC0) and zlib (zlib licence).</source>
        <translation>Loquat %1. Freie Software unter der GNU General Public License, Version 3 oder später. Baut auf Qt (LGPL 3), SQLite (gemeinfrei), QtKeychain (BSD), libsecret (LGPL), libcmark-gfm (BSD), libheif (LGPL), Poppler (GPL), Hunspell (LGPL), libcsv (LGPL 2.1 oder neuer), valijson (BSD-2-Clause), tl-expected (CC0) und zlib (zlib-Lizenz) auf.</translation>
    </message>
    <message>
        <source>It answers, but may be locked: no key is stored yet that could be read.</source>
        <translation>Er antwortet, ist aber vielleicht gesperrt: Noch ist kein Schlüssel gespeichert, der sich lesen ließe.</translation>
    </message>
    <message>
        <source>looking…</source>
        <translation>wird geprüft&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::AddressDialog</name>
    <message>
        <source>Loquat &amp;fetches it and sends it along</source>
        <translation>Loquat &amp;holt es und sendet es mit</translation>
    </message>
    <message>
        <source>Send the address; the &amp;server fetches it</source>
        <translation>Die Adresse senden; der &amp;Server holt es</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Image from the web</source>
        <translation>Bild aus dem Web</translation>
    </message>
    <message>
        <source>Image address</source>
        <translation>Adresse des Bildes</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>This is no address of the web: it begins with http:// or https://.</source>
        <translation>Das ist keine Web-Adresse: Sie beginnt mit http:// oder https://.</translation>
    </message>
    <message>
        <source>Only some servers do that; Ollama itself refuses addresses.</source>
        <translation>Nur manche Server tun das; Ollama selbst lehnt Adressen ab.</translation>
    </message>
    <message>
        <source>At most 20 MB. No key and no cookie is sent.</source>
        <translation>Höchstens 20 MB. Kein Schlüssel und kein Cookie wird gesendet.</translation>
    </message>
</context>
<context>
    <name>loquat::AppearancePage</name>
    <message>
        <source>Theme</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source> %</source>
        <comment>percent</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Ctrl+Plus, Ctrl+Minus and Ctrl+0, or Ctrl and the wheel over a chat</source>
        <translation>Strg+Plus, Strg+Minus und Strg+0 oder Strg und das Mausrad über einem Chat</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>The font of prompts and replies</source>
        <translation>Die Schrift der Prompts und Antworten</translation>
    </message>
    <message>
        <source>Column width</source>
        <translation>Spaltenbreite</translation>
    </message>
    <message>
        <source>How wide the text of a chat becomes at most</source>
        <translation>Wie breit der Text eines Chats höchstens wird</translation>
    </message>
    <message>
        <source> px</source>
        <comment>pixels</comment>
        <translation> px</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Erscheinungsbild</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>Text&amp;größe</translation>
    </message>
    <message>
        <source>Reading &amp;font</source>
        <translation>&amp;Leseschrift</translation>
    </message>
    <message>
        <source>&amp;Wrap long lines of code</source>
        <translation>Lange &amp;Codezeilen umbrechen</translation>
    </message>
    <message>
        <source>Else they scroll sideways</source>
        <translation>Sonst lassen sie sich seitwärts rollen</translation>
    </message>
    <message>
        <source>Column w&amp;idth</source>
        <translation>Spaltenb&amp;reite</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Loquat moves nothing by itself but the blinking cursor</source>
        <translation>Loquat bewegt von sich aus nichts als die blinkende Schreibmarke</translation>
    </message>
    <message>
        <source>Nothing blinks</source>
        <translation>Nichts blinkt</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>Code font</source>
        <translation>Schrift für Code</translation>
    </message>
    <message>
        <source>The font of code in replies; only such as have letters of one width</source>
        <translation>Die Schrift von Code in Antworten; nur solche mit gleich breiten Zeichen</translation>
    </message>
    <message>
        <source>&amp;Code font</source>
        <translation>Schrift für &amp;Code</translation>
    </message>
</context>
<context>
    <name>loquat::AskRun</name>
    <message>
        <source>Asking %1 on %2…</source>
        <translation>%1 auf %2 wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>What was printed so far was the model’s thinking.</source>
        <translation>Was bisher ausgegeben wurde, waren die Gedanken des Modells.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>The reply ends here because it reached its token limit.</source>
        <translation>Die Antwort endet hier, weil sie ihre Token-Grenze erreicht hat.</translation>
    </message>
    <message>
        <source>%1 Ctrl+C stops.</source>
        <translation>%1 Strg+C stoppt.</translation>
    </message>
    <message>
        <source>The server sent a picture; it is kept among the chats.</source>
        <translation>Der Server hat ein Bild gesendet; es liegt bei den Chats.</translation>
    </message>
    <message>
        <source>The server sent a picture, which cannot be shown here. With --save it is kept among the chats.</source>
        <translation>Der Server hat ein Bild gesendet, das hier nicht gezeigt werden kann. Mit --save bleibt es bei den Chats.</translation>
    </message>
    <message>
        <source>The reply came, but is not among the chats. %1</source>
        <translation>Die Antwort kam, steht aber nicht bei den Chats. %1</translation>
    </message>
</context>
<context>
    <name>loquat::AskTarget</name>
    <message>
        <source>“%1” is no option that Loquat knows; it is sent as it is.</source>
        <translation>„%1“ ist keine Option, die Loquat kennt; sie wird so gesendet, wie sie ist.</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>No server is set up; name one, for example with --server 127.0.0.1:11434, or try --practice.</source>
        <translation>Es ist kein Server eingerichtet; einen angeben, zum Beispiel mit --server 127.0.0.1:11434, oder --practice ausprobieren.</translation>
    </message>
    <message>
        <source>Say with --server which one is meant: %1.</source>
        <translation>Mit --server angeben, welcher gemeint ist: %1.</translation>
    </message>
    <message>
        <source>No server is called “%1”; name an address or one of these: %2.</source>
        <translation>Kein Server heißt „%1“; eine Adresse angeben oder einen von diesen: %2.</translation>
    </message>
    <message>
        <source>No server is called “%1”; name an address such as http://%1:11434, or try --practice.</source>
        <translation>Kein Server heißt „%1“; eine Adresse wie http://%1:11434 angeben oder --practice ausprobieren.</translation>
    </message>
    <message>
        <source>%1 lists no models; name one with --model.</source>
        <translation>%1 listet keine Modelle auf; eines mit --model angeben.</translation>
    </message>
    <message>
        <source>Say with --model which one is meant: %1.</source>
        <translation>Mit --model angeben, welches gemeint ist: %1.</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird geholt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::AttachmentChip</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>Mit Entf entfernen.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>loquat::AttachmentTray</name>
    <message>
        <source>Pasted image</source>
        <translation>Eingefügtes Bild</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anhänge</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>fetched by the server</source>
        <translation>holt der Server</translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <translation>≈ %1 Tokens</translation>
    </message>
    <message>
        <source>%1, %2 × %3, %4</source>
        <translation>%1, %2 × %3, %4</translation>
    </message>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>Mit Entf entfernen.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Put the text into the prompt</source>
        <translation>Den Text in den Prompt setzen</translation>
    </message>
    <message>
        <source>Move forward</source>
        <translation>Nach vorn</translation>
    </message>
    <message>
        <source>Move back</source>
        <translation>Nach hinten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>loquat::BackupsDialog</name>
    <message>
        <source>Restore…</source>
        <translation>Wiederherstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Put the chosen backup in place of the present chats</source>
        <translation>Die gewählte Sicherung an die Stelle der jetzigen Chats setzen</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>Diese Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Stop all replies and go on with the chats of the backup</source>
        <translation>Alle Antworten anhalten und mit den Chats der Sicherung weitermachen</translation>
    </message>
    <message>
        <source>Keep the present chats</source>
        <translation>Die jetzigen Chats behalten</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Nichts ändern</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Copy all chats as they are now</source>
        <translation>Alle Chats in ihrem jetzigen Stand kopieren</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the backups as files</source>
        <translation>Die Sicherungen als Dateien zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>Backups of the chats</source>
        <translation>Sicherungen der Chats</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Loquat copies all chats once a day and before it changes their database. The newest copies are kept: one for each of the last seven days, then one a week.</source>
        <translation>Loquat kopiert alle Chats einmal am Tag und bevor es ihre Datenbank ändert. Behalten werden die neuesten Kopien: eine für jeden der letzten sieben Tage, davor eine je Woche.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert&#xa0;…</translation>
    </message>
    <message>
        <source>The chats were copied.</source>
        <translation>Die Chats wurden kopiert.</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>Es gibt noch keine Sicherung.</translation>
    </message>
    <message>
        <source>The chats become what they were at %1. Those of now are set aside in a file beside them; nothing is deleted. Running replies are stopped.</source>
        <translation>Die Chats werden, was sie waren: %1. Die jetzigen bleiben in einer Datei daneben; nichts wird gelöscht. Laufende Antworten werden angehalten.</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>Wird wiederhergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Nichts wurde geändert. %1</translation>
    </message>
    <message>
        <source>The chats of the backup are there.</source>
        <translation>Die Chats der Sicherung sind da.</translation>
    </message>
    <message>
        <source>The chats of the backup are there. Those from before are kept in %1.</source>
        <translation>Die Chats der Sicherung sind da. Die vorherigen bleiben in %1.</translation>
    </message>
</context>
<context>
    <name>loquat::BatchRun</name>
    <message numerus="yes">
        <source>Asking %1 on %2, %n row(s)…</source>
        <translation>
            <numerusform>%1 auf %2 wird gefragt, %n Zeile…</numerusform>
            <numerusform>%1 auf %2 wird gefragt, %n Zeilen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>The server asks to wait %n second(s) before row %1.</source>
        <translation>
            <numerusform>Der Server bittet, vor Zeile %1 %n Sekunde zu warten.</numerusform>
            <numerusform>Der Server bittet, vor Zeile %1 %n Sekunden zu warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2. The line of row %3 follows on the standard output, and the batch ends.</source>
        <translation>„%1“ lässt sich nicht schreiben: %2. Das Ergebnis von Zeile %3 folgt auf der Standardausgabe, und der Stapel endet.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 rows done, about %3 left.</source>
        <translation>%1 von %2 Zeilen erledigt, noch etwa %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) answered</source>
        <translation>
            <numerusform>%n Zeile beantwortet</numerusform>
            <numerusform>%n Zeilen beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n earlier</source>
        <translation>
            <numerusform>, %n früher</numerusform>
            <numerusform>, %n früher</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n failed</source>
        <translation>
            <numerusform>, %n gescheitert</numerusform>
            <numerusform>, %n gescheitert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n not asked or not finished</source>
        <translation>
            <numerusform>, %n nicht gefragt oder nicht fertig</numerusform>
            <numerusform>, %n nicht gefragt oder nicht fertig</numerusform>
        </translation>
    </message>
    <message>
        <source>The same command goes on where this one ended.</source>
        <translation>Derselbe Befehl macht dort weiter, wo dieser geendet hat.</translation>
    </message>
</context>
<context>
    <name>loquat::BlockHand</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>Code speichern</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or name.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Einen anderen Ordner oder Namen wählen.</translation>
    </message>
</context>
<context>
    <name>loquat::BranchMap</name>
    <message>
        <source>Tree of the chat</source>
        <translation>Baum des Chats</translation>
    </message>
    <message>
        <source>There are no turns yet. Each prompt with its reply becomes a dot.</source>
        <translation>Es gibt noch keine Beiträge. Jeder Prompt mit seiner Antwort wird ein Punkt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>loquat::BranchPanel</name>
    <message>
        <source>Tree panel</source>
        <translation>Baumansicht</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Close the tree</source>
        <translation>Baum schließen</translation>
    </message>
    <message>
        <source>Close the tree (Esc)</source>
        <translation>Baum schließen (Esc)</translation>
    </message>
    <message>
        <source>A click or Enter goes there.</source>
        <translation>Ein Klick oder Enter führt dorthin.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n Zweig</numerusform>
            <numerusform>%n Zweige</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatActions</name>
    <message>
        <source>There is no reply to copy here.</source>
        <translation>Hier ist keine Antwort, die sich kopieren ließe.</translation>
    </message>
    <message>
        <source>There is no code in this reply.</source>
        <translation>In dieser Antwort ist kein Code.</translation>
    </message>
    <message>
        <source>This reply was not cut off.</source>
        <translation>Diese Antwort wurde nicht abgeschnitten.</translation>
    </message>
</context>
<context>
    <name>loquat::ChatCommands</name>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Write a title</source>
        <translation>Titel schreiben lassen</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Diesen Chat behalten</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Anheften</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Move to folder</source>
        <translation>In Ordner verschieben</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Aufklappen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Zuklappen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete folder, keep its chats</source>
        <translation>Ordner löschen, Chats behalten</translation>
    </message>
    <message>
        <source>Archived %1</source>
        <translation>%1 archiviert</translation>
    </message>
    <message>
        <source>Close %1?</source>
        <translation>%1 schließen?</translation>
    </message>
    <message>
        <source>Temporary chats are not written anywhere. What was said there is gone then.</source>
        <translation>Temporäre Chats werden nirgends geschrieben. Was dort gesagt wurde, ist dann weg.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Delete %1 for good?</source>
        <translation>%1 endgültig löschen?</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n chat(s) in the trash for good?</source>
        <translation>
            <numerusform>%n Chat im Papierkorb endgültig löschen?</numerusform>
            <numerusform>%n Chats im Papierkorb endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>New folder %1</source>
        <translation>Neuer Ordner %1</translation>
    </message>
    <message>
        <source>Deleted the folder “%1”</source>
        <translation>Ordner „%1“ gelöscht</translation>
    </message>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::ChatExchange</name>
    <message>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert&#xa0;…</translation>
    </message>
    <message>
        <source>Import chats</source>
        <translation>Chats importieren</translation>
    </message>
    <message>
        <source>Chats (*.jsonl *.json)</source>
        <translation>Chats (*.jsonl *.json)</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>loquat::ChatListView</name>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n Chat</numerusform>
            <numerusform>%n Chats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatPage</name>
    <message>
        <source>Go on exactly where you stopped, without repeating anything. Begin with a space if a new word begins.</source>
        <translation>Mach genau dort weiter, wo du aufgehört hast, ohne etwas zu wiederholen. Beginne mit einem Leerzeichen, wenn ein neues Wort beginnt.</translation>
    </message>
    <message>
        <source>Choose a server and a model first</source>
        <translation>Wählen Sie zuerst einen Server und ein Modell</translation>
    </message>
    <message>
        <source>Choose a model first</source>
        <translation>Wählen Sie zuerst ein Modell</translation>
    </message>
</context>
<context>
    <name>loquat::ChatPrinting</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>Die Seiten werden vorbereitet&#xa0;…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>The chat could not be printed on %1. Check the printer, then try again.</source>
        <translation>Der Chat konnte auf %1 nicht gedruckt werden. Den Drucker prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or name.</source>
        <translation>%1 konnte nicht geschrieben werden. Einen anderen Ordner oder Namen wählen.</translation>
    </message>
</context>
<context>
    <name>loquat::ChatSearch</name>
    <message>
        <source>Search chats</source>
        <translation>Chats durchsuchen</translation>
    </message>
    <message>
        <source>Search chats…</source>
        <translation>Chats durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find chats by their titles and by words in their texts</source>
        <translation>Findet Chats nach ihren Titeln und nach Wörtern in ihren Texten</translation>
    </message>
</context>
<context>
    <name>loquat::ChatWords</name>
    <message>
        <source>Drop here to pin</source>
        <translation>Zum Anheften hier ablegen</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Writing a title…</source>
        <translation>Titel wird geschrieben&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht behalten</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n Beitrag</numerusform>
            <numerusform>%n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>folder, %n chat(s)</source>
        <translation>
            <numerusform>Ordner, %n Chat</numerusform>
            <numerusform>Ordner, %n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, folded</source>
        <translation>%1, zugeklappt</translation>
    </message>
    <message>
        <source>answering</source>
        <translation>antwortet</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>unsent draft</source>
        <translation>ungesendeter Entwurf</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message numerus="yes">
        <source>%n branch(es)</source>
        <translation>
            <numerusform>%n Zweig</numerusform>
            <numerusform>%n Zweige</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n Bild</numerusform>
            <numerusform>%n Bilder</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>folder</comment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>Nothing of this chat is written to the disk.</source>
        <translation>Nichts von diesem Chat wird auf die Platte geschrieben.</translation>
    </message>
    <message>
        <source>Deleted %1</source>
        <translation>%1 gelöscht</translation>
    </message>
    <message>
        <source>Last used %1</source>
        <translation>Zuletzt benutzt: %1</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s)</source>
        <translation>
            <numerusform>%n Chat</numerusform>
            <numerusform>%n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <comment>server</comment>
        <translation>auf %1</translation>
    </message>
</context>
<context>
    <name>loquat::ChatsPage</name>
    <message>
        <source>Empty the trash…</source>
        <translation>Papierkorb leeren&#xa0;…</translation>
    </message>
    <message>
        <source>Let the model write a &amp;title after its first reply</source>
        <translation>Das Modell nach seiner ersten Antwort einen &amp;Titel schreiben lassen</translation>
    </message>
    <message>
        <source>One more short request to the same server; else the title is made of the first words</source>
        <translation>Eine weitere kurze Anfrage an denselben Server; sonst besteht der Titel aus den ersten Wörtern</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen&#xa0;…</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>A copy of all chats is made once a day and before each new version.</source>
        <translation>Einmal am Tag und vor jeder neuen Version wird eine Kopie aller Chats angelegt.</translation>
    </message>
    <message>
        <source>Empty the trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Delete all chats in the trash for good?</source>
        <translation>Alle Chats im Papierkorb endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Days in the trash</source>
        <translation>Tage im Papierkorb</translation>
    </message>
    <message>
        <source>How long deleted chats can be brought back; what has been there longer is deleted for good at the next start</source>
        <translation>Wie lange sich gelöschte Chats zurückholen lassen; was länger dort liegt, wird beim nächsten Start endgültig gelöscht</translation>
    </message>
    <message>
        <source>until I empty it</source>
        <translation>bis ich ihn leere</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Keep &amp;deleted chats</source>
        <translation>&amp;Gelöschte Chats behalten</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) in the trash.</source>
        <translation>
            <numerusform>%n Chat im Papierkorb.</numerusform>
            <numerusform>%n Chats im Papierkorb.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::ChatsPlace</name>
    <message>
        <source>Moving the chats to %1…</source>
        <translation>Chats werden nach %1 verschoben&#xa0;…</translation>
    </message>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
    <message>
        <source>The chats could not be moved to %1. %2

They are where they were, in %3; nothing is lost.</source>
        <translation>Die Chats konnten nicht nach %1 verschoben werden. %2

Sie sind, wo sie waren, in %3; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The chats in %1 cannot be used. %2

Those in %3 are as they were.</source>
        <translation>Die Chats in %1 lassen sich nicht benutzen. %2

Die in %3 sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Dort lassen, wo sie sind</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The chats are in %1 now. Of the old copy, %2 could not be deleted. Whoever can read it can read the chats.</source>
        <translation>Die Chats sind jetzt in %1. Von der alten Kopie konnte %2 nicht gelöscht werden. Wer das lesen kann, kann die Chats lesen.</translation>
    </message>
    <message>
        <source>Leave the old copy</source>
        <translation>Alte Kopie lassen</translation>
    </message>
    <message>
        <source>The chats are kept in %1, but there are none now. If the folder is on a drive, connect it and try again.

In the usual place, %2, Loquat goes on without them: they are not touched, and the settings lead back to them.</source>
        <translation>Die Chats liegen in %1, aber jetzt sind dort keine. Liegt der Ordner auf einem Laufwerk, verbinden Sie es und versuchen Sie es noch einmal.

Am üblichen Ort, %2, geht es ohne sie weiter: Sie werden nicht angerührt, und die Einstellungen führen zu ihnen zurück.</translation>
    </message>
    <message>
        <source>Use the usual place</source>
        <translation>Den üblichen Ort benutzen</translation>
    </message>
    <message>
        <source>That could not be noted. %1 Loquat uses the usual place now, and asks for %2 again when it starts the next time.</source>
        <translation>Das konnte nicht vermerkt werden. %1 Loquat benutzt jetzt den üblichen Ort und fragt beim nächsten Start wieder nach %2.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>loquat::ChatsViewBar</name>
    <message>
        <source>Empty</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Back to the chats</source>
        <translation>Zurück zu den Chats</translation>
    </message>
    <message>
        <source>Back to the chats (Esc)</source>
        <translation>Zurück zu den Chats (Esc)</translation>
    </message>
    <message>
        <source>Empty trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Delete all chats in the trash for good</source>
        <translation>Alle Chats im Papierkorb endgültig löschen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Archivierte Chats</translation>
    </message>
</context>
<context>
    <name>loquat::Chip</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>Mit Entf entfernen.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>loquat::ChipEdit</name>
    <message>
        <source>add…</source>
        <translation>hinzufügen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::CodePiece</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>loquat::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search actions, chats, models, presets, prompts</source>
        <translation>Aktionen, Chats, Modelle, Voreinstellungen, Prompts suchen</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
</context>
<context>
    <name>loquat::Composer</name>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Type a prompt</source>
        <translation>Prompt eingeben</translation>
    </message>
    <message>
        <source>Attach image</source>
        <translation>Bild anhängen</translation>
    </message>
    <message>
        <source>Stop the reply (Esc)</source>
        <translation>Antwort stoppen (Esc)</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Enter to send · Shift+Enter new line</source>
        <translation>Enter sendet · Umschalt+Enter neue Zeile</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send · Enter new line</source>
        <translation>Strg+Enter sendet · Enter neue Zeile</translation>
    </message>
    <message>
        <source>Type a prompt first.</source>
        <translation>Erst einen Prompt eingeben.</translation>
    </message>
    <message>
        <source>Type a prompt; nothing of this chat is kept</source>
        <translation>Prompt eingeben; nichts von diesem Chat wird behalten</translation>
    </message>
    <message>
        <source>Attach images or texts</source>
        <translation>Bilder oder Texte anhängen</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Texte (%1)</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Strg+Enter</translation>
    </message>
    <message>
        <source>Queue (%1): sent when the reply has ended</source>
        <translation>Einreihen (%1): wird gesendet, wenn die Antwort zu Ende ist</translation>
    </message>
    <message>
        <source>Send (%1)</source>
        <translation>Senden (%1)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Einreihen</translation>
    </message>
    <message>
        <source>Reading attachments…</source>
        <translation>Anhänge werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Attachments are still being read.</source>
        <translation>Anhänge werden noch gelesen.</translation>
    </message>
    <message>
        <source>Attach images or texts (or drop or paste them here)</source>
        <translation>Bilder oder Texte anhängen (oder hier ablegen oder einfügen)</translation>
    </message>
    <message>
        <source>More to attach</source>
        <translation>Mehr anhängen</translation>
    </message>
    <message>
        <source>Images or text files…</source>
        <translation>Bilder oder Textdateien&#xa0;…</translation>
    </message>
    <message>
        <source>Image from the web…</source>
        <translation>Bild aus dem Web&#xa0;…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
</context>
<context>
    <name>loquat::ConnectionView</name>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copies what was found, without any secret, for a bug report</source>
        <translation>Kopiert, was gefunden wurde, ohne Geheimnisse, für einen Fehlerbericht</translation>
    </message>
    <message>
        <source>Trust the new certificate</source>
        <translation>Dem neuen Zertifikat vertrauen</translation>
    </message>
</context>
<context>
    <name>loquat::ContextMeter</name>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>This prompt alone is too long for the model’s window of %1 tokens.</source>
        <translation>Dieser Prompt allein ist zu lang für das Fenster des Modells von %1 Tokens.</translation>
    </message>
    <message>
        <source>This prompt alone may be too long for the model: servers usually take %1 tokens.</source>
        <translation>Dieser Prompt allein ist vielleicht zu lang für das Modell: Server nehmen gewöhnlich %1 Tokens.</translation>
    </message>
    <message numerus="yes">
        <source>The first %n turn(s) of this chat will not be sent: they do not fit.</source>
        <translation>
            <numerusform>Die %n älteste Runde dieses Chats wird nicht gesendet: Sie passt nicht hinein.</numerusform>
            <numerusform>Die ersten %n Runden dieses Chats werden nicht gesendet: Sie passen nicht hinein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server will cut the beginning of this chat: it does not fit.</source>
        <translation>Der Server wird den Anfang dieses Chats abschneiden: Er passt nicht hinein.</translation>
    </message>
    <message>
        <source>The oldest turns of this chat will not be sent: they do not fit.</source>
        <translation>Die ältesten Runden dieses Chats werden nicht gesendet: Sie passen nicht hinein.</translation>
    </message>
    <message>
        <source>The last prompt was cut: the server read %1 of about %2 tokens.</source>
        <translation>Der letzte Prompt wurde gekürzt: Der Server las %1 von etwa %2 Tokens.</translation>
    </message>
    <message>
        <source>This prompt: about %1 tokens</source>
        <translation>Dieser Prompt: etwa %1 Tokens</translation>
    </message>
    <message>
        <source>The chat so far: %1 tokens, as the server counted</source>
        <translation>Der Chat bisher: %1 Tokens, wie der Server gezählt hat</translation>
    </message>
    <message>
        <source>The chat so far: about %1 tokens</source>
        <translation>Der Chat bisher: etwa %1 Tokens</translation>
    </message>
    <message>
        <source>Kept free for the reply: %1 tokens</source>
        <translation>Für die Antwort frei gehalten: %1 Tokens</translation>
    </message>
    <message>
        <source>The model’s window: %1 tokens</source>
        <translation>Das Fenster des Modells: %1 Tokens</translation>
    </message>
    <message>
        <source>≈ %1 tokens</source>
        <translation>≈ %1 Tokens</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>How much the server takes at once is not known; usually it is at least %1 tokens</source>
        <translation>Wie viel der Server auf einmal nimmt, ist nicht bekannt; meist sind es mindestens %1 Tokens</translation>
    </message>
    <message>
        <source>%1 of %2 or more</source>
        <translation>%1 von %2 oder mehr</translation>
    </message>
</context>
<context>
    <name>loquat::ConversationDelegate</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Angeheftet</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Name of the folder</source>
        <translation>Name des Ordners</translation>
    </message>
</context>
<context>
    <name>loquat::ConversationPrinter</name>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>loquat::CopyModelDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy a model</source>
        <translation>Modell kopieren</translation>
    </message>
    <message>
        <source>A second name for %1. Its files are not doubled on the server.</source>
        <translation>Ein zweiter Name für %1. Die Dateien werden auf dem Server nicht verdoppelt.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>such as my-model:latest</source>
        <translation>etwa mein-modell:latest</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>Neuer &amp;Name</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Wird kopiert&#xa0;…</translation>
    </message>
    <message>
        <source>This server cannot copy models.</source>
        <translation>Dieser Server kann keine Modelle kopieren.</translation>
    </message>
    <message>
        <source>A name has neither spaces nor characters that cannot be seen.</source>
        <translation>Ein Name hat weder Leerzeichen noch unsichtbare Zeichen.</translation>
    </message>
    <message>
        <source>The server has a model of that name already.</source>
        <translation>Der Server hat schon ein Modell dieses Namens.</translation>
    </message>
</context>
<context>
    <name>loquat::CreateModelDialog</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Create a model</source>
        <translation>Modell erstellen</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>such as my-model:latest</source>
        <translation>etwa mein-modell:latest</translation>
    </message>
    <message>
        <source>What the model is told before every chat</source>
        <translation>Was dem Modell vor jedem Chat gesagt wird</translation>
    </message>
    <message>
        <source>One a line, such as “temperature 0.3”</source>
        <translation>Einer je Zeile, etwa „temperature 0.3“</translation>
    </message>
    <message>
        <source>A new model made from %1: what you change here is changed, all else stays. What is emptied or left out stays as it is, too.</source>
        <translation>Ein neues Modell aus %1: Was Sie hier ändern, wird geändert, alles andere bleibt. Auch was geleert oder weggelassen wird, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>New &amp;name</source>
        <translation>Neuer &amp;Name</translation>
    </message>
    <message>
        <source>&amp;System prompt</source>
        <translation>&amp;System-Prompt</translation>
    </message>
    <message>
        <source>&amp;Parameters</source>
        <translation>&amp;Parameter</translation>
    </message>
    <message>
        <source>Line %1 of the parameters cannot be used: each needs a name and a value that it can have.</source>
        <translation>Zeile %1 der Parameter ist nicht zu gebrauchen: Jede braucht einen Namen und einen Wert, den er haben kann.</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt&#xa0;…</translation>
    </message>
    <message>
        <source>This server cannot create models.</source>
        <translation>Dieser Server kann keine Modelle erstellen.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
</context>
<context>
    <name>loquat::DaySection</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>loquat::DefaultsDialog</name>
    <message>
        <source>Default options</source>
        <translation>Vorgegebene Optionen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>They hold for every chat that sets nothing else: a model’s before its server’s, a preset before both, and what is set in a chat before all.</source>
        <translation>Sie gelten für jeden Chat, der nichts anderes setzt: die des Modells vor denen des Servers, eine Voreinstellung vor beiden und was im Chat gesetzt ist vor allem.</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>All models of the server</source>
        <translation>Alle Modelle des Servers</translation>
    </message>
</context>
<context>
    <name>loquat::Diagnostics</name>
    <message>
        <source>Keychain</source>
        <translation>Schlüsselbund</translation>
    </message>
    <message>
        <source>SQLite %1, schema %2, %3</source>
        <translation>SQLite %1, Schema %2, %3</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>damaged: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>%1, built with %2</source>
        <translation>%1, gebaut mit %2</translation>
    </message>
    <message>
        <source>built with %1</source>
        <translation>gebaut mit %1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Display</source>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>Plugins</translation>
    </message>
    <message>
        <source>Picture formats</source>
        <translation>Bildformate</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>noch nicht da</translation>
    </message>
    <message>
        <source>Database check</source>
        <translation>Prüfung der Datenbank</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>keine Adresse</translation>
    </message>
    <message>
        <source>with a secret in the keychain</source>
        <translation>mit einem Geheimnis im Schlüsselbund</translation>
    </message>
    <message>
        <source>without a key</source>
        <translation>ohne Schlüssel</translation>
    </message>
    <message>
        <source>Server “%1”</source>
        <translation>Server „%1“</translation>
    </message>
</context>
<context>
    <name>loquat::EraseDialog</name>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete what Loquat keeps</source>
        <translation>Löschen, was Loquat aufbewahrt</translation>
    </message>
    <message>
        <source>&amp;Chats</source>
        <translation>Chat&amp;s</translation>
    </message>
    <message>
        <source>All of them, in the archive and in the trash too, with pictures, drafts and prompts typed before. Running replies are stopped, temporary chats are closed.</source>
        <translation>Alle, auch im Archiv und im Papierkorb, mit Bildern, Entwürfen und früher eingegebenen Prompts. Laufende Antworten werden gestoppt, temporäre Chats geschlossen.</translation>
    </message>
    <message>
        <source>&amp;Backups of the chats</source>
        <translation>&amp;Sicherungen der Chats</translation>
    </message>
    <message>
        <source>The daily copies, and databases that were set aside.</source>
        <translation>Die täglichen Kopien und beiseitegelegte Datenbanken.</translation>
    </message>
    <message>
        <source>&amp;Presets</source>
        <translation>&amp;Voreinstellungen</translation>
    </message>
    <message>
        <source>Options saved under a name.</source>
        <translation>Unter einem Namen gespeicherte Optionen.</translation>
    </message>
    <message>
        <source>&amp;Saved prompts</source>
        <translation>&amp;Gespeicherte Prompts</translation>
    </message>
    <message>
        <source>&amp;Recently used models</source>
        <translation>Zuletzt benutzte &amp;Modelle</translation>
    </message>
    <message>
        <source>With settings files that could not be read and were set aside.</source>
        <translation>Mit Einstellungsdateien, die nicht zu lesen waren und beiseitegelegt wurden.</translation>
    </message>
    <message>
        <source>Settings, favourite models and the words you taught the spelling check stay. Servers stay, and their keys stay in the system keychain: remove them on the page “Servers”. Files you exported stay where you put them.</source>
        <translation>Einstellungen, Favoriten und die Wörter, die Sie der Rechtschreibprüfung beigebracht haben, bleiben. Server bleiben, und ihre Schlüssel bleiben im Schlüsselbund des Systems: Entfernen Sie sie auf der Seite „Server“. Exportierte Dateien bleiben, wo Sie sie abgelegt haben.</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>It is deleted.</source>
        <translation>Es ist gelöscht.</translation>
    </message>
    <message>
        <source>Not everything could be deleted for good. %1</source>
        <translation>Nicht alles konnte endgültig gelöscht werden. %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>loquat::ExportDialog</name>
    <message>
        <source>With the models’ thoughts</source>
        <translation>Mit den Gedanken der Modelle</translation>
    </message>
    <message>
        <source>Export chats</source>
        <translation>Chats exportieren</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Was exportiert wird</translation>
    </message>
    <message>
        <source>File format</source>
        <translation>Dateiformat</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page with its pictures (HTML)</source>
        <translation>Webseite mit ihren Bildern (HTML)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>All that is stored (JSON Lines)</source>
        <translation>Alles Gespeicherte (JSON Lines)</translation>
    </message>
    <message>
        <source>JSON Lines can be imported again, with branches, options, pictures and drafts. The menu’s Save as PDF makes pages.</source>
        <translation>JSON Lines lassen sich wieder importieren, mit Zweigen, Optionen, Bildern und Entwürfen. „Als PDF speichern“ im Menü macht Seiten daraus.</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>As a &amp;file of</source>
        <translation>Als &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Choose where to write the file</source>
        <translation>Wählen, wohin die Datei geschrieben wird</translation>
    </message>
    <message>
        <source>This turn</source>
        <translation>Dieser Beitrag</translation>
    </message>
    <message>
        <source>The chat up to this turn</source>
        <translation>Der Chat bis zu diesem Beitrag</translation>
    </message>
    <message>
        <source>This chat as it is shown</source>
        <translation>Dieser Chat, wie er gezeigt wird</translation>
    </message>
    <message>
        <source>This chat with all branches</source>
        <translation>Dieser Chat mit allen Zweigen</translation>
    </message>
    <message numerus="yes">
        <source>The %n selected chat(s)</source>
        <translation>
            <numerusform>Der %n ausgewählte Chat</numerusform>
            <numerusform>Die %n ausgewählten Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>All chats</source>
        <translation>Alle Chats</translation>
    </message>
</context>
<context>
    <name>loquat::FindBar</name>
    <message>
        <source>Previous hit</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Close find</source>
        <translation>Suche schließen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Find in this chat</source>
        <translation>In diesem Chat suchen</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Close find (Esc)</source>
        <translation>Suche schließen (Esc)</translation>
    </message>
    <message>
        <source>%1 so far…</source>
        <translation>bisher %1&#xa0;…</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 gefunden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Find each word</source>
        <translation>Jedes Wort finden</translation>
    </message>
    <message>
        <source>Find each word by itself; those in &quot;quotes&quot; together</source>
        <translation>Jedes Wort für sich finden; die in &quot;Anführungszeichen&quot; zusammen</translation>
    </message>
</context>
<context>
    <name>loquat::FormatEditor</name>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>JSON Schema…</source>
        <translation>JSON-Schema&#xa0;…</translation>
    </message>
    <message>
        <source>Format schema</source>
        <translation>Schema des Formats</translation>
    </message>
    <message>
        <source>Edit large…</source>
        <translation>Groß bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Opens the schema in a window and checks the last reply by it</source>
        <translation>Öffnet das Schema in einem Fenster und prüft damit die letzte Antwort</translation>
    </message>
</context>
<context>
    <name>loquat::GeneralPage</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Senden mit</translation>
    </message>
    <message>
        <source>Enter (Shift+Enter breaks the line)</source>
        <translation>Enter (Umschalt+Enter für neue Zeile)</translation>
    </message>
    <message>
        <source>Ctrl+Enter (Enter breaks the line)</source>
        <translation>Strg+Enter (Enter für neue Zeile)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>S&amp;end with</source>
        <translation>&amp;Senden mit</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Notify when a reply ends in the background</source>
        <translation>&amp;Melden, wenn eine Antwort im Hintergrund endet</translation>
    </message>
    <message>
        <source>Notify when a reply ends in the background</source>
        <translation>Melden, wenn eine Antwort im Hintergrund endet</translation>
    </message>
    <message>
        <source>The desktop shows the chat’s title and the first words of the reply, unless you are looking at it.</source>
        <translation>Der Desktop zeigt den Titel des Chats und die ersten Worte der Antwort, wenn Sie nicht gerade hinsehen.</translation>
    </message>
    <message>
        <source>Start with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>The chat shown last</source>
        <translation>Dem zuletzt gezeigten Chat</translation>
    </message>
    <message>
        <source>A new chat</source>
        <translation>Einem neuen Chat</translation>
    </message>
    <message>
        <source>&amp;Start with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
</context>
<context>
    <name>loquat::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Asking</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Servers and keys</source>
        <translation>Server und Schlüssel</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>In the terminal</source>
        <translation>Im Terminal</translation>
    </message>
    <message>
        <source>Servers of this kind return a row of numbers with each reply, the context. Sent back with the next prompt it lets the model remember the chat. Where that does not work, the earlier turns are sent again, as many as fit: as a chat, or written into the prompt. The Memory badge at the top says which way the next prompt goes and why; its menu chooses another for the chat, and can put the memory to the test.</source>
        <translation>Server dieser Art geben mit jeder Antwort eine Zahlenreihe zurück, den Kontext. Mit dem nächsten Prompt zurückgesendet, erinnert er das Modell an den Chat. Wo das nicht klappt, werden die früheren Fragen und Antworten noch einmal gesendet, so viele, wie hineinpassen: als Chat oder in den Prompt geschrieben. Die Anzeige „Gedächtnis“ oben sagt, welchen Weg der nächste Prompt nimmt und warum; in ihrem Menü lässt sich für den Chat ein anderer wählen und das Gedächtnis auf die Probe stellen.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>A chat follows the newest line while you are at its end; the wheel, Page Up, a selection or a search let go, End or the round button go back. In the transcript, Ctrl+Up and Ctrl+Down go from turn to turn, and the Menu key or Shift+F10 shows what can be done with one. Shift and the arrow keys select, with Ctrl by words and paragraphs; Ctrl+A selects everything. The menu saves a chat as PDF. Settings hold the theme, the font and the width of what you read, and whether a screen reader is told each finished sentence.</source>
        <translation>Ein Chat folgt der neuesten Zeile, solange Sie an seinem Ende sind; das Mausrad, Bild auf, eine Auswahl oder eine Suche lösen ihn davon, Ende oder der runde Knopf führen zurück. Im Verlauf führen Strg+Auf und Strg+Ab von Prompt zu Prompt, und die Menütaste oder Umschalt+F10 zeigt, was sich mit einem tun lässt. Umschalt und die Pfeiltasten wählen aus, mit Strg wort- und absatzweise; Strg+A wählt alles aus. Das Menü speichert einen Chat als PDF. In den Einstellungen stehen Erscheinungsbild, Schrift und Breite dessen, was Sie lesen, und ob ein Bildschirmleser jeden fertigen Satz erfährt.</translation>
    </message>
    <message>
        <source>Temporary chats</source>
        <translation>Temporäre Chats</translation>
    </message>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>The menu exports chats as Markdown, as a web page, as plain text, or with all that is stored as JSON Lines, and imports such JSON Lines and the JSON exports of Open WebUI and ChatGPT; a file may also be dropped on the window. A right click on a turn exports it alone. JSON Lines hold one object a line: a first one with the version, then folders, pictures, and each chat followed by its turns; what Loquat reads is checked whole before anything is changed.</source>
        <translation>Das Menü exportiert Chats als Markdown, als Webseite, als reinen Text oder mit allem Gespeicherten als JSON Lines, und importiert solche JSON Lines und die JSON-Exporte von Open WebUI und ChatGPT; eine Datei lässt sich auch auf das Fenster ziehen. Ein Rechtsklick auf einen Beitrag exportiert ihn allein. JSON Lines enthalten ein Objekt je Zeile: zuerst eines mit der Version, dann Ordner, Bilder und jeden Chat mit seinen Beiträgen; was Loquat liest, wird ganz geprüft, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>`loquat ask &quot;Why is the sky blue?&quot;` asks without a window, `loquat export` and `loquat import` write and read files of chats; `loquat --help` tells the rest.</source>
        <translation>`loquat ask &quot;Warum ist der Himmel blau?&quot;` fragt ohne Fenster, `loquat export` und `loquat import` schreiben und lesen Dateien mit Chats; `loquat --help` sagt den Rest.</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Words that are spelled wrong have a wavy line. A right click, or Shift+F10 with the cursor in the word, shows suggestions, adds it to your own words, and chooses the language. The dictionaries are those that are installed for Hunspell; Settings, Writing turns it off.</source>
        <translation>Falsch geschriebene Wörter haben eine Wellenlinie. Ein Rechtsklick oder Umschalt+F10 mit dem Cursor im Wort zeigt Vorschläge, nimmt es unter die eigenen Wörter auf und wählt die Sprache. Die Wörterbücher sind die, die für Hunspell installiert sind; unter Einstellungen, Schreiben lässt es sich abschalten.</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Text files and PDF files are attached as images are, and so is a very long text that you paste. Their text goes before the prompt, each under its name. Attachments are moved by dragging them or with Alt+Left and Alt+Right, and removed with Delete; a click shows them.</source>
        <translation>Text- und PDF-Dateien werden angehängt wie Bilder, ebenso ein sehr langer Text, den Sie einfügen. Ihr Text geht vor dem Prompt mit, jeder unter seinem Namen. Anhänge werden durch Ziehen oder mit Alt+Links und Alt+Rechts verschoben und mit Entf entfernt; ein Klick zeigt sie.</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Choose a model at the top {chooseModel}, type a prompt below and press Enter. Shift+Enter breaks the line. The reply appears word by word; Stop {stop} ends it at once and keeps what has come. What you type is kept with the chat until you send it, even if Loquat is closed. Up in its first line brings back earlier prompts, Down in its last line leads back to yours. What you send while a reply runs waits above the prompt: there it can be edited, moved, removed, and it is kept if Loquat is closed. Below the prompt stands how many tokens it takes and how much of the model’s window is used; Loquat warns before something of the chat is left out.</source>
        <translation>Oben ein Modell wählen {chooseModel}, unten einen Prompt eingeben und Enter drücken. Umschalt+Enter beginnt eine neue Zeile. Die Antwort erscheint Wort für Wort; Stopp {stop} beendet sie sofort und behält, was schon da ist. Was Sie tippen, bleibt bis zum Senden beim Chat erhalten, auch wenn Loquat geschlossen wird. Pfeil hoch in der ersten Zeile holt frühere Prompts zurück, Pfeil runter in der letzten führt wieder zu Ihrem. Was Sie senden, während eine Antwort läuft, wartet über dem Prompt: Dort lässt es sich bearbeiten, verschieben und entfernen, und es bleibt erhalten, wenn Loquat geschlossen wird. Unter dem Prompt steht, wie viele Tokens er braucht und wie viel vom Fenster des Modells belegt ist; Loquat warnt, bevor etwas vom Chat wegfällt.</translation>
    </message>
    <message>
        <source>Attach image {attachImage}, drop a picture onto the window, or paste one. The arrow beside it fetches one from the web, or sends its address to a server that fetches it itself. It is turned upright, made smaller if it is very large, freed of its metadata and sent as JPEG. A model without vision cannot see it; Loquat says so where it knows. A picture on the web that a reply points to is not loaded by itself: a click on it, or Enter, shows its address and asks.</source>
        <translation>Bild anhängen {attachImage}, ein Bild auf das Fenster ziehen oder eines einfügen. Der Pfeil daneben holt eines aus dem Web oder sendet seine Adresse an einen Server, der es selbst holt. Es wird aufgerichtet, verkleinert, wenn es sehr groß ist, von Metadaten befreit und als JPEG gesendet. Ein Modell ohne Bildverständnis kann es nicht sehen; Loquat sagt es, wo es das weiß. Ein Bild im Web, auf das eine Antwort zeigt, wird nicht von selbst geladen: Ein Klick darauf oder Enter zeigt seine Adresse und fragt.</translation>
    </message>
    <message>
        <source>The panel on the right {showOptions} holds the system prompt and the model’s options. Only what is ticked is sent; for all else the server’s own defaults apply. Options belong to the chat; below one that is set stands whose value it is, and a press there resets it or makes it for the next prompt only. Presets keeps what is set under a name, and holds the defaults of servers and models. What the server ignores or the model refuses is marked. Stop sequences are tried on the last reply; a format may be a JSON Schema, and each reply says whether it fits. Raw studio shows the model’s template and puts it, filled in, into the prompt. At the end stand the options that have no row of their own; there one can be added, with a value in JSON.</source>
        <translation>Die Leiste rechts {showOptions} enthält den System-Prompt und die Optionen des Modells. Nur Angehaktes wird gesendet; für alles andere gelten die Vorgaben des Servers. Optionen gehören zum Chat; unter einer gesetzten steht, wessen Wert es ist, und ein Druck darauf setzt sie zurück oder lässt sie nur für den nächsten Prompt gelten. „Voreinstellungen“ bewahrt, was gesetzt ist, unter einem Namen auf und enthält die Vorgaben von Servern und Modellen. Was der Server übergeht oder das Modell ablehnt, ist gekennzeichnet. Stoppsequenzen werden an der letzten Antwort erprobt; ein Format kann ein JSON-Schema sein, und jede Antwort sagt, ob sie dazu passt. Das Roh-Studio zeigt die Vorlage des Modells und setzt sie ausgefüllt in den Prompt. Am Ende stehen die Optionen ohne eigene Zeile; dort lässt sich eine hinzufügen, mit einem Wert in JSON.</translation>
    </message>
    <message>
        <source>A slash at the start of the prompt, or Insert a saved prompt in the menu {insertPrompt}, offers the prompts you saved. What stands in double braces in one, as `{{language}}`, is asked for in a small form. The menu’s Saved prompts… adds, changes, imports and exports them.</source>
        <translation>Ein Schrägstrich am Anfang des Prompts oder „Gespeicherten Prompt einfügen“ im Menü {insertPrompt} bietet die gespeicherten Prompts an. Was darin in doppelten geschweiften Klammern steht, wie `{{Sprache}}`, wird in einem kleinen Formular erfragt. „Gespeicherte Prompts…“ im Menü fügt welche hinzu, ändert, importiert und exportiert sie.</translation>
    </message>
    <message>
        <source>Settings {settings} lists your servers. An address may be typed as you know it: `192.168.1.20`, `example.com:8080`, `https://example.com/ollama`. API keys are kept in the keychain of your system and nowhere else; where it fails, a secret can be kept for this run only. The practice server is built in: it needs no network and has no model behind it.</source>
        <translation>„Einstellungen“ {settings} listet Ihre Server auf. Eine Adresse kann so eingegeben werden, wie Sie sie kennen: `192.168.1.20`, `example.com:8080`, `https://example.com/ollama`. API-Schlüssel liegen im Schlüsselbund Ihres Systems und nirgends sonst; wo er versagt, lässt sich ein Geheimnis nur für diesen Lauf behalten. Der Übungsserver ist eingebaut: Er braucht kein Netz, und hinter ihm steht kein Modell.</translation>
    </message>
    <message>
        <source>The list of models {chooseModel} finds by name, size and by what a model can do, on all servers. A click on the star beside its name {favouriteModel} keeps a model at the top; those chosen last stand there, too. A green dot marks what the server has loaded. Models {models} shows one closely, with its template, parameters and licence, and does what the server offers: load and unload, copy, make a new model with another system prompt, delete, pull. Several can be pulled at once; one that was stopped, or that the end of Loquat broke off, goes on where it was. An Ollama that is installed on this computer can be started from the welcome page or from the menu; it then ends with Loquat.</source>
        <translation>Die Liste der Modelle {chooseModel} findet nach Name, Größe und danach, was ein Modell kann, auf allen Servern. Ein Klick auf den Stern neben dem Namen {favouriteModel} hält ein Modell oben; dort stehen auch die zuletzt gewählten. Ein grüner Punkt kennzeichnet, was der Server geladen hat. „Modelle“ {models} zeigt eines genau, mit Vorlage, Parametern und Lizenz, und tut, was der Server anbietet: laden und entladen, kopieren, ein neues Modell mit anderem System-Prompt machen, löschen, herunterladen. Mehrere lassen sich zugleich herunterladen; ein gestopptes oder vom Ende von Loquat abgebrochenes geht dort weiter, wo es war. Ein Ollama, das auf diesem Computer installiert ist, lässt sich von der Begrüßungsseite oder aus dem Menü starten; es endet dann mit Loquat.</translation>
    </message>
    <message>
        <source>Every chat is kept as it is written. A right click or the Menu key on one, or on several chosen with Ctrl or Shift, pins them, moves them into a folder, archives or deletes them; one alone can be renamed {renameChat}, duplicated, or given a title by its own model. Chats can also be dragged into folders, out of them and onto the pinned ones. Left and Right fold a folder; a deleted folder’s chats stay. Undo brings back what was deleted, the trash keeps it for thirty days, or as long as the settings say. A dot marks a chat with a reply you have not seen, “Draft” one with something not sent. Previous chat and Next chat {previousChat,nextChat} go on from one to another.</source>
        <translation>Jeder Chat wird gespeichert, während er entsteht. Ein Rechtsklick oder die Menütaste auf einem oder auf mehreren, mit Strg oder Umschalt gewählten, heftet sie an, verschiebt sie in einen Ordner, archiviert oder löscht sie; einer allein lässt sich umbenennen {renameChat}, duplizieren oder von seinem Modell betiteln. Chats lassen sich auch in Ordner, aus ihnen heraus und auf die angehefteten ziehen. Links und Rechts klappen einen Ordner zu und auf; die Chats eines gelöschten Ordners bleiben. „Rückgängig“ holt Gelöschtes zurück, der Papierkorb behält es dreißig Tage oder so lange, wie es die Einstellungen sagen. Ein Punkt kennzeichnet einen Chat mit einer noch ungesehenen Antwort, „Entwurf“ einen mit etwas nicht Gesendetem. „Vorheriger Chat“ und „Nächster Chat“ {previousChat,nextChat} gehen von einem zum anderen.</translation>
    </message>
    <message>
        <source>Nothing of a temporary chat {newTemporaryChat} is written to the disk. It is gone when it is closed and when Loquat ends. Keep this chat, in its menu or at the top, makes it one like all others.</source>
        <translation>Nichts von einem temporären Chat {newTemporaryChat} wird auf die Platte geschrieben. Er ist weg, wenn er geschlossen wird und wenn Loquat endet. „Diesen Chat behalten“, in seinem Menü oder oben, macht ihn zu einem wie alle anderen.</translation>
    </message>
    <message>
        <source>A chat is a tree; nothing in it is overwritten. Regenerate asks the same again, Edit and resend asks something else in its place, and both keep what was there: ‹ 2 / 3 › above a reply shows which version you see, and its arrows {previousVersion,nextVersion} go to the others. Branch here goes back to a turn; the next prompt goes on from there. Branches {branches} draws the whole tree: a click or Enter goes to a turn. A turn’s menu also leaves it out of what is sent, corrects its reply (the original is kept) and deletes it with all that follows, with Undo.</source>
        <translation>Ein Chat ist ein Baum; nichts darin wird überschrieben. „Neu erzeugen“ fragt dasselbe noch einmal, „Bearbeiten und neu senden“ etwas anderes an derselben Stelle, und beides behält, was da war: ‹ 2 / 3 › über einer Antwort zeigt, welche Fassung Sie sehen, und die Pfeile {previousVersion,nextVersion} führen zu den anderen. „Hier verzweigen“ geht zu einem Beitrag zurück; der nächste Prompt geht von dort weiter. „Zweige“ {branches} zeichnet den ganzen Baum: Ein Klick oder Enter führt zu einem Beitrag. Das Menü eines Beitrags lässt ihn auch beim Senden weg, korrigiert seine Antwort (das Original bleibt) und löscht ihn mit allem, was folgt; das lässt sich rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>loquat::ImageViewer</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>%1, %2 × %3</source>
        <translation>%1, %2 × %3</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Dieses Bild kann nicht angezeigt werden.</translation>
    </message>
</context>
<context>
    <name>loquat::KeychainChoices</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>Nur für diese Sitzung behalten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Asks the keychain once more</source>
        <translation>Fragt den Schlüsselbund noch einmal</translation>
    </message>
    <message>
        <source>Held in memory and forgotten when Loquat is closed</source>
        <translation>Im Arbeitsspeicher behalten und vergessen, wenn Loquat geschlossen wird</translation>
    </message>
    <message>
        <source>Stops waiting for the keychain</source>
        <translation>Wartet nicht länger auf den Schlüsselbund</translation>
    </message>
</context>
<context>
    <name>loquat::LibraryNotices</name>
    <message>
        <source>The file with the chats is damaged. Loquat can set it aside and go on with all that can still be read; running replies are stopped first.</source>
        <translation>Die Datei mit den Chats ist beschädigt. Loquat kann sie beiseitelegen und mit allem weitermachen, was noch lesbar ist; laufende Antworten werden vorher angehalten.</translation>
    </message>
    <message>
        <source>Recover now</source>
        <translation>Jetzt retten</translation>
    </message>
    <message>
        <source>The chats could not be recovered. %1</source>
        <translation>Die Chats konnten nicht gerettet werden. %1</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Sicherungen zeigen</translation>
    </message>
    <message>
        <source>Today’s backup of the chats could not be made. %1</source>
        <translation>Die heutige Sicherung der Chats konnte nicht gemacht werden. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Go on without keeping chats</source>
        <translation>Weitermachen, ohne Chats zu behalten</translation>
    </message>
</context>
<context>
    <name>loquat::ListActions</name>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
    <message>
        <source>Close Loquat and the temporary chats?</source>
        <translation>Loquat und die temporären Chats schließen?</translation>
    </message>
    <message>
        <source>Temporary chats are not written anywhere. What was said there is gone then.</source>
        <translation>Temporäre Chats werden nirgends geschrieben. Was dort gesagt wurde, ist dann weg.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>loquat::LocationView</name>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern&#xa0;…</translation>
    </message>
    <message>
        <source>Use the &amp;usual place</source>
        <translation>Den üblichen &amp;Ort benutzen</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Ordner ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>Leave them where they are</source>
        <translation>Dort lassen, wo sie sind</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Moves the chats, with their backups, into another folder</source>
        <translation>Verschiebt die Chats mit ihren Sicherungen in einen anderen Ordner</translation>
    </message>
    <message>
        <source>When Loquat starts again, the chats move to %1.</source>
        <translation>Wenn Loquat wieder startet, ziehen die Chats nach %1 um.</translation>
    </message>
    <message>
        <source>When Loquat starts again, it uses the chats in %1.</source>
        <translation>Wenn Loquat wieder startet, benutzt es die Chats in %1.</translation>
    </message>
    <message>
        <source>Loquat was started with --data-dir, which keeps everything in this folder; another one cannot be chosen here.</source>
        <translation>Loquat wurde mit --data-dir gestartet; das hält alles in diesem Ordner, ein anderer lässt sich hier nicht wählen.</translation>
    </message>
    <message>
        <source>Other chats are in %1: choose that folder to use them again. Deleting what Loquat keeps does not reach them.</source>
        <translation>In %1 sind andere Chats: Wählen Sie diesen Ordner, um sie wieder zu benutzen. „Löschen, was Loquat aufbewahrt“ erreicht sie nicht.</translation>
    </message>
    <message>
        <source>Settings stay where they are, and keys in the system keychain.</source>
        <translation>Einstellungen bleiben, wo sie sind, und Schlüssel im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>A folder for the chats</source>
        <translation>Ein Ordner für die Chats</translation>
    </message>
    <message>
        <source>The chats are in %1 already.</source>
        <translation>Die Chats sind schon in %1.</translation>
    </message>
    <message>
        <source>%1 holds other files. Choose an empty folder.</source>
        <translation>%1 enthält andere Dateien. Wählen Sie einen leeren Ordner.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>In %1 kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Move the chats</source>
        <translation>Chats verschieben</translation>
    </message>
    <message>
        <source>Use other chats</source>
        <translation>Andere Chats benutzen</translation>
    </message>
    <message>
        <source>Move the chats to %1?</source>
        <translation>Die Chats nach %1 verschieben?</translation>
    </message>
    <message>
        <source>There are chats in %1 already. Use those?</source>
        <translation>In %1 sind schon Chats. Diese benutzen?</translation>
    </message>
    <message>
        <source>It is done when Loquat starts again: everything is copied and compared, and only then deleted in %1.</source>
        <translation>Das geschieht, wenn Loquat wieder startet: Alles wird kopiert und verglichen und erst dann in %1 gelöscht.</translation>
    </message>
    <message>
        <source>From the next start on. The chats of now stay in %1, and nothing is put together.</source>
        <translation>Vom nächsten Start an. Die jetzigen Chats bleiben in %1, und nichts wird zusammengelegt.</translation>
    </message>
    <message>
        <source>Restart now</source>
        <translation>Jetzt neu starten</translation>
    </message>
    <message>
        <source>At the next start</source>
        <translation>Beim nächsten Start</translation>
    </message>
</context>
<context>
    <name>loquat::MainWindow</name>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
</context>
<context>
    <name>loquat::MemoryBadge</name>
    <message>
        <source>Memory</source>
        <translation>Gedächtnis</translation>
    </message>
    <message>
        <source>Test memory…</source>
        <translation>Gedächtnis testen&#xa0;…</translation>
    </message>
    <message>
        <source>Gives the model a word to keep and asks for it back, apart from this chat. Nothing of it is kept.</source>
        <translation>Gibt dem Modell ein Wort zum Merken und fragt es danach, getrennt von diesem Chat. Nichts davon wird aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>loquat::MemoryTestDialog</name>
    <message>
        <source>This chat sends nothing of its past, so the model does not remember.</source>
        <translation>Dieser Chat sendet nichts Früheres mit, daher erinnert sich das Modell nicht.</translation>
    </message>
    <message>
        <source>Remembered: the model gave the word back. The chat’s way: %1.</source>
        <translation>Erinnert: Das Modell hat das Wort zurückgegeben. Der Weg des Chats: %1.</translation>
    </message>
    <message>
        <source>Not remembered: the model did not give the word back. The chat’s way: %1.</source>
        <translation>Nicht erinnert: Das Modell hat das Wort nicht zurückgegeben. Der Weg des Chats: %1.</translation>
    </message>
    <message>
        <source>The test failed. %1</source>
        <translation>Der Test ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>The server’s own memory: none was given.</source>
        <translation>Das Gedächtnis des Servers: Es wurde keins gegeben.</translation>
    </message>
    <message>
        <source>The server’s own memory: it works.</source>
        <translation>Das Gedächtnis des Servers: Es klappt.</translation>
    </message>
    <message>
        <source>The server’s own memory: it does not work.</source>
        <translation>Das Gedächtnis des Servers: Es klappt nicht.</translation>
    </message>
    <message>
        <source>The server’s own memory: the test failed. %1</source>
        <translation>Das Gedächtnis des Servers: Der Test ist fehlgeschlagen. %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Test memory</source>
        <translation>Gedächtnis testen</translation>
    </message>
    <message>
        <source>Giving %1 a word to keep and asking for it back…</source>
        <translation>%1 bekommt ein Wort zum Merken und wird danach gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>loquat::ModelButton</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Choose a model</source>
        <translation>Modell wählen</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
</context>
<context>
    <name>loquat::ModelDetailsView</name>
    <message>
        <source>Model details</source>
        <translation>Einzelheiten zum Modell</translation>
    </message>
</context>
<context>
    <name>loquat::ModelListView</name>
    <message>
        <source>No favourite any more</source>
        <translation>Kein Favorit mehr</translation>
    </message>
    <message>
        <source>Keep at the top of the list</source>
        <translation>Oben in der Liste behalten</translation>
    </message>
</context>
<context>
    <name>loquat::ModelPills</name>
    <message>
        <source>sees up to %1 tokens at once</source>
        <translation>sieht bis zu %1 Token zugleich</translation>
    </message>
    <message>
        <source>This model: %1</source>
        <translation>Dieses Modell: %1</translation>
    </message>
</context>
<context>
    <name>loquat::ModelPopup</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Search, or type a model’s name</source>
        <translation>Suchen oder einen Modellnamen eintippen</translation>
    </message>
    <message>
        <source>Servers…</source>
        <translation>Server&#xa0;…</translation>
    </message>
    <message>
        <source>Set up servers, their addresses and keys</source>
        <translation>Server, ihre Adressen und Schlüssel einrichten</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Asks every server for its models again</source>
        <translation>Fragt jeden Server noch einmal nach seinen Modellen</translation>
    </message>
    <message>
        <source>No server is set up yet. Add one under “Servers…”.</source>
        <translation>Noch ist kein Server eingerichtet. Unter „Server&#xa0;…“ lässt sich einer hinzufügen.</translation>
    </message>
    <message>
        <source>No model matches.</source>
        <translation>Kein Modell passt dazu.</translation>
    </message>
    <message>
        <source>Pull a model…</source>
        <translation>Modell herunterladen&#xa0;…</translation>
    </message>
    <message>
        <source>Has the server fetch a model from its library</source>
        <translation>Lässt den Server ein Modell aus seiner Bibliothek holen</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>Modelle&#xa0;…</translation>
    </message>
    <message>
        <source>Look at a server’s models closely; load, copy and delete them</source>
        <translation>Die Modelle eines Servers genau ansehen, laden, kopieren und löschen</translation>
    </message>
</context>
<context>
    <name>loquat::ModelsDialog</name>
    <message>
        <source>Chat with it</source>
        <translation>Damit chatten</translation>
    </message>
    <message>
        <source>Choose this model for the chat</source>
        <translation>Dieses Modell für den Chat wählen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Copy…</source>
        <translation>Kopieren&#xa0;…</translation>
    </message>
    <message>
        <source>Give it a second name on the server</source>
        <translation>Ihm auf dem Server einen zweiten Namen geben</translation>
    </message>
    <message>
        <source>Create from it…</source>
        <translation>Daraus erstellen&#xa0;…</translation>
    </message>
    <message>
        <source>Make a new model with another system prompt or other parameters</source>
        <translation>Ein neues Modell mit anderem System-Prompt oder anderen Parametern machen</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Remove it from the server (Del)</source>
        <translation>Vom Server entfernen (Entf)</translation>
    </message>
    <message>
        <source>Pull a model…</source>
        <translation>Modell herunterladen&#xa0;…</translation>
    </message>
    <message>
        <source>Has the server fetch a model from its library</source>
        <translation>Lässt den Server ein Modell aus seiner Bibliothek holen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>No model selected</source>
        <translation>Kein Modell gewählt</translation>
    </message>
    <message>
        <source>Being loaded; that may take minutes…</source>
        <translation>Wird geladen; das kann Minuten dauern&#xa0;…</translation>
    </message>
    <message>
        <source>Being unloaded…</source>
        <translation>Wird entladen&#xa0;…</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Nicht mehr warten</translation>
    </message>
    <message>
        <source>Unload</source>
        <translation>Entladen</translation>
    </message>
    <message>
        <source>The server may go on all the same</source>
        <translation>Der Server macht vielleicht trotzdem weiter</translation>
    </message>
    <message>
        <source>Take it out of the server’s memory now</source>
        <translation>Es jetzt aus dem Speicher des Servers nehmen</translation>
    </message>
    <message>
        <source>Take it into the server’s memory before the first prompt</source>
        <translation>Es vor dem ersten Prompt in den Speicher des Servers holen</translation>
    </message>
    <message>
        <source>Delete a model</source>
        <translation>Modell löschen</translation>
    </message>
    <message>
        <source>Delete %1 from %2?</source>
        <translation>%1 von %2 löschen?</translation>
    </message>
    <message>
        <source>Its files are removed from the server, for everybody who uses it. It cannot be undone, but most models can be pulled again.</source>
        <translation>Seine Dateien werden vom Server entfernt, für alle, die ihn benutzen. Das lässt sich nicht rückgängig machen, die meisten Modelle kann man aber wieder herunterladen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>This server cannot delete models.</source>
        <translation>Dieser Server kann keine Modelle löschen.</translation>
    </message>
    <message>
        <source>Asks the server for its models again</source>
        <translation>Fragt den Server noch einmal nach seinen Modellen</translation>
    </message>
</context>
<context>
    <name>loquat::ModelsPage</name>
    <message>
        <source>The model that a new chat begins with. Without one it is the model you used last on that server.</source>
        <translation>Das Modell, mit dem ein neuer Chat beginnt. Ohne Angabe ist es das auf diesem Server zuletzt verwendete.</translation>
    </message>
    <message>
        <source>Default model of %1</source>
        <translation>Standardmodell von %1</translation>
    </message>
    <message>
        <source>The one used last</source>
        <translation>Das zuletzt verwendete</translation>
    </message>
    <message>
        <source>The one used last: %1</source>
        <translation>Das zuletzt verwendete: %1</translation>
    </message>
    <message>
        <source>Default &amp;options…</source>
        <translation>Vorgegebene &amp;Optionen&#xa0;…</translation>
    </message>
    <message>
        <source>The options that chats of a server or a model begin with</source>
        <translation>Die Optionen, mit denen Chats eines Servers oder Modells beginnen</translation>
    </message>
</context>
<context>
    <name>loquat::NoticeBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>loquat::Notifications</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>loquat::NumberEditor</name>
    <message>
        <source>This is no number; %1 is kept.</source>
        <translation>Das ist keine Zahl; %1 bleibt.</translation>
    </message>
</context>
<context>
    <name>loquat::OllamaWindow</name>
    <message>
        <source>Start Ollama</source>
        <translation>Ollama starten</translation>
    </message>
    <message>
        <source>Runs “ollama serve”</source>
        <translation>Führt „ollama serve“ aus</translation>
    </message>
    <message>
        <source>Stop Ollama</source>
        <translation>Ollama beenden</translation>
    </message>
    <message>
        <source>Only the one that Loquat started can be stopped here</source>
        <translation>Nur das von Loquat gestartete lässt sich hier beenden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Ollama on this computer</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Nothing yet. The log of an Ollama that was started by something else is not seen here.</source>
        <translation>Noch nichts. Das Protokoll eines anderswo gestarteten Ollama ist hier nicht zu sehen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>loquat::OptionList</name>
    <message>
        <source>Sampling</source>
        <translation>Wortwahl</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Not sent: type seconds, or a time such as 10m, 1h30m, 2 hours or forever.</source>
        <translation>Nicht gesendet: Sekunden eingeben oder eine Dauer wie 10m, 1h30m, 2 Stunden oder für immer.</translation>
    </message>
    <message>
        <source>Raw studio…</source>
        <translation>Roh-Studio&#xa0;…</translation>
    </message>
    <message>
        <source>Shows the model’s template and puts it, filled in, into the prompt</source>
        <translation>Zeigt die Vorlage des Modells und setzt sie ausgefüllt in den Prompt</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Options that few need</source>
        <translation>Optionen, die wenige brauchen</translation>
    </message>
    <message>
        <source>%1 slider</source>
        <translation>Schieberegler für %1</translation>
    </message>
</context>
<context>
    <name>loquat::OptionRow</name>
    <message>
        <source>Set to %1</source>
        <translation>Auf %1 setzen</translation>
    </message>
    <message>
        <source>Sends %1 with the next prompt</source>
        <translation>Sendet %1 mit dem nächsten Prompt</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>The model’s own: %1</source>
        <translation>Vom Modell: %1</translation>
    </message>
</context>
<context>
    <name>loquat::OptionsPanel</name>
    <message>
        <source>Options panel</source>
        <translation>Optionsleiste</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Tells the model who it is and how to answer. Empty, it is not sent.</source>
        <translation>Sagt dem Modell, wer es ist und wie es antworten soll. Leer wird er nicht gesendet.</translation>
    </message>
    <message>
        <source>Not sent with a raw prompt.</source>
        <translation>Wird mit einem rohen Prompt nicht gesendet.</translation>
    </message>
    <message>
        <source>Unticked options are not sent; the server’s own defaults apply.</source>
        <translation>Optionen ohne Häkchen werden nicht gesendet; es gelten die Vorgaben des Servers.</translation>
    </message>
    <message>
        <source>Undo reset</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Brings back what was set before</source>
        <translation>Holt zurück, was vorher eingestellt war</translation>
    </message>
    <message>
        <source>The chosen model cannot think.</source>
        <translation>Das gewählte Modell kann nicht nachdenken.</translation>
    </message>
    <message>
        <source>Search options</source>
        <translation>Optionen suchen</translation>
    </message>
    <message>
        <source>No option is called like that.</source>
        <translation>Keine Option heißt so.</translation>
    </message>
    <message>
        <source>A raw prompt goes without any template.</source>
        <translation>Ein roher Prompt geht ohne jede Vorlage.</translation>
    </message>
    <message>
        <source>The model has a system prompt of its own: %1</source>
        <translation>Das Modell hat einen eigenen System-Prompt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n option(s) that this server or model ignores or refuses</source>
        <translation>
            <numerusform>%n Option, die dieser Server oder dieses Modell übergeht oder ablehnt</numerusform>
            <numerusform>%n Optionen, die dieser Server oder dieses Modell übergeht oder ablehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>Takes back all that was set in this chat</source>
        <translation>Nimmt alles zurück, was in diesem Chat gesetzt wurde</translation>
    </message>
    <message>
        <source>Others that are sent</source>
        <translation>Andere, die gesendet werden</translation>
    </message>
</context>
<context>
    <name>loquat::OtherOptions</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Others this chat sends</source>
        <translation>Andere, die dieser Chat sendet</translation>
    </message>
    <message>
        <source>Options that have no row of their own; unfolded, one can be added</source>
        <translation>Optionen ohne eigene Zeile; ausgeklappt lässt sich eine hinzufügen</translation>
    </message>
    <message>
        <source>Name of the option</source>
        <translation>Name der Option</translation>
    </message>
    <message>
        <source>As the server calls it, such as tfs_z</source>
        <translation>Wie der Server sie nennt, etwa tfs_z</translation>
    </message>
    <message>
        <source>Value of the option</source>
        <translation>Wert der Option</translation>
    </message>
    <message>
        <source>As JSON: 0.9, true, &quot;text&quot;, [1, 2]</source>
        <translation>Als JSON: 0.9, true, &quot;Text&quot;, [1, 2]</translation>
    </message>
    <message>
        <source>JSON, such as 0.9 or &quot;text&quot;</source>
        <translation>JSON, etwa 0.9 oder &quot;Text&quot;</translation>
    </message>
    <message>
        <source>Sends it with the next prompts of this chat (Enter)</source>
        <translation>Sendet sie mit den nächsten Prompts dieses Chats (Enter)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Not sent: null, an empty text and what is no JSON never are. A text needs quotation marks, as in &quot;fast&quot;.</source>
        <translation>Nicht gesendet: null, ein leerer Text und was kein JSON ist, werden nie gesendet. Ein Text braucht Anführungszeichen, wie in &quot;fast&quot;.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove: it is not sent any more</source>
        <translation>Entfernen: Sie wird nicht mehr gesendet</translation>
    </message>
    <message>
        <source>Type the option’s name first.</source>
        <translation>Geben Sie zuerst den Namen der Option ein.</translation>
    </message>
    <message>
        <source>“%1” has a row of its own above.</source>
        <translation>„%1“ hat oben eine eigene Zeile.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ ist schon da.</translation>
    </message>
    <message>
        <source>The value is no JSON. A text needs quotation marks, as in &quot;fast&quot;; numbers, true and false do not.</source>
        <translation>Der Wert ist kein JSON. Ein Text braucht Anführungszeichen, wie in &quot;fast&quot;; Zahlen, true und false nicht.</translation>
    </message>
    <message>
        <source>null and an empty text are never sent; leave the option out instead.</source>
        <translation>null und ein leerer Text werden nie gesendet; lassen Sie die Option stattdessen weg.</translation>
    </message>
</context>
<context>
    <name>loquat::OtherServer</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>such as 192.168.1.20:11434 or https://example.com</source>
        <translation>z.&#xa0;B. 192.168.1.20:11434 oder https://example.com</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>only if the server asks for one; kept in the system keychain</source>
        <translation>nur, wenn der Server einen verlangt; liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Loquat asks this once for each server</source>
        <translation>Loquat fragt das einmal für jeden Server</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindung wird hergestellt&#xa0;…</translation>
    </message>
    <message>
        <source>Add it anyway</source>
        <translation>Trotzdem hinzufügen</translation>
    </message>
</context>
<context>
    <name>loquat::PictureHand</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Image %1: %2</source>
        <translation>Bild %1: %2</translation>
    </message>
    <message>
        <source>Open image</source>
        <translation>Bild öffnen</translation>
    </message>
    <message>
        <source>Save image as…</source>
        <translation>Bild speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Save image</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or name.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2. Wählen Sie einen anderen Ordner oder Namen.</translation>
    </message>
    <message>
        <source>File %1: %2</source>
        <translation>Datei %1: %2</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>loquat::PlaceholderDialog</name>
    <message>
        <source>Prompt as it will be</source>
        <translation>Der Prompt, wie er wird</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Puts it into the prompt (Ctrl+Enter)</source>
        <translation>Setzt es in den Prompt (Strg+Enter)</translation>
    </message>
    <message>
        <source>As it will be:</source>
        <translation>So wird er:</translation>
    </message>
    <message>
        <source>Tab goes to the next field, Ctrl+Enter inserts the prompt.</source>
        <translation>Tab führt zum nächsten Feld, Strg+Enter fügt den Prompt ein.</translation>
    </message>
</context>
<context>
    <name>loquat::Prefiller</name>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
</context>
<context>
    <name>loquat::PresetBar</name>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Preset: %1</source>
        <translation>Voreinstellung: %1</translation>
    </message>
    <message>
        <source>Options that are used together, under a name</source>
        <translation>Optionen, die zusammen gebraucht werden, unter einem Namen</translation>
    </message>
    <message>
        <source>The preset “%1” is in use</source>
        <translation>Die Voreinstellung „%1“ gilt</translation>
    </message>
    <message>
        <source>No preset</source>
        <translation>Keine Voreinstellung</translation>
    </message>
    <message>
        <source>&amp;Save as a preset…</source>
        <translation>Als Voreinstellung &amp;speichern&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Update “%1”</source>
        <translation>„%1“ akt&amp;ualisieren</translation>
    </message>
    <message>
        <source>&amp;Manage presets…</source>
        <translation>Voreinstellungen ver&amp;walten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Defaults of servers and models…</source>
        <translation>&amp;Vorgaben von Servern und Modellen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::PresetNameDialog</name>
    <message>
        <source>Only for %1</source>
        <translation>Nur für %1</translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <translation>Als Voreinstellung speichern</translation>
    </message>
    <message>
        <source>Preset name</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>Precise</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>All that is set now is kept, the system prompt too. A preset that has this name already is replaced.</source>
        <translation>Alles, was jetzt gesetzt ist, wird aufbewahrt, auch der System-Prompt. Eine Voreinstellung, die schon so heißt, wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>loquat::PresetsDialog</name>
    <message>
        <source>System prompt</source>
        <translation>System-Prompt</translation>
    </message>
    <message>
        <source>Nothing is set in it.</source>
        <translation>Darin ist nichts gesetzt.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Preset name</source>
        <translation>Name der Voreinstellung</translation>
    </message>
    <message>
        <source>Model of the preset</source>
        <translation>Modell der Voreinstellung</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>The preset is offered with this model only; empty: with all</source>
        <translation>Die Voreinstellung wird nur bei diesem Modell angeboten; leer: bei allen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>There is none yet. The options panel keeps what is set as a preset: its Presets button, Save as a preset.</source>
        <translation>Noch gibt es keine. Die Optionsleiste bewahrt das Gesetzte als Voreinstellung auf: mit ihrer Schaltfläche „Voreinstellungen“, „Als Voreinstellung speichern“.</translation>
    </message>
    <message>
        <source>Import presets</source>
        <translation>Voreinstellungen importieren</translation>
    </message>
    <message>
        <source>Export presets</source>
        <translation>Voreinstellungen exportieren</translation>
    </message>
</context>
<context>
    <name>loquat::PrivacyPage</name>
    <message>
        <source>Chats, pictures and drafts are kept in a database on this computer, with daily copies beside it. Settings are in a file without any key. Keys and passwords are in the system keychain. Nothing is sent anywhere but to the servers you set up.</source>
        <translation>Chats, Bilder und Entwürfe liegen in einer Datenbank auf diesem Rechner, mit täglichen Kopien daneben. Die Einstellungen stehen in einer Datei ohne Schlüssel. Schlüssel und Passwörter liegen im Schlüsselbund des Systems. Gesendet wird nur an die Server, die Sie eingerichtet haben.</translation>
    </message>
    <message>
        <source>&amp;Keep nothing: new chats are temporary</source>
        <translation>&amp;Nichts behalten: neue Chats sind temporär</translation>
    </message>
    <message>
        <source>Nothing of a temporary chat is written to the disk; it is gone when Loquat is closed, unless you keep it</source>
        <translation>Von einem temporären Chat wird nichts auf die Platte geschrieben; er ist weg, wenn Loquat geschlossen wird, außer Sie behalten ihn</translation>
    </message>
    <message>
        <source>&amp;Announce replies</source>
        <translation>Antworten &amp;ansagen</translation>
    </message>
    <message>
        <source>Announce replies</source>
        <translation>Antworten ansagen</translation>
    </message>
    <message>
        <source>A screen reader says each sentence of a reply when it is finished.</source>
        <translation>Ein Bildschirmleser sagt jeden Satz einer Antwort, sobald er fertig ist.</translation>
    </message>
    <message>
        <source>Pictures on the web</source>
        <translation>Bilder im Web</translation>
    </message>
    <message>
        <source>What a click on a picture on the web does to which a reply points</source>
        <translation>Was ein Klick auf ein Bild im Web tut, auf das eine Antwort zeigt</translation>
    </message>
    <message>
        <source>Ask before loading one</source>
        <translation>Vor dem Laden fragen</translation>
    </message>
    <message>
        <source>Never load one: it is a link</source>
        <translation>Nie laden: Es ist ein Link</translation>
    </message>
    <message>
        <source>Pictures on the &amp;web</source>
        <translation>Bilder im &amp;Web</translation>
    </message>
    <message>
        <source>&amp;Delete what Loquat keeps…</source>
        <translation>&amp;Löschen, was Loquat aufbewahrt&#xa0;…</translation>
    </message>
    <message>
        <source>A picture to which a reply points is never loaded by itself: that would tell a stranger that you are reading. When you ask for it, its whole address is shown first; what is loaded is not kept.</source>
        <translation>Ein Bild, auf das eine Antwort zeigt, wird nie von selbst geladen: Das würde einem Fremden verraten, dass Sie lesen. Wenn Sie es verlangen, wird zuerst seine ganze Adresse gezeigt; was geladen wird, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>For screen readers: each sentence of a reply is spoken as soon as it is finished.</source>
        <translation>Für Bildschirmleser: Jeder Satz einer Antwort wird vorgelesen, sobald er fertig ist.</translation>
    </message>
    <message>
        <source>Chats, backups, presets, saved prompts: you choose which.</source>
        <translation>Chats, Sicherungen, Voreinstellungen, gespeicherte Prompts: Sie wählen aus.</translation>
    </message>
</context>
<context>
    <name>loquat::PromptLibrary</name>
    <message>
        <source>Saved prompts</source>
        <translation>Gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Search prompts</source>
        <translation>Prompts suchen</translation>
    </message>
    <message>
        <source>No prompt is called like that. Enter types it as it is.</source>
        <translation>Kein Prompt heißt so. Enter tippt es, wie es ist.</translation>
    </message>
    <message>
        <source>Manage saved prompts…</source>
        <translation>Gespeicherte Prompts verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>No prompts are saved yet. Type one, then choose “Saved prompts…” in the menu, Options and prompts; from then on / offers it here.</source>
        <translation>Noch sind keine Prompts gespeichert. Geben Sie einen ein und wählen Sie dann im Menü unter „Optionen und Prompts“ „Gespeicherte Prompts…“; von da an bietet / ihn hier an.</translation>
    </message>
</context>
<context>
    <name>loquat::PullDialog</name>
    <message>
        <source>Pull</source>
        <translation>Herunterladen</translation>
    </message>
    <message>
        <source>Fetch the model (Enter)</source>
        <translation>Das Modell holen (Enter)</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Wait for another two minutes</source>
        <translation>Noch zwei Minuten warten</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Ask the prompt that failed for want of this model again</source>
        <translation>Den Prompt noch einmal senden, dem dieses Modell gefehlt hat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what has arrived stays on the server</source>
        <translation>Stoppen; was angekommen ist, bleibt auf dem Server</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window (Esc)</source>
        <translation>Dieses Fenster schließen (Esc)</translation>
    </message>
    <message>
        <source>Model name</source>
        <translation>Modellname</translation>
    </message>
    <message>
        <source>As the library spells it, with its tag</source>
        <translation>Wie ihn die Bibliothek schreibt, mit seinem Tag</translation>
    </message>
    <message>
        <source>such as llama3.2:3b</source>
        <translation>z.&#xa0;B. llama3.2:3b</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pull a model</source>
        <translation>Modell herunterladen</translation>
    </message>
    <message>
        <source>Pull %1</source>
        <translation>%1 herunterladen</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Go on without this window (Esc)</source>
        <translation>Ohne dieses Fenster weitermachen (Esc)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Goes on where it stopped</source>
        <translation>Macht dort weiter, wo es aufgehört hat</translation>
    </message>
</context>
<context>
    <name>loquat::PullGuard</name>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
    <message numerus="yes">
        <source>%n model(s) are being pulled. Quit?</source>
        <translation>
            <numerusform>%n Modell wird heruntergeladen. Beenden?</numerusform>
            <numerusform>%n Modelle werden heruntergeladen. Beenden?</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting stops it. What has arrived stays on the server, and the window “Models” offers to go on at the next start. With the window minimised it goes on now.</source>
        <translation>Das Beenden hält es an. Was angekommen ist, bleibt auf dem Server, und das Fenster „Modelle“ bietet beim nächsten Start an weiterzumachen. Mit minimiertem Fenster geht es jetzt weiter.</translation>
    </message>
    <message>
        <source>Quit and resume later</source>
        <translation>Beenden und später fortsetzen</translation>
    </message>
    <message>
        <source>Minimise</source>
        <translation>Minimieren</translation>
    </message>
</context>
<context>
    <name>loquat::PullRow</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Goes on where it stopped</source>
        <translation>Macht dort weiter, wo es aufgehört hat</translation>
    </message>
    <message>
        <source>Keep waiting</source>
        <translation>Weiter warten</translation>
    </message>
    <message>
        <source>Wait for another two minutes</source>
        <translation>Noch zwei Minuten warten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop; what has arrived stays on the server</source>
        <translation>Stoppen; was angekommen ist, bleibt auf dem Server</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take this off the list</source>
        <translation>Von der Liste nehmen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>loquat::PullWords</name>
    <message>
        <source>Which model shall %1 fetch from its library?</source>
        <translation>Welches Modell soll %1 aus seiner Bibliothek holen?</translation>
    </message>
    <message>
        <source>Models are several gigabytes large. You can go on working meanwhile.</source>
        <translation>Modelle sind mehrere Gigabyte groß. Sie können währenddessen weiterarbeiten.</translation>
    </message>
    <message>
        <source>%1 is installed on %2.</source>
        <translation>%1 ist auf %2 installiert.</translation>
    </message>
    <message>
        <source>%1 could not be pulled.</source>
        <translation>%1 konnte nicht heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Pulling %1 was stopped.</source>
        <translation>Das Herunterladen von %1 wurde gestoppt.</translation>
    </message>
    <message>
        <source>Pulling %1 to %2</source>
        <translation>%1 wird auf %2 heruntergeladen</translation>
    </message>
    <message>
        <source>The library has no model of that name. Check the spelling and the tag.</source>
        <translation>Die Bibliothek hat kein Modell dieses Namens. Schreibweise und Tag prüfen.</translation>
    </message>
    <message>
        <source>This server cannot pull models; install it there by other means.</source>
        <translation>Dieser Server kann keine Modelle herunterladen; es dort auf anderem Weg installieren.</translation>
    </message>
    <message>
        <source>What has arrived stays on the server; trying again goes on from there.</source>
        <translation>Was angekommen ist, bleibt auf dem Server; ein neuer Versuch macht dort weiter.</translation>
    </message>
    <message>
        <source>Nothing has arrived for a while. Go on waiting?</source>
        <translation>Seit einer Weile ist nichts angekommen. Weiter warten?</translation>
    </message>
    <message>
        <source>Checking what has arrived…</source>
        <translation>Was angekommen ist, wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>Asking for the model…</source>
        <translation>Das Modell wird angefragt&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>Pulling %1 to %2 is paused.</source>
        <translation>Das Herunterladen von %1 auf %2 ist angehalten.</translation>
    </message>
    <message>
        <source>Loquat was closed before it was done. It goes on where it stopped.</source>
        <translation>Loquat wurde geschlossen, bevor es fertig war. Es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>loquat::PullsView</name>
    <message>
        <source>Models being pulled</source>
        <translation>Modelle, die heruntergeladen werden</translation>
    </message>
</context>
<context>
    <name>loquat::QueuePanel</name>
    <message numerus="yes">
        <source>%n attachment(s)</source>
        <translation>
            <numerusform>%n Anhang</numerusform>
            <numerusform>%n Anhänge</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Edit queued prompt</source>
        <translation>Wartenden Prompt bearbeiten</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>Bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Move queued prompt up</source>
        <translation>Wartenden Prompt nach oben</translation>
    </message>
    <message>
        <source>Send earlier (Alt+Up)</source>
        <translation>Früher senden (Alt+Hoch)</translation>
    </message>
    <message>
        <source>Move queued prompt down</source>
        <translation>Wartenden Prompt nach unten</translation>
    </message>
    <message>
        <source>Send later (Alt+Down)</source>
        <translation>Später senden (Alt+Runter)</translation>
    </message>
    <message>
        <source>Remove queued prompt</source>
        <translation>Wartenden Prompt entfernen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Queued prompts</source>
        <translation>Wartende Prompts</translation>
    </message>
    <message>
        <source>Remove all queued prompts</source>
        <translation>Alle wartenden Prompts entfernen</translation>
    </message>
    <message>
        <source>Queued prompt</source>
        <translation>Wartender Prompt</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%n prompt(s) waiting</source>
        <translation>
            <numerusform>%n Prompt wartet</numerusform>
            <numerusform>%n Prompts warten</numerusform>
        </translation>
    </message>
    <message>
        <source>Next at the server</source>
        <translation>Als Nächstes beim Server dran</translation>
    </message>
    <message numerus="yes">
        <source>%n before it at the server</source>
        <translation>
            <numerusform>%n davor beim Server</numerusform>
            <numerusform>%n davor beim Server</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting until you have edited it.</source>
        <translation>Wartet, bis Sie ihn bearbeitet haben.</translation>
    </message>
    <message>
        <source>Held back since you stopped a reply: they wait until you send them. What you send below goes first.</source>
        <translation>Zurückgehalten, seit Sie eine Antwort gestoppt haben: Sie warten, bis Sie sie senden. Was Sie unten senden, geht zuerst.</translation>
    </message>
    <message>
        <source>Held back since a reply has no proper end: they wait until you send them. What you send below goes first.</source>
        <translation>Zurückgehalten, seit eine Antwort kein richtiges Ende hat: Sie warten, bis Sie sie senden. Was Sie unten senden, geht zuerst.</translation>
    </message>
    <message>
        <source>Not sent yet, for Loquat was closed before: they wait until you send them.</source>
        <translation>Noch nicht gesendet, denn Loquat wurde vorher geschlossen: Sie warten, bis Sie sie senden.</translation>
    </message>
    <message>
        <source>Held back, because the first of them could not be sent.</source>
        <translation>Zurückgehalten, weil der erste nicht gesendet werden konnte.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n queued prompt(s)</source>
        <translation>
            <numerusform>%n wartender Prompt entfernt</numerusform>
            <numerusform>%n wartende Prompts entfernt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>loquat::RawStudio</name>
    <message>
        <source>Template of the model</source>
        <translation>Vorlage des Modells</translation>
    </message>
    <message>
        <source>Raw prompt text</source>
        <translation>Text des rohen Prompts</translation>
    </message>
    <message>
        <source>&amp;Use as a raw prompt</source>
        <translation>Als &amp;rohen Prompt verwenden</translation>
    </message>
    <message>
        <source>Text before the gap</source>
        <translation>Text vor der Lücke</translation>
    </message>
    <message>
        <source>Text behind the gap</source>
        <translation>Text hinter der Lücke</translation>
    </message>
    <message>
        <source>Use as a &amp;pair</source>
        <translation>Als &amp;Paar verwenden</translation>
    </message>
    <message>
        <source>Raw studio</source>
        <translation>Roh-Studio</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Fill a gap</source>
        <translation>Lücke füllen</translation>
    </message>
    <message>
        <source>&amp;The model’s template</source>
        <translation>&amp;Die Vorlage des Modells</translation>
    </message>
    <message>
        <source>&amp;Filled in with the system prompt and the prompt</source>
        <translation>Aus&amp;gefüllt mit System-Prompt und Prompt</translation>
    </message>
    <message>
        <source>A raw prompt goes to the model as it is: without system prompt, template and memory, which are set aside.</source>
        <translation>Ein roher Prompt geht so an das Modell, wie er ist: ohne System-Prompt, Vorlage und Gedächtnis, die beiseite bleiben.</translation>
    </message>
    <message>
        <source>&amp;Before the gap</source>
        <translation>&amp;Vor der Lücke</translation>
    </message>
    <message>
        <source>B&amp;ehind the gap</source>
        <translation>&amp;Hinter der Lücke</translation>
    </message>
    <message>
        <source>The server does not say what the template of %1 is.</source>
        <translation>Der Server sagt nicht, was die Vorlage von %1 ist.</translation>
    </message>
    <message>
        <source>Of %1, as the server gives it.</source>
        <translation>Von %1, wie der Server sie angibt.</translation>
    </message>
    <message>
        <source>Without a template this is the prompt alone.</source>
        <translation>Ohne Vorlage ist dies der Prompt allein.</translation>
    </message>
    <message>
        <source>Up to where the reply begins. Change it as you like.</source>
        <translation>Bis dahin, wo die Antwort beginnt. Ändern Sie es nach Belieben.</translation>
    </message>
    <message>
        <source>This template does more than can be filled in here: it stands as it is. Put your texts in place of the marks in braces.</source>
        <translation>Diese Vorlage kann mehr, als sich hier ausfüllen lässt: Sie steht da, wie sie ist. Setzen Sie Ihre Texte an die Stelle der Marken in Klammern.</translation>
    </message>
    <message>
        <source>%1 cannot insert: the server refuses a suffix.</source>
        <translation>%1 kann nicht einfügen: Der Server lehnt ein Suffix ab.</translation>
    </message>
    <message>
        <source>%1 writes what belongs between the two.</source>
        <translation>%1 schreibt, was zwischen die beiden gehört.</translation>
    </message>
    <message>
        <source>It is not known whether %1 can insert; the server may refuse it.</source>
        <translation>Es ist nicht bekannt, ob %1 einfügen kann; der Server lehnt es vielleicht ab.</translation>
    </message>
</context>
<context>
    <name>loquat::ReplyMenu</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Copy formula</source>
        <translation>Formel kopieren</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Save code as…</source>
        <translation>Code speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Code in this reply</source>
        <translation>Code in dieser Antwort</translation>
    </message>
    <message>
        <source>Links in this reply</source>
        <translation>Links in dieser Antwort</translation>
    </message>
    <message>
        <source>Formulas in this reply</source>
        <translation>Formeln in dieser Antwort</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Load picture…</source>
        <translation>Bild laden&#xa0;…</translation>
    </message>
    <message>
        <source>Pictures on the web</source>
        <translation>Bilder im Web</translation>
    </message>
    <message>
        <source>Load %1…</source>
        <translation>%1 laden&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::ReplyNotices</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>The reply has ended.</source>
        <translation>Die Antwort ist zu Ende.</translation>
    </message>
</context>
<context>
    <name>loquat::SavedPromptsDialog</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Saved prompts</source>
        <translation>Gespeicherte Prompts</translation>
    </message>
    <message>
        <source>Prompt name</source>
        <translation>Name des Prompts</translation>
    </message>
    <message>
        <source>Prompt text</source>
        <translation>Text des Prompts</translation>
    </message>
    <message>
        <source>A new one, of what is typed in the chat now</source>
        <translation>Ein neuer, aus dem, was jetzt im Chat getippt ist</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>&amp;Text</translation>
    </message>
    <message>
        <source>{{name}} becomes a field to fill in when the prompt is used.</source>
        <translation>{{Name}} wird ein Feld, das auszufüllen ist, wenn der Prompt verwendet wird.</translation>
    </message>
    <message>
        <source>To fill in: %1</source>
        <translation>Auszufüllen: %1</translation>
    </message>
    <message>
        <source>New prompt</source>
        <translation>Neuer Prompt</translation>
    </message>
    <message>
        <source>Export prompts</source>
        <translation>Prompts exportieren</translation>
    </message>
    <message>
        <source>Import prompts</source>
        <translation>Prompts importieren</translation>
    </message>
</context>
<context>
    <name>loquat::SchemaDialog</name>
    <message>
        <source>&amp;Go there</source>
        <translation>&amp;Dorthin</translation>
    </message>
    <message>
        <source>&amp;Indent</source>
        <translation>E&amp;inrücken</translation>
    </message>
    <message>
        <source>JSON Schema of the reply</source>
        <translation>JSON-Schema der Antwort</translation>
    </message>
    <message>
        <source>Format schema</source>
        <translation>Schema des Formats</translation>
    </message>
    <message>
        <source>Sets each value on a line of its own</source>
        <translation>Setzt jeden Wert in eine eigene Zeile</translation>
    </message>
    <message>
        <source>The last reply: %1</source>
        <translation>Die letzte Antwort: %1</translation>
    </message>
    <message>
        <source>This is a JSON Schema.</source>
        <translation>Das ist ein JSON-Schema.</translation>
    </message>
    <message>
        <source>There is no reply yet to check by it.</source>
        <translation>Noch gibt es keine Antwort, die sich damit prüfen ließe.</translation>
    </message>
</context>
<context>
    <name>loquat::SearchHitDelegate</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
</context>
<context>
    <name>loquat::SearchResults</name>
    <message>
        <source>Narrow the search</source>
        <translation>Suche eingrenzen</translation>
    </message>
    <message>
        <source>Narrow the search by model, server, time or images</source>
        <translation>Suche nach Modell, Server, Zeit oder Bildern eingrenzen</translation>
    </message>
    <message>
        <source>Found in the texts</source>
        <translation>In den Texten gefunden</translation>
    </message>
    <message>
        <source>Nothing in the texts</source>
        <translation>Nichts in den Texten</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) in the texts</source>
        <translation>
            <numerusform>%n Stelle in den Texten</numerusform>
            <numerusform>%n Stellen in den Texten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n place(s) in the texts</source>
        <translation>
            <numerusform>Die neueste %n Stelle in den Texten</numerusform>
            <numerusform>Die neuesten %n Stellen in den Texten</numerusform>
        </translation>
    </message>
    <message>
        <source>with images</source>
        <translation>mit Bildern</translation>
    </message>
    <message>
        <source>archived too</source>
        <translation>auch archivierte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Any model</source>
        <translation>Jedes Modell</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Any server</source>
        <translation>Jeder Server</translation>
    </message>
    <message>
        <source>Only prompts with images</source>
        <translation>Nur Prompts mit Bildern</translation>
    </message>
    <message>
        <source>Archived chats too</source>
        <translation>Auch archivierte Chats</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>Letzte 12 Monate</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>loquat::ServerForm</name>
    <message>
        <source>Server name</source>
        <translation>Servername</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Remove key</source>
        <translation>Schlüssel entfernen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Built into Loquat; it listens on this computer only.</source>
        <translation>In Loquat eingebaut; er lauscht nur auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Requests go to %1</source>
        <translation>Anfragen gehen an %1</translation>
    </message>
    <message>
        <source>What you typed as the port is not one; the usual port is used.</source>
        <translation>Was als Port eingegeben wurde, ist keiner; es wird der übliche Port verwendet.</translation>
    </message>
    <message>
        <source>The user name and password will be moved to the keychain.</source>
        <translation>Benutzername und Passwort werden in den Schlüsselbund verschoben.</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eintippen</translation>
    </message>
    <message>
        <source>None needed locally</source>
        <translation>Lokal keiner nötig</translation>
    </message>
    <message>
        <source>A key is kept in the system keychain.</source>
        <translation>Ein Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>A key is kept in the system keychain and nowhere else.</source>
        <translation>Ein Schlüssel liegt im Schlüsselbund des Systems und nirgends sonst.</translation>
    </message>
    <message numerus="yes">
        <source>It works: %n model(s).</source>
        <translation>
            <numerusform>Es klappt: %n Modell.</numerusform>
            <numerusform>Es klappt: %n Modelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key was for the old address and has been removed. Type the key of the new one if it needs one.</source>
        <translation>Der Schlüssel gehörte zur alten Adresse und wurde entfernt. Geben Sie den der neuen ein, falls sie einen braucht.</translation>
    </message>
    <message>
        <source>Changes the address to the port at which Ollama usually listens</source>
        <translation>Ändert die Adresse auf den Port, an dem Ollama üblicherweise lauscht</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>To tell this server from the others</source>
        <translation>Um diesen Server von den anderen zu unterscheiden</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>A key, if it needs one</source>
        <translation>Ein Schlüssel, wenn er einen braucht</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>None, also if a key is stored</source>
        <translation>Keine, auch wenn ein Schlüssel gespeichert ist</translation>
    </message>
    <message>
        <source>Loquat asks this once for each server</source>
        <translation>Loquat fragt das einmal für jeden Server</translation>
    </message>
    <message>
        <source>Co&amp;lour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>Au&amp;thentication</source>
        <translation>A&amp;nmeldung</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>A server needs a name.</source>
        <translation>Ein Server braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another server has this name. Choose one that tells them apart.</source>
        <translation>Ein anderer Server heißt schon so. Wählen Sie einen Namen, der sie unterscheidet.</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund&#xa0;…</translation>
    </message>
    <message>
        <source>The test was cancelled.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Something secret is not stored yet. Beside its field it says why.</source>
        <translation>Etwas Geheimes ist noch nicht gespeichert. Neben seinem Feld steht, warum.</translation>
    </message>
</context>
<context>
    <name>loquat::ServerHeaders</name>
    <message>
        <source>Extra &amp;headers</source>
        <translation>Zusätzliche &amp;Header</translation>
    </message>
    <message>
        <source>Headers that go with every request to this server</source>
        <translation>Header, die mit jeder Anfrage an diesen Server gehen</translation>
    </message>
    <message>
        <source>Add header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Header name</source>
        <translation>Name des Headers</translation>
    </message>
    <message>
        <source>Header value</source>
        <translation>Wert des Headers</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eintippen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheim</translation>
    </message>
    <message>
        <source>Secret header</source>
        <translation>Geheimer Header</translation>
    </message>
    <message>
        <source>A secret value is kept in the system keychain and nowhere else</source>
        <translation>Ein geheimer Wert liegt im Schlüsselbund des Systems und nirgends sonst</translation>
    </message>
    <message>
        <source>Remove header</source>
        <translation>Header entfernen</translation>
    </message>
    <message>
        <source>The header “%1” is there twice.</source>
        <translation>Der Header „%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Not stored yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>The value of “%1” is secret and cannot be shown. To make it plain, type it again; until then it stays secret.</source>
        <translation>Der Wert von „%1“ ist geheim und kann nicht gezeigt werden. Um ihn offen zu machen, geben Sie ihn noch einmal ein; bis dahin bleibt er geheim.</translation>
    </message>
</context>
<context>
    <name>loquat::ServerLimits</name>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source> seconds</source>
        <translation> Sekunden</translation>
    </message>
    <message>
        <source>Longest wait for a reply</source>
        <translation>Längstes Warten auf eine Antwort</translation>
    </message>
    <message>
        <source>How long a reply may take to begin. Loading a big model takes minutes; without a limit Loquat waits until you press Stop.</source>
        <translation>Wie lange es dauern darf, bis eine Antwort beginnt. Ein großes Modell zu laden dauert Minuten; ohne Grenze wartet Loquat, bis Sie „Stopp“ drücken.</translation>
    </message>
    <message>
        <source>Longest pause in a reply</source>
        <translation>Längste Pause in einer Antwort</translation>
    </message>
    <message>
        <source>How long a reply that has begun may be silent before it counts as interrupted.</source>
        <translation>Wie lange eine begonnene Antwort stocken darf, bevor sie als unterbrochen gilt.</translation>
    </message>
    <message>
        <source>Replies at once</source>
        <translation>Antworten zugleich</translation>
    </message>
    <message>
        <source>How many replies this server writes at the same time. The others wait for their turn.</source>
        <translation>Wie viele Antworten dieser Server gleichzeitig schreibt. Die anderen warten, bis sie an der Reihe sind.</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>How long to wait for this server, and how much to ask of it at once</source>
        <translation>Wie lange auf diesen Server gewartet und wie viel zugleich von ihm verlangt wird</translation>
    </message>
    <message>
        <source>&amp;Wait for a reply to begin</source>
        <translation>&amp;Warten auf den Beginn der Antwort</translation>
    </message>
    <message>
        <source>&amp;Pause within a reply</source>
        <translation>&amp;Pause in einer Antwort</translation>
    </message>
    <message>
        <source>&amp;Replies at once</source>
        <translation>Antworten &amp;zugleich</translation>
    </message>
    <message>
        <source>Use %1 seconds or more, or 0 for no limit.</source>
        <translation>%1 Sekunden oder mehr eingeben oder 0 für keine Grenze.</translation>
    </message>
</context>
<context>
    <name>loquat::ServerProxy</name>
    <message>
        <source>Pro&amp;xy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <source>The way that requests to this server take</source>
        <translation>Der Weg, den Anfragen an diesen Server nehmen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS5 proxy</source>
        <translation>SOCKS5-Proxy</translation>
    </message>
    <message>
        <source>Proxy host</source>
        <translation>Rechner des Proxys</translation>
    </message>
    <message>
        <source>Proxy port</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>usual port</source>
        <translation>üblicher Port</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Benutzername beim Proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Passwort beim Proxy</translation>
    </message>
    <message>
        <source>&amp;Way</source>
        <translation>&amp;Weg</translation>
    </message>
    <message>
        <source>Hos&amp;t and port</source>
        <translation>&amp;Rechner und Port</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>&amp;Benutzername</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Stored; type to replace it</source>
        <translation>Gespeichert; zum Ersetzen eintippen</translation>
    </message>
    <message>
        <source>Kept in the system keychain</source>
        <translation>Liegt im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <source>Type the proxy’s host.</source>
        <translation>Den Rechner des Proxys eintragen.</translation>
    </message>
    <message>
        <source>Write the host’s name alone: the port, the user name and the password have fields of their own.</source>
        <translation>Nur den Rechnernamen eintragen: Port, Benutzername und Passwort haben eigene Felder.</translation>
    </message>
    <message>
        <source>Not stored yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>loquat::ServerTls</name>
    <message>
        <source>Encr&amp;yption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>Whom to trust when the address begins with https://</source>
        <translation>Wem vertraut wird, wenn die Adresse mit https:// beginnt</translation>
    </message>
    <message>
        <source>Forget this certificate</source>
        <translation>Dieses Zertifikat vergessen</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Whom the system trusts</source>
        <translation>Wem das System vertraut</translation>
    </message>
    <message>
        <source>A file of authorities</source>
        <translation>Eine Datei mit Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>One certificate that I have looked at</source>
        <translation>Ein Zertifikat, das ich angesehen habe</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>Datei mit Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A file in PEM or DER form</source>
        <translation>Eine Datei im Format PEM oder DER</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>Trus&amp;t</source>
        <translation>Ve&amp;rtrauen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>“Test connection” shows the server’s certificate and asks whether to trust it. Nothing is sent before.</source>
        <translation>„Verbindung testen“ zeigt das Zertifikat des Servers und fragt, ob ihm vertraut werden soll. Vorher wird nichts gesendet.</translation>
    </message>
</context>
<context>
    <name>loquat::ServersPage</name>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>New server</source>
        <translation>Neuer Server</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <translation>„%1“ entfernt</translation>
    </message>
    <message>
        <source>Add a usual one</source>
        <translation>Einen üblichen hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate server</source>
        <translation>Server duplizieren</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>A server that many people have, ready but for your key</source>
        <translation>Ein Server, den viele haben, bis auf Ihren Schlüssel fertig</translation>
    </message>
    <message>
        <source>A key or another secret of “%1”: %2</source>
        <translation>Ein Schlüssel oder ein anderes Geheimnis von „%1“: %2</translation>
    </message>
    <message>
        <source>A key or another secret of the removed server stayed in the keychain: %1</source>
        <translation>Ein Schlüssel oder ein anderes Geheimnis des entfernten Servers ist im Schlüsselbund geblieben: %1</translation>
    </message>
</context>
<context>
    <name>loquat::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Reset this page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Settings found</source>
        <translation>Gefundene Einstellungen</translation>
    </message>
    <message>
        <source>Brings everything on this page back to how it was at first</source>
        <translation>Bringt alles auf dieser Seite auf den Anfangszustand zurück</translation>
    </message>
    <message>
        <source>Models and defaults</source>
        <translation>Modelle und Vorgaben</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über Loquat</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>a setting, and the page it is on</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Diese Wörter kommen in keiner Einstellung vor.</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>loquat::ShortcutsPage</name>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Übliche Taste</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Press the new key here</source>
        <translation>Die neue Taste hier drücken</translation>
    </message>
    <message>
        <source>New &amp;key</source>
        <translation>Neue &amp;Taste</translation>
    </message>
    <message>
        <source>%1 does nothing now, because several actions have it: %2.</source>
        <translation>%1 bewirkt jetzt nichts, weil mehrere Aktionen es haben: %2.</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Eine Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>%1 edits text wherever one types; only elsewhere it means %2.</source>
        <translation>%1 bearbeitet Text, wo man tippt; nur anderswo bedeutet es %2.</translation>
    </message>
</context>
<context>
    <name>loquat::Sidebar</name>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Your chats will be listed here.</source>
        <translation>Hier werden Ihre Chats aufgelistet.</translation>
    </message>
    <message>
        <source>No title has this in it.</source>
        <translation>Das kommt in keinem Titel vor.</translation>
    </message>
    <message>
        <source>No chat is archived.</source>
        <translation>Kein Chat ist archiviert.</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>Archived chats</source>
        <translation>Archivierte Chats</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Begin a new chat</source>
        <translation>Einen neuen Chat beginnen</translation>
    </message>
</context>
<context>
    <name>loquat::SourceButton</name>
    <message>
        <source>Default of this server</source>
        <translation>Vorgabe dieses Servers</translation>
    </message>
    <message>
        <source>Default of this model</source>
        <translation>Vorgabe dieses Modells</translation>
    </message>
    <message>
        <source>From the preset “%1”</source>
        <translation>Aus der Voreinstellung „%1“</translation>
    </message>
    <message>
        <source>Set in this chat</source>
        <translation>In diesem Chat gesetzt</translation>
    </message>
    <message>
        <source>Not sent in this chat</source>
        <translation>In diesem Chat nicht gesendet</translation>
    </message>
    <message>
        <source>For the next prompt only</source>
        <translation>Nur für den nächsten Prompt</translation>
    </message>
    <message>
        <source>Not sent with the next prompt</source>
        <translation>Mit dem nächsten Prompt nicht gesendet</translation>
    </message>
    <message>
        <source>%1. Press to reset it, or to have it for one prompt only.</source>
        <translation>%1. Drücken, um sie zurückzusetzen oder nur für einen Prompt gelten zu lassen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>For the &amp;next prompt only</source>
        <translation>Nur für den &amp;nächsten Prompt</translation>
    </message>
</context>
<context>
    <name>loquat::Spelling</name>
    <message>
        <source>Looking for suggestions…</source>
        <translation>Vorschläge werden gesucht&#xa0;…</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>Keine Vorschläge</translation>
    </message>
    <message>
        <source>No spelling dictionaries are installed (packages hunspell-…)</source>
        <translation>Keine Wörterbücher installiert (Pakete hunspell-…)</translation>
    </message>
    <message>
        <source>Check spelling</source>
        <translation>Rechtschreibung prüfen</translation>
    </message>
    <message>
        <source>Spelling language</source>
        <translation>Sprache der Rechtschreibung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>loquat::StopEditor</name>
    <message>
        <source>add…</source>
        <translation>hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Type a text and press Enter.</source>
        <translation>Einen Text eingeben und Enter drücken.</translation>
    </message>
    <message>
        <source>The last reply would have stopped at its very beginning, at “%1”.</source>
        <translation>Die letzte Antwort hätte gleich am Anfang gestoppt, bei „%1“.</translation>
    </message>
    <message>
        <source>The last reply would have stopped here, at “%1”: …%2▮ (after %3 of %4 characters)</source>
        <translation>Die letzte Antwort hätte hier gestoppt, bei „%1“: …%2▮ (nach %3 von %4 Zeichen)</translation>
    </message>
    <message>
        <source>None of them is in the last reply.</source>
        <translation>Keine davon steht in der letzten Antwort.</translation>
    </message>
</context>
<context>
    <name>loquat::StudioDesk</name>
    <message>
        <source>The chat that this is for is gone.</source>
        <translation>Der Chat, für den dies ist, ist weg.</translation>
    </message>
    <message>
        <source>This is for another chat: show that again to use it.</source>
        <translation>Dies ist für einen anderen Chat: Zeigen Sie ihn wieder, um es zu benutzen.</translation>
    </message>
</context>
<context>
    <name>loquat::SwitchEditor</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
</context>
<context>
    <name>loquat::TemplateEditor</name>
    <message>
        <source>Not sent while it is empty.</source>
        <translation>Wird nicht gesendet, solange es leer ist.</translation>
    </message>
</context>
<context>
    <name>loquat::TemporaryBadge</name>
    <message>
        <source>Nothing of this chat is written to the disk. It is gone when it is closed, and when Loquat ends.</source>
        <translation>Nichts von diesem Chat wird auf die Platte geschrieben. Er ist weg, wenn er geschlossen wird und wenn Loquat endet.</translation>
    </message>
    <message>
        <source>Temporary</source>
        <translation>Temporär</translation>
    </message>
    <message>
        <source>Temporary chat</source>
        <translation>Temporärer Chat</translation>
    </message>
    <message>
        <source>Keep this chat</source>
        <translation>Diesen Chat behalten</translation>
    </message>
    <message>
        <source>Close this chat</source>
        <translation>Diesen Chat schließen</translation>
    </message>
</context>
<context>
    <name>loquat::TextViewer</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>loquat::ThinkEditor</name>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Maximal</translation>
    </message>
</context>
<context>
    <name>loquat::ThumbnailButton</name>
    <message>
        <source>Press Delete to remove it.</source>
        <translation>Mit Entf entfernen.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>loquat::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Start a new chat</source>
        <translation>Einen neuen Chat beginnen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>Neuer Chat</translation>
    </message>
    <message>
        <source>Show or hide the options</source>
        <translation>Optionen ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>loquat::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Jump to the newest</source>
        <translation>Zum Neuesten springen</translation>
    </message>
    <message>
        <source>Jump to the newest (End)</source>
        <translation>Zum Neuesten springen (Ende)</translation>
    </message>
    <message>
        <source>Ask anything. You see every word the moment it is written.</source>
        <translation>Fragen Sie, was Sie möchten. Jedes Wort erscheint in dem Moment, in dem es geschrieben wird.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
</context>
<context>
    <name>loquat::TurnButtons</name>
    <message>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the reply (%1)</source>
        <translation>Antwort kopieren (%1)</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>Bearbeiten und neu senden</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Hier verzweigen</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Branch here: the next prompt goes on from this turn</source>
        <translation>Hier verzweigen: Der nächste Prompt geht von diesem Beitrag weiter</translation>
    </message>
    <message>
        <source>More actions (Menu key)</source>
        <translation>Weitere Aktionen (Menütaste)</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Edit the prompt and send it again</source>
        <translation>Den Prompt bearbeiten und noch einmal senden</translation>
    </message>
    <message>
        <source>Ask the same again; this reply is kept</source>
        <translation>Dasselbe noch einmal fragen; diese Antwort bleibt</translation>
    </message>
</context>
<context>
    <name>loquat::TurnEditing</name>
    <message numerus="yes">
        <source>Deleted %n turn(s)</source>
        <translation>
            <numerusform>%n Beitrag gelöscht</numerusform>
            <numerusform>%n Beiträge gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded what was edited</source>
        <translation>Bearbeitung verworfen</translation>
    </message>
    <message>
        <source>This chat is still being read. Try again in a moment.</source>
        <translation>Dieser Chat wird noch gelesen. Gleich noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>loquat::TurnEditor</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edited prompt</source>
        <translation>Bearbeiteter Prompt</translation>
    </message>
    <message>
        <source>Corrected reply</source>
        <translation>Korrigierte Antwort</translation>
    </message>
    <message>
        <source>Attach image to the edited prompt</source>
        <translation>Bild an den bearbeiteten Prompt anhängen</translation>
    </message>
    <message>
        <source>Leave it as it was (Esc)</source>
        <translation>So lassen, wie es war (Esc)</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Neu senden</translation>
    </message>
    <message>
        <source>Keep correction</source>
        <translation>Korrektur behalten</translation>
    </message>
    <message>
        <source>Type a prompt first.</source>
        <translation>Geben Sie erst einen Prompt ein.</translation>
    </message>
    <message>
        <source>Send the edited prompt (Ctrl+Enter)</source>
        <translation>Den bearbeiteten Prompt senden (Strg+Enter)</translation>
    </message>
    <message>
        <source>Keep the corrected reply (Ctrl+Enter)</source>
        <translation>Die korrigierte Antwort behalten (Strg+Enter)</translation>
    </message>
    <message>
        <source>Attach images</source>
        <translation>Bilder anhängen</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>Bilder (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it; the old prompt and its reply are kept.</source>
        <translation>Strg+Enter sendet ihn; der alte Prompt und seine Antwort bleiben erhalten.</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, beside the original.</source>
        <translation>Strg+Enter behält sie, neben dem Original.</translation>
    </message>
    <message>
        <source>Attach images or texts (or drop or paste them here)</source>
        <translation>Bilder oder Texte anhängen (oder hier ablegen oder einfügen)</translation>
    </message>
    <message>
        <source>Attachments are still being read.</source>
        <translation>Anhänge werden noch gelesen.</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>Reading attachments…</source>
        <translation>Anhänge werden gelesen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>loquat::TurnHeader</name>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Continuation %1 of %2</source>
        <translation>Fortsetzung %1 von %2</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Fassung %1 von %2</translation>
    </message>
</context>
<context>
    <name>loquat::TurnMenu</name>
    <message>
        <source>Copy selection</source>
        <translation>Auswahl kopieren</translation>
    </message>
    <message>
        <source>Copy reply</source>
        <translation>Antwort kopieren</translation>
    </message>
    <message>
        <source>Copy reply as Markdown</source>
        <translation>Antwort als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy prompt</source>
        <translation>Prompt kopieren</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Continue the reply</source>
        <translation>Antwort fortsetzen</translation>
    </message>
    <message>
        <source>Hide thoughts</source>
        <translation>Gedanken verbergen</translation>
    </message>
    <message>
        <source>Show thoughts</source>
        <translation>Gedanken zeigen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken&#xa0;…</translation>
    </message>
    <message>
        <source>Wrap long lines of code</source>
        <translation>Lange Codezeilen umbrechen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Regenerate</source>
        <translation>Neu erzeugen</translation>
    </message>
    <message>
        <source>Edit and resend</source>
        <translation>Bearbeiten und neu senden</translation>
    </message>
    <message>
        <source>Branch here</source>
        <translation>Hier verzweigen</translation>
    </message>
    <message>
        <source>Previous version</source>
        <translation>Vorige Fassung</translation>
    </message>
    <message>
        <source>Next version</source>
        <translation>Nächste Fassung</translation>
    </message>
    <message>
        <source>Correct reply…</source>
        <translation>Antwort korrigieren&#xa0;…</translation>
    </message>
    <message>
        <source>Show correction</source>
        <translation>Korrektur zeigen</translation>
    </message>
    <message>
        <source>Show original</source>
        <translation>Original zeigen</translation>
    </message>
    <message>
        <source>Restore original</source>
        <translation>Original wiederherstellen</translation>
    </message>
    <message>
        <source>Include again</source>
        <translation>Wieder mitsenden</translation>
    </message>
    <message>
        <source>Exclude from what is sent</source>
        <translation>Beim Senden weglassen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Copy thoughts</source>
        <translation>Gedanken kopieren</translation>
    </message>
</context>
<context>
    <name>loquat::TurnNotice</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>loquat::TurnSummary</name>
    <message>
        <source>continued</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>(no text)</source>
        <translation>(kein Text)</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>being written</source>
        <translation>wird geschrieben</translation>
    </message>
    <message>
        <source>stopped at the token limit</source>
        <translation>an der Token-Grenze beendet</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>left out of what is sent</source>
        <translation>beim Senden weggelassen</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>The reply continued</source>
        <translation>Fortsetzung der Antwort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>loquat::TurnWords</name>
    <message>
        <source>waiting…</source>
        <translation>wartet&#xa0;…</translation>
    </message>
    <message>
        <source>thinking…</source>
        <translation>denkt nach&#xa0;…</translation>
    </message>
    <message>
        <source>writing…</source>
        <translation>schreibt&#xa0;…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>ended: %1</source>
        <translation>beendet: %1</translation>
    </message>
    <message>
        <source>Thinking…</source>
        <translation>Denkt nach&#xa0;…</translation>
    </message>
    <message>
        <source>Thought for %1</source>
        <translation>%1 nachgedacht</translation>
    </message>
    <message>
        <source>Thoughts</source>
        <translation>Gedanken</translation>
    </message>
    <message>
        <source>Stopped at the token limit.</source>
        <translation>An der Token-Grenze gestoppt.</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <source>Only reasoning was produced; there is no answer.</source>
        <translation>Es kamen nur Gedanken; eine Antwort gibt es nicht.</translation>
    </message>
    <message>
        <source>waiting for its turn…</source>
        <translation>wartet in der Schlange&#xa0;…</translation>
    </message>
    <message>
        <source>token limit</source>
        <translation>Token-Grenze</translation>
    </message>
    <message>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>A picture; Enter opens it.</source>
        <translation>Ein Bild; Enter öffnet es.</translation>
    </message>
    <message>
        <source>%1 pictures; Enter opens the first.</source>
        <translation>%1 Bilder; Enter öffnet das erste.</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>the file %1</source>
        <translation>die Datei %1</translation>
    </message>
    <message>
        <source>the image at %1</source>
        <translation>das Bild unter %1</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>the image %1</source>
        <translation>das Bild %1</translation>
    </message>
    <message>
        <source>Attached: %1.</source>
        <translation>Angehängt: %1.</translation>
    </message>
</context>
<context>
    <name>loquat::TypedModels</name>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>For a server that does not list its models</source>
        <translation>Für einen Server, der seine Modelle nicht auflistet</translation>
    </message>
    <message>
        <source>Models by name</source>
        <translation>Modelle nach Namen</translation>
    </message>
    <message>
        <source>One name a line. Only needed where the server lists none.</source>
        <translation>Ein Name je Zeile. Nur nötig, wo der Server keine auflistet.</translation>
    </message>
</context>
<context>
    <name>loquat::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>loquat::UnwrittenGuard</name>
    <message>
        <source>Loquat</source>
        <translation>Loquat</translation>
    </message>
    <message>
        <source>Something you typed, received or set is not stored yet. Quit and lose it?</source>
        <translation>Etwas Eingegebenes, Empfangenes oder Eingestelltes ist noch nicht gespeichert. Beenden und es verlieren?</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Quit and lose it</source>
        <translation>Beenden und verlieren</translation>
    </message>
</context>
<context>
    <name>loquat::WebPictureDialog</name>
    <message>
        <source>Load this picture? It has not been loaded yet.</source>
        <translation>Dieses Bild laden? Es wurde noch nicht geladen.</translation>
    </message>
    <message>
        <source>&amp;Load picture</source>
        <translation>Bild &amp;laden</translation>
    </message>
    <message>
        <source>Picture on the web</source>
        <translation>Bild im Web</translation>
    </message>
    <message>
        <source>Picture address</source>
        <translation>Adresse des Bildes</translation>
    </message>
    <message>
        <source>Open in the &amp;browser</source>
        <translation>Im &amp;Browser öffnen</translation>
    </message>
    <message>
        <source>%1 then learns your network address, and that you are reading this. No key and no cookie is sent; at most 20 MB are fetched, and nothing is kept on the disk.</source>
        <translation>%1 erfährt dann Ihre Netzwerkadresse und dass Sie dies lesen. Kein Schlüssel und kein Cookie wird gesendet; höchstens 20 MB werden geholt, und nichts wird auf der Platte behalten.</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 says that the picture is on another host, %2. Load it from there? Nothing has been asked of it yet.</source>
        <translation>%1 sagt, dass das Bild auf einem anderen Rechner liegt, %2. Von dort laden? Er wurde noch nichts gefragt.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>loquat::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Loquat</source>
        <translation>Willkommen bei Loquat</translation>
    </message>
    <message>
        <source>Loquat talks to any server that speaks the Ollama API. Choose what to talk to; you can add more servers later in the settings.</source>
        <translation>Loquat spricht mit jedem Server, der die Ollama-API versteht. Wählen Sie, mit wem Sie sprechen möchten; weitere Server lassen sich später in den Einstellungen hinzufügen.</translation>
    </message>
    <message>
        <source>Ollama on this computer</source>
        <translation>Ollama auf diesem Rechner</translation>
    </message>
    <message>
        <source>Use this Ollama</source>
        <translation>Dieses Ollama verwenden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Ein anderer Server</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>No server at hand? The practice server is built into Loquat. There is no model behind it: its answers are prepared, and it works offline. It shows everything Loquat can do.</source>
        <translation>Kein Server zur Hand? Der Übungsserver ist in Loquat eingebaut. Hinter ihm steht kein Modell: Seine Antworten sind vorbereitet, und er funktioniert ohne Netz. Er zeigt alles, was Loquat kann.</translation>
    </message>
    <message>
        <source>Start practising</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>My Ollama</source>
        <translation>Mein Ollama</translation>
    </message>
    <message>
        <source>Practice server</source>
        <translation>Übungsserver</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
    <message>
        <source>Runs “ollama serve”; it ends with Loquat</source>
        <translation>Führt „ollama serve“ aus; es endet mit Loquat</translation>
    </message>
    <message>
        <source>Its log…</source>
        <translation>Sein Protokoll&#xa0;…</translation>
    </message>
    <message>
        <source>What Ollama has written since it was started</source>
        <translation>Was Ollama seit dem Start geschrieben hat</translation>
    </message>
</context>
<context>
    <name>loquat::WindowActions</name>
    <message>
        <source>&amp;New chat</source>
        <translation>&amp;Neuer Chat</translation>
    </message>
    <message>
        <source>&amp;Rename chat</source>
        <translation>Chat &amp;umbenennen</translation>
    </message>
    <message>
        <source>&amp;Delete chat</source>
        <translation>Chat &amp;löschen</translation>
    </message>
    <message>
        <source>N&amp;ext chat</source>
        <translation>Nä&amp;chster Chat</translation>
    </message>
    <message>
        <source>Pre&amp;vious chat</source>
        <translation>&amp;Vorheriger Chat</translation>
    </message>
    <message>
        <source>&amp;Search chats</source>
        <translation>Chats durchs&amp;uchen</translation>
    </message>
    <message>
        <source>Choose &amp;model…</source>
        <translation>&amp;Modell wählen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Attach image…</source>
        <translation>Bild anhän&amp;gen&#xa0;…</translation>
    </message>
    <message>
        <source>Go to the &amp;prompt</source>
        <translation>Zum &amp;Prompt</translation>
    </message>
    <message>
        <source>S&amp;top the reply</source>
        <translation>Ant&amp;wort stoppen</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Find &amp;words in the chat…</source>
        <translation>W&amp;örter im Chat suchen&#xa0;…</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Print &amp;on paper…</source>
        <translation>Auf Papier druc&amp;ken&#xa0;…</translation>
    </message>
    <message>
        <source>Save as PD&amp;F…</source>
        <translation>Als PD&amp;F speichern&#xa0;…</translation>
    </message>
    <message>
        <source>N&amp;ew temporary chat</source>
        <translation>Neuer tempor&amp;ärer Chat</translation>
    </message>
    <message>
        <source>New &amp;folder</source>
        <translation>Neuer &amp;Ordner</translation>
    </message>
    <message>
        <source>&amp;Archived chats</source>
        <translation>&amp;Archivierte Chats</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>&amp;Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Regenerate the reply</source>
        <translation>Antwort neu er&amp;zeugen</translation>
    </message>
    <message>
        <source>&amp;Edit the prompt and resend</source>
        <translation>Prompt b&amp;earbeiten und neu senden</translation>
    </message>
    <message>
        <source>&amp;Previous version</source>
        <translation>&amp;Vorige Fassung</translation>
    </message>
    <message>
        <source>&amp;Next version</source>
        <translation>&amp;Nächste Fassung</translation>
    </message>
    <message>
        <source>E&amp;xport chats…</source>
        <translation>Chats e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Import chats…</source>
        <translation>Chats &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Antw&amp;ort</translation>
    </message>
    <message>
        <source>&amp;Chats</source>
        <translation>Chat&amp;s</translation>
    </message>
    <message>
        <source>Searc&amp;h options</source>
        <translation>Optionen suc&amp;hen</translation>
    </message>
    <message>
        <source>&amp;Presets…</source>
        <translation>&amp;Voreinstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Default options…</source>
        <translation>Vor&amp;gegebene Optionen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Raw studio…</source>
        <translation>&amp;Roh-Studio&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Insert a saved prompt…</source>
        <translation>Gespeicherten Prompt e&amp;infügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Saved prompts…</source>
        <translation>Ge&amp;speicherte Prompts&#xa0;…</translation>
    </message>
    <message>
        <source>Comman&amp;d palette…</source>
        <translation>Befehlspale&amp;tte&#xa0;…</translation>
    </message>
    <message>
        <source>Options and p&amp;rompts</source>
        <translation>Optionen und P&amp;rompts</translation>
    </message>
    <message>
        <source>Attach from the clipboard</source>
        <translation>Aus der Zwischenablage anhängen</translation>
    </message>
    <message>
        <source>Ask for the models a&amp;gain</source>
        <translation>Modelle &amp;neu abfragen</translation>
    </message>
    <message>
        <source>&amp;Keep the model at the top of the list</source>
        <translation>Modell &amp;oben in der Liste behalten</translation>
    </message>
    <message>
        <source>Send the queued prompts now</source>
        <translation>Wartende Prompts jetzt senden</translation>
    </message>
    <message>
        <source>Remove all queued prompts</source>
        <translation>Alle wartenden Prompts entfernen</translation>
    </message>
    <message>
        <source>&amp;Copy the reply</source>
        <translation>Antwort &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the reply as &amp;Markdown</source>
        <translation>Antwort als &amp;Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy the c&amp;ode</source>
        <translation>&amp;Code kopieren</translation>
    </message>
    <message>
        <source>Con&amp;tinue the reply</source>
        <translation>Antwort fort&amp;setzen</translation>
    </message>
    <message>
        <source>&amp;Branches at a glance</source>
        <translation>Zweige im &amp;Überblick</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Add a server…</source>
        <translation>Server hin&amp;zufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>Mo&amp;delle&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Ollama on this computer…</source>
        <translation>O&amp;llama auf diesem Computer&#xa0;…</translation>
    </message>
    <message>
        <source>Bac&amp;kups…</source>
        <translation>Si&amp;cherungen&#xa0;…</translation>
    </message>
    <message>
        <source>Abo&amp;ut Loquat</source>
        <translation>Über Lo&amp;quat</translation>
    </message>
    <message>
        <source>Servers and mode&amp;ls</source>
        <translation>Server und Mo&amp;delle</translation>
    </message>
</context>
<context>
    <name>loquat::WritingPage</name>
    <message>
        <source>Mark words that are &amp;spelled wrong</source>
        <translation>Falsch ge&amp;schriebene Wörter kennzeichnen</translation>
    </message>
    <message>
        <source>Mark words that are spelled wrong</source>
        <translation>Falsch geschriebene Wörter kennzeichnen</translation>
    </message>
    <message>
        <source>Spelling language</source>
        <translation>Sprache der Rechtschreibung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>No spelling dictionaries are installed. Install one of the packages hunspell-…, such as hunspell-en-gb, and start Loquat again.</source>
        <translation>Keine Wörterbücher für die Rechtschreibung sind installiert. Installieren Sie eines der Pakete hunspell-…, etwa hunspell-de-de, und starten Sie Loquat neu.</translation>
    </message>
    <message>
        <source>The dictionaries are those that are installed for Hunspell.</source>
        <translation>Die Wörterbücher sind die, die für Hunspell installiert sind.</translation>
    </message>
    <message>
        <source>Own words</source>
        <translation>Eigene Wörter</translation>
    </message>
    <message>
        <source>One word a line</source>
        <translation>Ein Wort je Zeile</translation>
    </message>
    <message>
        <source>Longest side of images</source>
        <translation>Längste Seite von Bildern</translation>
    </message>
    <message>
        <source> pixels</source>
        <translation> Pixel</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Own &amp;words</source>
        <translation>Eigene &amp;Wörter</translation>
    </message>
    <message>
        <source>Larger images are scaled down before they are sent. Most models see no more than 2,048 pixels.</source>
        <translation>Größere Bilder werden vor dem Senden verkleinert. Die meisten Modelle sehen nicht mehr als 2.048 Pixel.</translation>
    </message>
    <message>
        <source>Longest s&amp;ide of images</source>
        <translation>Längste Se&amp;ite von Bildern</translation>
    </message>
    <message>
        <source>The words you taught the spelling check, in every language. “Reset this page” leaves them.</source>
        <translation>Die Wörter, die Sie der Rechtschreibprüfung beigebracht haben, in jeder Sprache. „Diese Seite zurücksetzen“ lässt sie stehen.</translation>
    </message>
</context>
</TS>
