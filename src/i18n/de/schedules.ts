import type { Formats } from "../formats.ts";

export const schedules = ({ number, plural }: Formats) => ({
  title: "Zeitpläne",
  card: {
    scheduled: (words: string) => `Nach Zeitplan: ${words}`,
    now: (words: string) => `Auf Wunsch erstellt, außerhalb des Zeitplans: ${words}`,
    late: (due: string, made: string) => `Fällig ${due}, erstellt ${made}: Der Bot lief nicht.`,
    missed: (due: string, made: string) => `Fällig ${due}, auf Wunsch erstellt ${made}.`,
    unchanged: (range: string) =>
      `Keine Änderung: ${range} hat dieselben Zahlen wie der zuletzt gesendete Bericht.`,
  },
  run: (at: string, range: string) => `${at} → ${range}`,
  runUnread: (at: string, said: string) => `${at} → nichts: ${said}`,
  nextRun: "Nächster Lauf",
  nextRuns: "Nächste Läufe",
  ended: "Keine weiteren Läufe: Der Zeitplan ist zu Ende.",
  about: (range: string, formats: string, place: string) => `${range}, als ${formats}, ${place}`,
  places: { me: "als Direktnachricht", channel: (channel: string) => `in ${channel}` },
  owner: (person: string) => `Gehört ${person}`,
  whenChanged: {
    silent: "Nur wenn sich die Zahlen ändern",
    say: "Nur wenn sich die Zahlen ändern; sonst eine Zeile",
  },
  failuresTo: (channel: string) => `Fehler gehen an ${channel}`,
  warnings: {
    same: (range: string) => `Die nächsten Läufe würden denselben Zeitraum berichten: ${range}.`,
    empty: (at: string, range: string) =>
      `Der Lauf am ${at} wäre fast leer: ${range}. Vielleicht ist „letzter Monat“ oder „gestern“ gemeint.`,
    skipped: (at: string) =>
      `Die Zeitumstellung überspringt diese Uhrzeit: Der Lauf kommt stattdessen einmal, ${at}.`,
    twice: (at: string) =>
      `Durch die Zeitumstellung gibt es diese Uhrzeit zweimal: Der Lauf kommt beim ersten Mal, ${at}.`,
    shared: (names: string) =>
      `${names} kann diesen Channel lesen und damit jeden Bericht, der dorthin geht.`,
  },
  preview: {
    question: "Noch ist nichts eingeplant.",
    save: "Einplanen",
    saveShared: "Einplanen und mitlesen lassen",
    discard: "Verwerfen",
    discarded: {
      problem: "Es wurde nichts eingeplant.",
      fix: "Geben Sie den Befehl bei Bedarf noch einmal ein.",
    },
  },
  seeAll: (command: string) => `Alle: ${command}`,
  saved: "Eingeplant.",
  state: {
    active: "Aktiv",
    paused: "Pausiert",
    pausedUntil: (at: string) => `Pausiert bis ${at}`,
    pausedFailures: "Pausiert: zu oft hintereinander fehlgeschlagen",
    pausedOwner: "Pausiert: niemand hat ihn übernommen",
    removed: "Entfernt",
    ended: "Beendet",
    held: {
      archived: "Angehalten: Der Channel ist archiviert",
      "not-member": "Angehalten: Ich bin nicht im Channel",
      "not-visible": "Angehalten: Ich sehe den Channel nicht",
      "not-listed": "Angehalten: In diesen Channel dürfen keine Berichte",
      shared: "Angehalten: Andere Organisationen können den Channel lesen",
    },
  },
  buttons: {
    pause: "Pausieren",
    pauseUntil: "Pausieren bis…",
    resume: "Fortsetzen",
    skip: "Nächsten auslassen",
    now: "Jetzt ausführen",
    edit: "Bearbeiten…",
    handOver: "Übergeben…",
    remove: "Entfernen",
    undo: "Rückgängig",
    missed: (count: number) => `Verpasst (${number(count)})`,
    make: "Nachholen",
    takeOver: "Übernehmen",
    confirm: "Mitlesen lassen",
    more: "Weitere",
  },
  form: {
    title: "Bericht einplanen",
    editTitle: "Zeitplan bearbeiten",
    save: "Speichern",
    saveShared: "Mitlesen lassen",
    open: "Wiederholen…",
    repeat: "Wiederholen",
    repeatHint: (examples: string) => `Mit eigenen Worten: ${examples}`,
    examples: ["jeden Monat am 1. um 9:00", "jeden Montag um 8:30", "jeden Werktag um 7:00"] as [
      string,
      string,
      string,
    ],
    send: "Senden",
    always: "Jedes Mal",
    failures: "Fehler",
    failuresHint:
      "Ein Channel, der erfährt, wenn ein Bericht fehlschlägt. Ohne Channel kommt eine Direktnachricht an Sie.",
  },
  pauseForm: {
    title: "Zeitplan pausieren",
    submit: "Pausieren",
    until: "Bis",
    hint: "Von diesem Tag an geht es mit dem ersten Lauf von selbst weiter.",
    past: "Wählen Sie einen künftigen Tag.",
  },
  handOverForm: {
    title: "Zeitplan übergeben",
    submit: "Übergeben",
    person: "Gehört künftig",
    hint: "Seine Berichte kommen im Namen dieser Person und mit ihren Rechten.",
    mayNot: "Diese Person darf diesen Bericht nicht anfordern.",
  },
  removeSure: {
    title: "Zeitplan entfernen?",
    text: "Dann kommen die Berichte nicht mehr von selbst. Das lässt sich eine Stunde lang rückgängig machen.",
  },
  list: {
    here: "Zeitpläne für diesen Channel",
    mine: "Meine Zeitpläne",
    all: "Alle Zeitpläne",
    none: "Keine Zeitpläne.",
    hint: "Ergänzen Sie eine Anforderung um Worte wie „jeden Monat am 1. um 9 Uhr“.",
    missed: "Verpasst",
    noneMissed: "Es wurde nichts verpasst.",
    missedLine: (due: string, why: string) => `${due}: ${why}`,
    missedMore: (count: number) =>
      plural(count, { one: "Und ein früherer.", other: `Und ${number(count)} frühere.` }),
  },
  why: {
    down: "der Bot lief nicht",
    owner: "wem er gehört, darf keine Berichte anfordern",
    archived: "der Channel war archiviert",
    "not-member": "der Bot war nicht im Channel",
    "not-visible": "der Bot sah den Channel nicht",
    "not-listed": "in den Channel dürfen keine Berichte",
    shared: "andere Organisationen konnten den Channel lesen",
    range: "der Zeitraum war zu dieser Zeit nicht lesbar",
  },
  done: {
    close: "Schließen",
    paused: "Pausiert.",
    resumed: "Es geht weiter.",
    skipped: "Der nächste Lauf wird ausgelassen.",
    edited: "Gespeichert, gültig ab dem nächsten Lauf.",
    handedOver: (person: string) => `Der Zeitplan gehört jetzt ${person}.`,
    removed: "Entfernt.",
    restored: "Wiederhergestellt.",
    confirmed: "Ab dem nächsten Lauf dürfen sie die Berichte lesen.",
    made: "Der Bericht ist unterwegs.",
  },
  refused: {
    unknown: {
      problem: "Diesen Zeitplan gibt es nicht mehr.",
      fix: "Die Liste zeigt `/license-report schedules`.",
    },
    nothing: { problem: "Das ist schon so.", fix: "Die Liste zeigt `/license-report schedules`." },
    conflict: {
      problem: "Jemand hat diesen Zeitplan inzwischen geändert; es wurde nichts gespeichert.",
      fix: "Öffnen Sie ihn noch einmal, dann kommen Ihre Änderungen zu den anderen hinzu.",
    },
    notYours: {
      problem: "Das darf nur, wem der Zeitplan gehört, und wer den Bot verwaltet.",
      fix: "Fragen Sie dort nach oder pausieren Sie ihn: Das dürfen alle, die hier Berichte anfordern dürfen.",
    },
    notAdmin: {
      problem: "Alle Zeitpläne sieht nur, wer den Bot verwaltet.",
      fix: "Nehmen Sie `schedules here` oder `schedules mine`.",
    },
    day: {
      problem: "Diesen Tag kann ich nicht lesen.",
      fix: "Schreiben Sie einen künftigen Tag, zum Beispiel 2027-01-15.",
    },
    gone: { problem: "Dieser Bericht ist schon erstellt.", fix: "Seine Karte steht im Channel." },
    over: { problem: "Der Zeitplan endet vor seinem ersten Lauf.", fix: "Wählen Sie ein späteres Ende." },
    tooOld: { problem: "Diese Vorschau ist abgelaufen.", fix: "Geben Sie den Befehl noch einmal ein." },
    owner: {
      problem: "Sie dürfen diesen Bericht nicht anfordern.",
      fix: "Fragen Sie jemanden, der es darf.",
    },
    full: {
      channel: (most: number) =>
        plural(most, {
          one: "Dieser Channel hat schon einen aktiven Zeitplan.",
          other: `Dieser Channel hat schon ${number(most)} aktive Zeitpläne.`,
        }),
      person: (most: number) =>
        plural(most, {
          one: "Sie haben schon einen aktiven Zeitplan.",
          other: `Sie haben schon ${number(most)} aktive Zeitpläne.`,
        }),
      workspace: (most: number) =>
        plural(most, {
          one: "Dieser Workspace hat schon einen aktiven Zeitplan.",
          other: `Dieser Workspace hat schon ${number(most)} aktive Zeitpläne.`,
        }),
      fix: "Pausieren oder entfernen Sie zuerst einen.",
    },
  },
  unread: {
    empty: "Sagen Sie, wann es sich wiederholen soll.",
    "too-long": "Das ist zu lang für einen Zeitplan.",
    "no-recurrence": "Das sagt nicht, wie oft es sich wiederholen soll.",
    "too-often": "Das ist zu oft: Zwischen zwei Läufen liegt mindestens eine Stunde.",
    grid: "Diese Stunden teilen den Tag nicht: Nehmen Sie alle 1, 2, 3, 4, 6, 8 oder 12 Stunden.",
    never: "Dazu passt kein Tag.",
    impossible: "Dieses Datum oder diese Uhrzeit gibt es nicht.",
    contradiction: "Diese Angaben widersprechen sich.",
    ambiguous: "Das kann zweierlei bedeuten.",
    leftover: "Einen Teil davon verstehe ich nicht.",
    "unknown-zone": "Diese Zeitzone kenne ich nicht.",
    "bad-cron": "Das ist kein Cron-Ausdruck mit fünf Feldern.",
    "past-end": "Das endet vor dem ersten Lauf.",
  },
  unreadPart: (words: string) => `„${words}“ kann ich nicht lesen.`,
  notices: {
    about: (range: string, words: string) => `${range} · ${words}`,
    ownerGone: {
      problem: (person: string) =>
        `Ein geplanter Bericht wurde nicht gesendet: Er gehört ${person}, und diese Person darf keine Berichte mehr anfordern.`,
      fix: "Wer es darf, kann den Zeitplan übernehmen. Nach dem zweiten Mal wird er pausiert.",
    },
    held: {
      archived: "Ein geplanter Bericht wurde nicht gesendet: Sein Channel ist archiviert.",
      "not-member": "Ein geplanter Bericht wurde nicht gesendet: Ich bin nicht mehr in seinem Channel.",
      "not-visible": "Ein geplanter Bericht wurde nicht gesendet: Ich sehe seinen Channel nicht.",
      "not-listed":
        "Ein geplanter Bericht wurde nicht gesendet: In seinen Channel dürfen keine Berichte mehr.",
      shared:
        "Ein geplanter Bericht wurde nicht gesendet: Sein Channel ist jetzt mit anderen Organisationen geteilt.",
    },
    heldFix:
      "Es geht von selbst weiter, sobald das behoben ist. Was verpasst wurde, steht in der Liste der Zeitpläne.",
    heldSharedFix: "Er wartet, bis Sie das Mitlesen erlauben.",
    failed: "Ein geplanter Bericht ist fehlgeschlagen.",
    paused: (count: number) =>
      `Ein geplanter Bericht ist ${number(count)}-mal hintereinander fehlgeschlagen; sein Zeitplan ist pausiert.`,
    pausedFix: "Setzen Sie ihn fort, wenn die Ursache behoben ist.",
    range:
      "Ein geplanter Bericht konnte nicht erstellt werden: Sein Zeitraum ist zu dieser Zeit nicht lesbar.",
    rangeFix: "Bearbeite den Zeitplan: `/license-report schedules mine`.",
    serverHeld: (server: string) => `Alle Zeitpläne des VB365-Servers ${server} warten.`,
    serverHeldFix: "Sie gehen von selbst weiter, sobald sich der Bot wieder anmelden kann.",
  },
});
