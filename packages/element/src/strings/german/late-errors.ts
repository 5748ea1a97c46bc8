import type { LateErrorCode } from '../english/late-errors.ts';

/** As `errorsEnglish`; fetched with those parts. */
export const lateErrorsGerman: Record<LateErrorCode, string> = {
  'session/invalid-credentials':
    'Der Benutzername oder das Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.',
  'session/code-needed':
    'Ihr Konto verlangt zusätzlich einen Code. Geben Sie den Code ein, den Ihre App anzeigt.',
  'session/wrong-code':
    'Dieser Code ist falsch oder abgelaufen. Geben Sie den Code ein, den Ihre App jetzt anzeigt.',
  'session/provider-refused':
    'Die Anmeldung dort hat nicht funktioniert. Versuchen Sie es erneut oder melden Sie sich mit Benutzername und Passwort an.',
  'session/link-needed':
    'Dieses Konto ist noch nicht verbunden. Melden Sie sich einmal mit Benutzername und Passwort an, um es zu verbinden.',
  'camera/denied':
    'Die Kamera ist für diese Seite blockiert. Erlauben Sie sie in der Adressleiste des Browsers und versuchen Sie es erneut.',
  'camera/missing':
    'Es wurde keine Kamera gefunden. Schließen Sie eine an und versuchen Sie es erneut.',
  'camera/busy':
    'Die Kamera kann nicht verwendet werden, vielleicht weil ein anderes Programm sie nutzt. Schließen Sie dieses Programm und versuchen Sie es erneut.',
  'camera/insecure':
    'Der Browser gibt die Kamera nur für sichere Seiten frei. Öffnen Sie diese Seite mit https.',
  'call/no-video':
    'Das Telefon der Gegenseite nimmt kein Video an. Sprechen Sie nur mit Ton weiter.',
  'server/full':
    'Der Server hat keinen Platz mehr. Informieren Sie Ihren Administrator; nichts Vorhandenes geht verloren.',
  'password/weak':
    'Dieses Passwort ist zu leicht zu erraten. Wählen Sie ein längeres oder weniger gebräuchliches.',
  'password/same': 'Das ist Ihr bisheriges Passwort. Wählen Sie ein anderes.',
  'second-factor/wrong-code':
    'Dieser Code ist falsch oder abgelaufen. Geben Sie den Code ein, den Ihre App jetzt anzeigt.',
  'email/taken': 'Diese E-Mail-Adresse steht schon auf Ihrer Liste. Geben Sie eine andere ein.',
  'email/not-sent':
    'Die E-Mail konnte nicht gesendet werden. Prüfen Sie die Adresse und versuchen Sie es gleich noch einmal.',
  'email/wrong-code':
    'Das ist nicht der Code aus der E-Mail. Prüfen Sie ihn oder lassen Sie sich einen neuen senden.',
  'email/code-expired':
    'Dieser Code ist abgelaufen. Lassen Sie sich einen neuen senden und geben Sie ihn ein.',
  'email/not-confirmed':
    'Diese Adresse ist noch nicht bestätigt. Geben Sie zuerst den Code aus der E-Mail ein.',
  'email/too-many': 'Für eine weitere E-Mail-Adresse ist kein Platz. Entfernen Sie zuerst eine.',
  'avatar/unreadable':
    'Das ist kein Bild, das angezeigt werden kann. Wählen Sie eine PNG-, JPEG- oder WebP-Datei.',
  'avatar/too-large': 'Dieses Bild ist zu groß. Wählen Sie ein kleineres.',
  'emergency/not-validated':
    'Die Adresse wurde seit der Prüfung geändert. Klicken Sie erneut auf PRÜFEN, dann auf SPEICHERN.',
  'emergency/changed':
    'Diese Adresse wurde inzwischen anderswo geändert. Sehen Sie sich den aktuellen Stand an und ändern Sie sie dann erneut.',
  'emergency/name-taken':
    'Eine andere Ihrer Adressen hat diesen Namen. Wählen Sie einen anderen Namen.',
  'emergency/too-many':
    'Für eine weitere Adresse ist kein Platz. Löschen Sie eine, die Sie nicht brauchen.',
  'emergency/validation-unavailable':
    'Die Adresse kann gerade nicht geprüft werden. Klicken Sie gleich noch einmal auf PRÜFEN.',
  'message/empty':
    'Es gibt noch nichts zu senden. Schreiben Sie etwas oder fügen Sie eine Datei hinzu.',
  'message/too-long':
    'Diese Nachricht ist zu lang. Kürzen Sie sie oder senden Sie sie in mehreren Teilen.',
  'message/closed':
    'Hier kann gerade niemand schreiben. Ihr Text bleibt erhalten, bis Sie ihn löschen.',
  'attachment/empty': 'Diese Datei ist leer. Wählen Sie eine andere.',
  'attachment/too-large': 'Diese Datei ist zu groß. Wählen Sie eine kleinere.',
  'attachment/too-many':
    'Das sind mehr Dateien, als eine Nachricht haben darf. Senden Sie sie in mehreren Nachrichten.',
  'attachment/blocked': 'Dateien dieser Art sind hier nicht erlaubt. Wählen Sie eine andere Datei.',
  'attachment/infected': 'Der Virenscanner hat diese Datei abgelehnt. Sie wurde nicht gesendet.',
  'attachment/not-checked':
    'Die Datei konnte nicht auf Viren geprüft werden. Versuchen Sie es gleich noch einmal.',
  'attachment/too-many-pixels':
    'Dieses Bild hat zu viele Pixel, um sicher angezeigt zu werden. Verkleinern Sie es und versuchen Sie es erneut.',
  'attachment/not-for-outside':
    'Dateien dieser Art können nicht an eine externe Nummer gesendet werden. Senden Sie stattdessen ein Bild.',
  'attachment/lost':
    'Diese Datei ist nicht mehr auf diesem Gerät. Fügen Sie sie erneut hinzu und senden Sie sie dann.',
  'sms/invalid-number':
    'An diese Nummer kann keine SMS gesendet werden. Prüfen Sie sie und versuchen Sie es erneut.',
  'sms/unreachable':
    'Das Telefon der Gegenseite war nicht erreichbar. Versuchen Sie es später erneut.',
  'sms/blocked':
    'Der Mobilfunkanbieter der Gegenseite hat die Nachricht nicht angenommen. Rufen Sie stattdessen an.',
  'sms/opted-out':
    'Die Gegenseite möchte keine SMS von dieser Nummer: Sie hat STOP gesendet. Rufen Sie stattdessen an.',
  'sms/too-large':
    'Der Mobilfunkanbieter der Gegenseite nimmt keine Nachrichten dieser Größe an. Senden Sie weniger auf einmal.',
  'sms/failed':
    'Der Mobilfunkanbieter konnte die Nachricht nicht zustellen. Versuchen Sie es später erneut.',
  'storage/full':
    'Dieses Gerät hat keinen Platz mehr für das, was gesendet werden soll. Schaffen Sie Platz und versuchen Sie es erneut.',
  'export/empty': 'In diesem Zeitraum gibt es keine Nachrichten. Wählen Sie andere Tage.',
  'sound/unreadable': 'Diese Datei enthält keinen lesbaren Ton. Wählen Sie eine andere Datei.',
  'sound/too-large': 'Diese Datei ist zu groß. Wählen Sie eine mit höchstens 50 MB.',
  'sound/too-long': 'Das ist länger als 3 Minuten. Wählen Sie etwas Kürzeres.',
  'sound/silent':
    'Darin ist nichts zu hören. Prüfen Sie das Mikrofon oder die Datei und versuchen Sie es erneut.',
  'sound/unsupported':
    'Dieser Browser kann keine Töne für das Telefonsystem erzeugen. Aktualisieren Sie ihn oder verwenden Sie einen anderen.',
  'queue/not-a-member':
    'Die Agentenliste dieser Warteschlange hat sich geändert. Bitte sehen Sie noch einmal nach.',
  'queue/caller-gone':
    'Der Anrufer wartet nicht mehr. Er hat aufgelegt, oder jemand hat den Anruf übernommen.',
  'queue/caller-taken':
    'Jemand anderes hat diesen Anrufer gerade übernommen. Wählen Sie einen anderen.',
  'queue/status-exists':
    'Es gibt schon einen Status mit diesem Namen. Wählen Sie einen anderen Namen.',
  'queue/too-many-statuses':
    'Mehr Status sind nicht möglich. Löschen Sie einen und versuchen Sie es erneut.',
  'greeting/too-many':
    'Mehr Ansagen sind nicht möglich. Löschen Sie eine und versuchen Sie es erneut.',
  'import/unreadable':
    'Diese Datei enthält keine lesbaren Kontakte. Wählen Sie eine vCard- oder CSV-Datei und versuchen Sie es erneut.',
  'import/too-large':
    'Diese Datei ist zu groß. Teilen Sie sie in mehrere Dateien auf und importieren Sie diese nacheinander.',
  'headset/busy':
    'Ein anderes Programm verwendet das Headset. Schließen Sie es dort und verbinden Sie das Headset erneut.',
  'headset/unsupported':
    'Dieser Browser kann die Tasten eines Headsets nicht verwenden. Verwenden Sie Chrome oder Edge auf einem Computer; der Ton funktioniert trotzdem.',
  'screen/denied':
    'Der Bildschirm wird nicht geteilt: Dem Browser wurde es nicht erlaubt. Versuchen Sie es erneut und wählen Sie aus, was geteilt werden soll.',
  'screen/unsupported':
    'Dieser Browser kann den Bildschirm nicht teilen. Verwenden Sie einen auf einem Computer.',
  'park/occupied':
    'Auf diesem Parkplatz wartet schon ein anderer Anruf. Wählen Sie einen anderen Parkplatz.',
  'park/full':
    'Alle Parkplätze sind belegt. Übernehmen Sie zuerst einen geparkten Anruf und versuchen Sie es erneut.',
  'park/empty': 'Auf diesem Parkplatz ist kein Anruf mehr. Jemand anderes hat ihn übernommen.',
};
