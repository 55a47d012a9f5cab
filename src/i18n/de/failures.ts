import { type FailureTexts, failureEntries } from "../failure-texts.ts";
import { values } from "./failure-values.ts";

export const failures = (): FailureTexts => ({ entries, values });

const entries = failureEntries({
  // Der Weg zum VB365-Server
  vb365_unreachable: {
    problem: "Keine Verbindung zum VB365-Server {server}.",
    fix: "Prüfen Sie, ob die Maschine läuft, ihr REST-API-Dienst gestartet ist und der Port von hier aus offen ist.",
  },
  vb365_timeout: {
    problem: "Der VB365-Server {server} hat nicht rechtzeitig geantwortet ({phase}).",
    fix: "Versuchen Sie es in ein paar Minuten noch einmal. Bleibt es dabei, prüfen Sie die Auslastung des Servers.",
  },
  vb365_connection_lost: {
    problem: "Die Verbindung zum VB365-Server {server} ist abgebrochen ({phase}).",
    fix: "Versuchen Sie es noch einmal. Bleibt es dabei, suchen Sie nach einem Proxy oder einer Firewall, die lange Antworten abschneidet.",
  },
  vb365_tls_untrusted: {
    problem:
      "Dem Zertifikat des VB365-Servers {server} wird nicht vertraut ({reason}). Es wurde nichts an ihn gesendet.",
    fix: "Setzen Sie VB365_TLS_CA_FILE auf seine CA, oder prüfen Sie das Zertifikat auf dem Server und setzen Sie VB365_TLS_FINGERPRINT auf dessen SHA-256-Wert. Vorgelegt wurde {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    problem:
      "Der VB365-Server {server} hat ein anderes als das festgelegte Zertifikat vorgelegt. Es wurde nichts an ihn gesendet.",
    fix: "Wurde das Zertifikat erneuert, prüfen Sie das neue auf dem Server und setzen Sie VB365_TLS_FINGERPRINT darauf. Vorgelegt wurde {fingerprint}.",
  },
  vb365_tls_expired: {
    problem: "Das Zertifikat des VB365-Servers {server} ist abgelaufen. Es wurde nichts an ihn gesendet.",
    fix: "Erneuern Sie das Zertifikat auf dem Server und drücken Sie dann „Erneut versuchen“. Gezeigt wurde {fingerprint}.",
  },
  vb365_tls_wrong_host: {
    problem:
      "Das Zertifikat des VB365-Servers {server} gilt für einen anderen Namen. Es wurde nichts an ihn gesendet.",
    fix: "Setzen Sie VB365_URL auf einen Namen aus dem Zertifikat ({names}) und starten Sie den Bot neu, oder prüfen Sie das Zertifikat auf dem Server und setzen Sie VB365_TLS_FINGERPRINT auf seinen SHA-256-Wert. Gezeigt wurde {fingerprint}.",
  },
  vb365_handshake_failed: {
    problem: "Mit dem VB365-Server {server} kam keine sichere Verbindung zustande: {reason}.",
    fix: "Beheben Sie das auf dem Server oder auf dem Gateway davor, prüfen Sie, ob VB365_URL den Port der REST-API nennt, und drücken Sie dann „Erneut versuchen“.",
  },
  vb365_unknown_server: {
    problem: "Der VB365-Server {server} steht nicht mehr in den Einstellungen des Bots.",
    fix: "Nehmen Sie ihn wieder in VB365_SERVERS auf und drücken Sie „Erneut versuchen“, oder fordern Sie den Bericht von einem anderen Server an.",
  },
  // Was der VB365-Server geantwortet hat
  vb365_credentials_refused: {
    problem: "Der VB365-Server {server} hat Benutzernamen oder Passwort des Bots abgelehnt.",
    fix: "Korrigieren Sie VB365_USERNAME und VB365_PASSWORD und starten Sie den Bot neu. Haben Sie stattdessen das Konto auf dem Server berichtigt, drücken Sie „Erneut versuchen“. Bis dahin meldet sich der Bot nicht mehr an, damit das Konto nicht gesperrt wird.",
  },
  vb365_log_in_unclear: {
    problem:
      "Der VB365-Server {server} hat den Bot nicht angemeldet ({status}); am Konto liegt es nicht erkennbar.",
    fix: "Lesen Sie die Meldung unten und prüfen Sie, ob VB365_URL den Server selbst erreicht; drücken Sie dann „Erneut versuchen“. Bis dahin meldet sich der Bot nicht mehr an, damit das Konto nicht gesperrt wird.",
  },
  vb365_log_in_failed: {
    problem: "Beim VB365-Server {server} ist die Anmeldung des Bots fehlgeschlagen ({status}).",
    fix: "Prüfen Sie, ob die VB365-Dienste auf dem Server laufen. Der Bot versucht es wieder.",
  },
  vb365_unauthorized: {
    problem: "Der VB365-Server {server} hat die Sitzung des Bots zweimal abgewiesen.",
    fix: "Prüfen Sie, ob das Konto noch VB365-Administrator ist und ob nicht nur Wiederherstellungsoperatoren zugelassen sind.",
  },
  vb365_forbidden: {
    problem: "Das Konto des Bots darf auf dem VB365-Server {server} keine Berichte erstellen.",
    fix: "Geben Sie ihm eine VB365-Administratorrolle.",
  },
  vb365_not_found: {
    problem: "Der VB365-Server {server} kennt diesen Bericht in API {version} nicht.",
    fix: "Setzen Sie VB365_API_VERSION auf eine Version, die er anbietet (v6, v7 oder v8).",
  },
  vb365_bad_request: {
    problem: "Der VB365-Server {server} hat die Anforderung nicht angenommen.",
    fix: "Lesen Sie die Meldung des Servers unten, und versuchen Sie einen anderen Zeitraum.",
  },
  vb365_throttled: {
    problem: "Der VB365-Server {server} erhält zu viele Aufrufe (429).",
    fix: "Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
  },
  vb365_busy: {
    problem: "Der VB365-Server {server} ist mit einem anderen Vorgang beschäftigt (409).",
    fix: "Versuchen Sie es in ein paar Minuten noch einmal.",
  },
  vb365_server_error: {
    problem: "Auf dem VB365-Server {server} ist ein Fehler aufgetreten ({phase}: {status}).",
    fix: "Lesen Sie die Meldung des Servers unten und seine Logs, und versuchen Sie es dann noch einmal.",
  },
  vb365_unavailable: {
    problem: "Der VB365-Server {server} ist gerade nicht verfügbar ({status}).",
    fix: "Prüfen Sie, ob die VB365-Dienste auf dem Server laufen. Der Bot versucht es wieder.",
  },
  vb365_gateway: {
    problem: "Ein Proxy vor dem VB365-Server {server} hat mit {status} geantwortet.",
    fix: "Prüfen Sie, ob der VB365-Dienst dahinter läuft, und wie das Zeitlimit des Proxys eingestellt ist.",
  },
  vb365_unexpected: {
    problem: "Der VB365-Server {server} hat eine Antwort gegeben, die der Bot nicht versteht ({status}).",
    fix: "Prüfen Sie, ob VB365_URL auf die REST-API eines VB365-Servers zeigt. Wenn ja, melden Sie dies bitte mit der Version des Servers.",
  },
  // Was als Bericht zurückkam
  report_empty: {
    problem: "Der VB365-Server {server} hat mit 200 geantwortet, aber keine Datei geschickt.",
    fix: "Bei alten Builds von VB365 kann das vorkommen: Suchen Sie den Bericht auf dem Server selbst, und aktualisieren Sie den Server.",
  },
  report_not_a_file: {
    problem:
      "Der VB365-Server {server} hat mit 200 geantwortet, aber {kind} statt einer {format}-Datei geschickt.",
    fix: "Prüfen Sie, ob VB365_URL auf den Server selbst zeigt und nicht auf ein Portal oder einen Proxy.",
  },
  report_damaged: {
    problem:
      "Die {format}-Datei vom VB365-Server {server} ist beschädigt ({reason}) und wurde deshalb nicht geteilt.",
    fix: "Versuchen Sie es noch einmal. Bleibt es dabei, suchen Sie nach einem Proxy oder einer Firewall, die lange Antworten abschneidet.",
  },
  report_too_large: {
    problem: "Der Bericht ist größer als die Grenze von {limit}.",
    fix: "Fordern Sie einen kürzeren Zeitraum an.",
  },
  report_pdf_too_large: {
    problem: "Der PDF-Bericht ist größer als die Grenze von {limit}.",
    fix: "Wählen Sie CSV, das viel kleiner ist, oder einen kürzeren Zeitraum.",
  },
  // Slack
  slack_not_in_channel: {
    problem: "Der Bot ist kein Mitglied des Channels und kann die Datei deshalb nicht darin teilen.",
    fix: "Geben Sie im Channel `/invite @{bot}` ein und drücken Sie dann „Erneut versuchen“.",
  },
  slack_channel_not_found: {
    problem: "Der Bot kann den Channel nicht sehen.",
    fix: "Ist es ein privater Channel, geben Sie darin `/invite @{bot}` ein und drücken Sie dann „Erneut versuchen“.",
  },
  slack_channel_archived: {
    problem: "Der Channel ist archiviert.",
    fix: "Wählen Sie einen anderen Channel, oder heben Sie die Archivierung auf.",
  },
  slack_channel_shared: {
    problem:
      "Seit Ihrer Anforderung sind Personen außerhalb Ihrer Organisation in den Channel gekommen. Der Bericht wurde deshalb nicht geteilt.",
    fix: "Drücken Sie „Erneut versuchen“, um zu entscheiden, ob sie ihn lesen dürfen, oder lassen Sie ihn an sich selbst senden.",
  },
  slack_files_disabled: {
    problem: "Das Hochladen von Dateien ist in diesem Workspace abgeschaltet.",
    fix: "Bitten Sie einen Workspace-Admin, es für Apps zu erlauben.",
  },
  slack_file_type_not_allowed: {
    problem: "Dieser Workspace erlaubt keine {format}-Dateien.",
    fix: "Fordern Sie das andere Format an, oder fragen Sie einen Workspace-Admin.",
  },
  slack_file_too_large: {
    problem: "Der Bericht ({size}) ist größer, als dieser Workspace erlaubt.",
    fix: "Fordern Sie einen kürzeren Zeitraum oder CSV an.",
  },
  slack_storage_full: {
    problem: "Der Dateispeicher dieses Workspace ist voll.",
    fix: "Bitten Sie einen Workspace-Admin, Platz zu schaffen, und drücken Sie dann „Erneut versuchen“.",
  },
  slack_share_unconfirmed: {
    problem: "Slack hat die Datei angenommen, zeigt sie aber nicht im Channel.",
    fix: "Sehen Sie zuerst im Channel nach. Ist sie nicht da, drücken Sie „Erneut versuchen“.",
  },
  slack_missing_scope: {
    problem: "Der App fehlt eine Berechtigung, die sie braucht ({scope}).",
    fix: "Installieren Sie die App neu, mit slack-manifest.yml.",
  },
  slack_token_revoked: {
    problem: "Slack nimmt das Token des Bots nicht mehr an.",
    fix: "Installieren Sie die App neu. Läuft der Bot mit SLACK_BOT_TOKEN, setzen Sie es auf das neue Token.",
  },
  slack_installation_unreadable: {
    problem: "Der Bot kann die Installation dieses Workspace nicht entschlüsseln.",
    fix: "Setzen Sie SLACK_TOKEN_KEY_OLD auf den vorigen Schlüssel und starten Sie den Bot neu, oder installieren Sie die App neu.",
  },
  slack_posting_denied: {
    problem: "Die Einstellungen des Workspace lassen den Bot in diesem Channel nicht posten ({code}).",
    fix: "Nehmen Sie einen anderen Channel, oder bitten Sie einen Workspace-Admin, es für Apps zu erlauben. Versuchen Sie es dann noch einmal.",
  },
  slack_thread_denied: {
    problem: "Die Regeln des Channels für Threads erlauben diese Nachricht nicht ({code}).",
    fix: "Versuchen Sie es an anderer Stelle: in einem Thread, wenn der Channel nur Threads zulässt, im Channel selbst, wenn der Thread gesperrt ist.",
  },
  slack_access_denied: {
    problem: "Der Workspace gibt der App darauf keinen Zugriff ({code}).",
    fix: "Bitten Sie einen Workspace-Admin, die App dafür freizugeben, und versuchen Sie es dann noch einmal.",
  },
  slack_connect_denied: {
    problem: "Die Regeln der Organisation für Slack Connect erlauben das nicht ({code}).",
    fix: "Nehmen Sie einen Channel Ihrer eigenen Organisation, oder lassen Sie den Bericht an sich selbst senden.",
  },
  slack_person_unreachable: {
    problem: "Slack lässt den Bot diese Person nicht erreichen ({code}).",
    fix: "Fragen Sie einen Workspace-Admin, ob das Konto aktiv ist und ob Apps es sehen dürfen.",
  },
  slack_messages_denied: {
    problem: "Der Bot kann diese Direktnachricht nicht senden ({code}).",
    fix: "Nehmen Sie einen Channel. Oder bitten Sie die Person, die den Bot betreibt, in den Einstellungen der App unter „App Home“ den Tab „Messages“ einzuschalten.",
  },
  slack_edit_denied: {
    problem: "Slack lässt den Bot diese Nachricht nicht bearbeiten ({code}).",
    fix: "Es ist nichts verloren: Sehen Sie die neueste Nachricht zu diesem Bericht an.",
  },
  slack_delete_denied: {
    problem: "Slack lässt den Bot das nicht löschen ({code}).",
    fix: "Löschen Sie es selbst, oder bitten Sie einen Workspace-Admin darum.",
  },
  slack_file_gone: {
    problem: "Die Datei ist nicht mehr in Slack.",
    fix: "Fordern Sie den Bericht erneut an, wenn Sie ihn brauchen.",
  },
  slack_form_expired: {
    problem: "Das Formular konnte nicht rechtzeitig geöffnet werden.",
    fix: "Tippen Sie die Anforderung stattdessen: `/license-report last month`. Oder versuchen Sie es noch einmal.",
  },
  slack_app_settings: {
    problem: "Die Einstellungen der App in Slack passen nicht zu dem, was der Bot braucht ({code}).",
    fix: "Bitten Sie die Person, die den Bot betreibt, die App nach slack-manifest.yml zu aktualisieren und neu zu installieren.",
  },
  slack_unavailable: {
    answering: {
      problem: "Slack antwortet nicht ({reason}). Es wurde nichts angefordert und nichts geändert.",
      fix: "Versuchen Sie es in einer Minute noch einmal. Siehe status.slack.com.",
    },
    running: {
      problem: "Slack antwortet nicht ({reason}).",
      fix: "Der Bot versucht es weiter; Sie müssen nichts tun. Siehe status.slack.com.",
    },
    over: {
      problem: "Slack hat nicht geantwortet ({reason}).",
      fix: "Sehen Sie auf status.slack.com nach, und versuchen Sie es dann noch einmal.",
    },
  },
  // Der Start des Bots
  slack_unreachable: {
    problem: "Slack ist nicht erreichbar ({reason}).",
    fix: "Prüfen Sie das Netz, den Proxy und SLACK_API_URL, und starten Sie den Bot dann neu.",
  },
  slack_app_token_refused: {
    problem: "Slack nimmt das App-Level-Token nicht an ({reason}).",
    fix: "Schalten Sie in den Einstellungen der App den Socket Mode ein, und setzen Sie SLACK_APP_TOKEN auf ein Token mit connections:write von ihrer Seite „Basic Information“.",
  },
  port_taken: {
    problem: "Auf dem Port {port} kann nicht gelauscht werden ({reason}).",
    fix: "Setzen Sie {setting} auf einen freien, oder beenden Sie das Programm, das ihn belegt.",
  },
  data_directory_unusable: {
    problem: "Das Verzeichnis aus DATA_DIR ist nicht benutzbar ({reason}).",
    fix: "Setzen Sie DATA_DIR auf ein Verzeichnis auf einem lokalen Datenträger, in das der Bot schreiben darf.",
  },
  // Der Bot selbst
  store_unreachable: {
    problem: "Der Bot erreicht seine Datenbank nicht.",
    fix: "Versuchen Sie es in einer Minute noch einmal. Bleibt es dabei, prüfen Sie den Datenträger von DATA_DIR oder den PostgreSQL-Server von DATABASE_URL.",
  },
  store_busy: {
    problem: "Die Datenbank des Bots ist überlastet.",
    fix: "Versuchen Sie es in einer Minute noch einmal. Bleibt es dabei, suchen Sie in der Datenbank nach Sperren und zu vielen Verbindungen.",
  },
  store_full: {
    problem: "Der Datenträger der Datenbank des Bots ist voll.",
    fix: "Schaffen Sie Platz auf dem Datenträger von DATA_DIR oder des Datenbankservers und versuchen Sie es dann noch einmal.",
  },
  store_read_only: {
    problem: "Die Datenbank des Bots ist schreibgeschützt.",
    fix: "Machen Sie DATA_DIR beschreibbar oder richten Sie DATABASE_URL auf den primären Server, mit einem Konto, das schreiben darf. Versuchen Sie es dann noch einmal.",
  },
  store_damaged: {
    problem: "Die Datenbank des Bots ist beschädigt.",
    fix: "Wer den Bot betreibt, muss ihn anhalten und die letzte Sicherung wiederherstellen: „npm run store -- --help“ sagt, wie. Fordern Sie den Bericht danach noch einmal an.",
  },
  run_cancelled: {
    problem: "Der Bericht wurde abgebrochen.",
    fix: "Fordern Sie ihn bei Bedarf neu an.",
  },
  run_waited_too_long: {
    problem: "Der Bericht hat zu lange gewartet; es wurde noch nichts versucht.",
    fix: "Drücken Sie „Erneut versuchen“, wenn der Server weniger Berichte zu erstellen hat.",
  },
  too_many_waiting: {
    problem: "Von Ihnen warten schon {limit} Berichte.",
    fix: "Warten Sie, bis einige fertig sind, oder brechen Sie mit /license-report cancel welche ab.",
  },
  run_expired: {
    problem: "Der Bericht wurde nicht rechtzeitig fertig (Versuche: {attempts}).",
    fix: "Sehen Sie nach, was den letzten Versuch aufgehalten hat, und drücken Sie dann „Erneut versuchen“.",
  },
  disk_full: {
    problem: "Der Datenträger des Bots ist voll oder nicht beschreibbar.",
    fix: "Schaffen Sie Platz, wo DATA_DIR liegt, und drücken Sie dann „Erneut versuchen“.",
  },
  internal: {
    problem: "Im Bot ist ein Fehler aufgetreten ({id}).",
    fix: "Versuchen Sie es noch einmal. Bleibt es dabei, senden Sie den Betreuern die Logzeilen mit dieser Kennung.",
  },
});
