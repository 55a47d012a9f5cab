import type { Words } from "../index.ts";
import { values } from "./failure-values.ts";

export const failures = (): Words["failures"] => ({ entries, values });

const entries: Words["failures"]["entries"] = {
  // Der Weg zum VB365-Server
  vb365_unreachable: {
    happened: "Der VB365-Server {server} lehnt die Verbindung ab oder ist nicht zu finden.",
    todo: "Prüfen Sie, ob die Maschine läuft, ob ihr REST-API-Dienst eingeschaltet ist und ob der Port von hier aus offen ist.",
  },
  vb365_timeout: {
    happened: "Der VB365-Server {server} hat nicht rechtzeitig geantwortet ({phase}).",
    todo: "Versuchen Sie es in ein paar Minuten noch einmal; bleibt es dabei, prüfen Sie die Auslastung des Servers.",
  },
  vb365_connection_lost: {
    happened: "Die Verbindung zum VB365-Server {server} ist abgebrochen, bevor der Bericht vollständig war.",
    todo: "Versuchen Sie es noch einmal; bleibt es dabei, suchen Sie nach einem Proxy oder einer Firewall, die lange Antworten abschneidet.",
  },
  vb365_tls_untrusted: {
    happened:
      "Dem Zertifikat des VB365-Servers {server} wird nicht vertraut ({reason}). Es wurde nichts an ihn gesendet.",
    todo: "Setzen Sie VB365_TLS_CA_FILE auf seine CA oder, nach Prüfung, VB365_TLS_FINGERPRINT auf den SHA-256-Wert seines Zertifikats. Vorgelegt wurde: {fingerprint}.",
  },
  vb365_tls_pin_mismatch: {
    happened:
      "Der VB365-Server {server} hat ein anderes als das festgelegte Zertifikat vorgelegt. Es wurde nichts an ihn gesendet.",
    todo: "Wurde das Zertifikat erneuert, prüfen Sie das neue auf dem Server und setzen Sie VB365_TLS_FINGERPRINT darauf. Vorgelegt wurde: {fingerprint}.",
  },
  vb365_unknown_server: {
    happened: "Der VB365-Server {server} steht nicht mehr in den Einstellungen des Bots.",
    todo: "Nehmen Sie ihn wieder in VB365_SERVERS auf und drücken Sie „Erneut versuchen“, oder fordern Sie den Bericht von einem anderen Server an.",
  },
  // Was der VB365-Server geantwortet hat
  vb365_credentials_refused: {
    happened: "Der VB365-Server {server} hat Benutzernamen oder Passwort des Bots abgelehnt.",
    todo: "Korrigieren Sie VB365_USERNAME und VB365_PASSWORD und starten Sie den Bot neu; wurde stattdessen das Konto auf dem Server berichtigt, drücken Sie „Erneut versuchen“. Bis dahin versucht es der Bot nicht von sich aus, damit das Konto nicht gesperrt wird.",
  },
  vb365_unauthorized: {
    happened: "Der VB365-Server {server} hat die Sitzung des Bots zweimal abgewiesen.",
    todo: "Prüfen Sie, ob das Konto noch VB365-Administrator ist und ob nicht nur Wiederherstellungsoperatoren zugelassen sind.",
  },
  vb365_forbidden: {
    happened: "Das Konto des Bots darf auf dem VB365-Server {server} keine Berichte erstellen.",
    todo: "Geben Sie ihm eine VB365-Administratorrolle.",
  },
  vb365_not_found: {
    happened: "Der VB365-Server {server} kennt diesen Bericht in API {version} nicht.",
    todo: "Setzen Sie VB365_API_VERSION auf eine Version, die er anbietet (v6, v7 oder v8).",
  },
  vb365_bad_request: {
    happened: "Der VB365-Server {server} hat die Anforderung nicht angenommen.",
    todo: "Ändern Sie den Zeitraum, und beachten Sie die Worte des Servers.",
  },
  vb365_throttled: {
    happened: "Der VB365-Server {server} bittet um weniger Aufrufe (429).",
    todo: "Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
  },
  vb365_busy: {
    happened: "Der VB365-Server {server} ist mit einem Vorgang beschäftigt, der im Weg steht (409).",
    todo: "Versuchen Sie es in ein paar Minuten noch einmal.",
  },
  vb365_server_error: {
    happened:
      "Auf dem VB365-Server {server} ist beim Erstellen des Berichts ein Fehler aufgetreten ({status}).",
    todo: "Beachten Sie die Worte des Servers und seine Logs, und versuchen Sie es dann noch einmal.",
  },
  vb365_gateway: {
    happened: "Ein Proxy vor dem VB365-Server {server} hat mit {status} geantwortet.",
    todo: "Prüfen Sie, ob der VB365-Dienst dahinter läuft, und das Zeitlimit des Proxys.",
  },
  vb365_unexpected: {
    happened: "Der VB365-Server {server} gab eine Antwort, die der Bot nicht kennt ({status}).",
    todo: "Prüfen Sie, ob VB365_URL auf die REST-API eines VB365-Servers zeigt; wenn ja, melden Sie dies bitte mit der Version des Servers.",
  },
  // Was als Bericht zurückkam
  report_empty: {
    happened: "Der VB365-Server {server} antwortete mit 200, schickte aber keine Datei.",
    todo: "Laut seiner ältesten Dokumentation kann das sein: Suchen Sie den Bericht auf dem Server selbst, und aktualisieren Sie ihn auf einen aktuellen Stand.",
  },
  report_not_a_file: {
    happened:
      "Der VB365-Server {server} antwortete mit 200, schickte aber {kind} statt einer {format}-Datei.",
    todo: "Prüfen Sie, ob VB365_URL den Server selbst erreicht und nicht ein Portal oder einen Proxy.",
  },
  report_damaged: {
    happened:
      "Die {format}-Datei vom VB365-Server {server} ist beschädigt ({reason}); sie wurde nicht geteilt.",
    todo: "Versuchen Sie es noch einmal.",
  },
  report_too_large: {
    happened: "Der Bericht ist größer als die Grenze von {limit}.",
    todo: "Fordern Sie einen kürzeren Zeitraum an.",
  },
  // Slack
  slack_not_in_channel: {
    happened: "Der Bot ist kein Mitglied des Channels und kann die Datei deshalb nicht darin teilen.",
    todo: "Geben Sie im Channel `/invite @{bot}` ein und drücken Sie dann „Erneut versuchen“.",
  },
  slack_channel_not_found: {
    happened: "Der Bot kann den Channel nicht sehen.",
    todo: "Ist es ein privater Channel, geben Sie darin `/invite @{bot}` ein und drücken Sie dann „Erneut versuchen“.",
  },
  slack_channel_archived: {
    happened: "Der Channel ist archiviert.",
    todo: "Wählen Sie einen anderen Channel, oder heben Sie die Archivierung auf.",
  },
  slack_channel_shared: {
    happened:
      "Inzwischen sind Personen außerhalb Ihrer Organisation in den Channel gekommen; der Bericht wurde nicht geteilt.",
    todo: "Drücken Sie „Erneut versuchen“, um zu entscheiden, ob sie ihn lesen dürfen, oder lassen Sie ihn an sich selbst senden.",
  },
  slack_files_disabled: {
    happened: "Das Hochladen von Dateien ist in diesem Workspace abgeschaltet.",
    todo: "Bitten Sie einen Workspace-Admin, es für Apps zu erlauben.",
  },
  slack_file_type_not_allowed: {
    happened: "Dieser Workspace erlaubt keine {format}-Dateien.",
    todo: "Fordern Sie das andere Format an, oder fragen Sie einen Workspace-Admin.",
  },
  slack_file_too_large: {
    happened: "Der Bericht ({size}) ist größer, als dieser Workspace erlaubt.",
    todo: "Fordern Sie einen kürzeren Zeitraum oder CSV an.",
  },
  slack_storage_full: {
    happened: "Der Dateispeicher dieses Workspace ist voll.",
    todo: "Bitten Sie einen Workspace-Admin, Platz zu schaffen, und drücken Sie dann „Erneut versuchen“.",
  },
  slack_share_unconfirmed: {
    happened: "Slack hat die Datei angenommen, zeigt sie aber nicht im Channel.",
    todo: "Sehen Sie zuerst im Channel nach; ist sie nicht da, drücken Sie „Erneut versuchen“.",
  },
  slack_missing_scope: {
    happened: "Der App fehlt eine Berechtigung, die sie braucht ({scope}).",
    todo: "Installieren Sie die App neu, mit slack-manifest.yml.",
  },
  slack_token_revoked: {
    happened: "Slack nimmt das Token des Bots nicht mehr an.",
    todo: "Installieren Sie die App neu und setzen Sie SLACK_BOT_TOKEN auf das neue Token.",
  },
  slack_installation_unreadable: {
    happened:
      "Der Bot kann nicht entschlüsseln, was er über die Installation in diesem Workspace aufbewahrt.",
    todo: "Setzen Sie SLACK_TOKEN_KEY_OLD auf den Schlüssel vor dem jetzigen und starten Sie den Bot neu, oder installieren Sie die App neu.",
  },
  slack_unavailable: {
    happened: "Slack antwortet nicht, wie es soll ({reason}).",
    todo: "Nichts: Der Bot versucht es wieder. Siehe status.slack.com.",
  },
  // Der Start des Bots
  slack_unreachable: {
    happened: "Slack ist nicht erreichbar ({reason}).",
    todo: "Prüfen Sie das Netz, den Proxy und SLACK_API_URL, und starten Sie den Bot dann neu.",
  },
  slack_app_token_refused: {
    happened: "Slack nimmt das App-Level-Token nicht an ({reason}).",
    todo: "Schalten Sie in den Einstellungen der App den Socket Mode ein, und setzen Sie SLACK_APP_TOKEN auf ein Token mit connections:write von ihrer Seite „Basic Information“.",
  },
  port_taken: {
    happened: "Auf dem Port {port} kann nicht gelauscht werden ({reason}).",
    todo: "Setzen Sie PORT auf einen freien, oder beenden Sie das Programm, das ihn belegt.",
  },
  data_directory_unusable: {
    happened: "Das Verzeichnis aus DATA_DIR ist nicht benutzbar ({reason}).",
    todo: "Setzen Sie DATA_DIR auf ein Verzeichnis auf einem lokalen Datenträger, in das der Bot schreiben darf.",
  },
  // Der Bot selbst
  run_cancelled: {
    happened: "Der Bericht wurde abgebrochen.",
    todo: "Fordern Sie ihn bei Bedarf neu an.",
  },
  run_expired: {
    happened: "Der Bericht wurde nicht rechtzeitig fertig. Versuche: {attempts}.",
    todo: "Sehen Sie nach, was den letzten Versuch aufgehalten hat, und drücken Sie dann „Erneut versuchen“.",
  },
  disk_full: {
    happened: "Der Datenträger des Bots ist voll oder nicht beschreibbar.",
    todo: "Schaffen Sie Platz, wo DATA_DIR liegt, und drücken Sie dann „Erneut versuchen“.",
  },
  internal: {
    happened: "Der Bot hat einen Fehler gemacht ({id}).",
    todo: "Versuchen Sie es noch einmal; bleibt es dabei, senden Sie den Betreuern die Logzeilen mit dieser Kennung.",
  },
};
