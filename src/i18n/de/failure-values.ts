import type { FailureTexts } from "../failure-texts.ts";

export const values: FailureTexts["values"] = {
  unknown: "unbekannt",
  phase: {
    "detect-version": "beim Ermitteln seiner API-Version",
    "log-in": "beim Anmelden",
    "log-out": "beim Abmelden",
    "make-report": "beim Erstellen des Berichts",
    "read-organization-licenses": "beim Lesen der Lizenzen einer Organisation",
    "read-health": "beim Lesen seines Zustands",
    "read-version": "beim Lesen seiner Version",
    "read-license": "beim Lesen der Lizenz",
    "read-licensed-users": "beim Lesen der lizenzierten Benutzer",
    "read-organizations": "beim Lesen der Organisationen",
  },
  flaw: {
    "self-signed": "es ist selbstsigniert",
    "unknown-ca": "seine CA ist hier nicht bekannt",
    expired: "es ist abgelaufen",
    "not-yet-valid": "es ist noch nicht gültig",
    revoked: "es wurde widerrufen",
    "wrong-host": "es wurde für einen anderen Hostnamen ausgestellt",
    other: "eine Prüfung ist fehlgeschlagen",
  },
  cause: {
    refused: "Die Verbindung wurde abgelehnt.",
    "closed-in-handshake": "Die Verbindung wurde beim TLS-Handshake geschlossen.",
    "no-route-to-host": "Es gibt keine Route zum Host.",
    "no-route-to-network": "Es gibt keine Route zum Netzwerk.",
    "host-unknown": "Der Hostname ist nicht zu finden.",
    "name-server-silent": "Der Nameserver antwortet nicht.",
    timeout: "Der Server hat nicht rechtzeitig geantwortet.",
  },
  answer: {
    "no-http": "kein HTTP",
    "no-token": "200 ohne Token",
    "other-content": "200 mit anderem Inhalt",
    "same-page": "zweimal dieselbe Seite",
  },
  standIn: {
    json: "eine JSON-Nachricht",
    html: "eine HTML-Seite",
  },
  handshake: {
    "certificate-wanted": "Der Server verlangt ein Clientzertifikat",
    "http2-only": "Der Server spricht nur HTTP/2",
    "no-shared-cipher":
      "Es gibt kein gemeinsames Verschlüsselungsverfahren, oder der Server verlangt ein Clientzertifikat",
    "no-tls": "Der Port spricht kein TLS",
    other: "Der Server hat den Handshake abgebrochen",
    "tls-version": "Der Server unterstützt keine TLS-Version ab 1.2",
  },
  damage: {
    "not-pdf": "sie beginnt nicht wie eine PDF-Datei",
    "is-pdf": "sie ist eine PDF-Datei",
    "end-missing": "ihr Ende fehlt",
    "end-incomplete": "ihr Ende ist unvollständig",
  },
  trouble: {
    "rate-limited": "zu viele Aufrufe",
    "socket-closed": "die Verbindung wurde vor der Begrüßung geschlossen",
    "no-connection": "keine Verbindung",
    "not-slack": "die Antwort kommt nicht von Slack",
    "no-upload-url": "keine Upload-URL",
    "upload-broken": "der Upload ist abgebrochen",
    "token-not-renewed": "das Token wurde nicht rechtzeitig erneuert",
    "internal-error": "interner Fehler",
  },
  servesOthers: "Der Server unterstützt {served}.",
  servesNone:
    "Der Server unterstützt weder v6 noch v7 noch v8. Ist das seine REST-API, und lässt sie Administratoren zu?",
};
