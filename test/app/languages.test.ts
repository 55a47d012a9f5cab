import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultWorkspace, type Message } from "../../sandbox/slack/index.ts";
import { CARD_ACTIONS } from "../../src/slack/messages/card-buttons.ts";
import { REPORT_FORM } from "../../src/slack/views/report-form.ts";
import { CHANNEL, openTestApp, type TestApp } from "./test-app.ts";

const NOW = new Date("2026-11-24T11:00:00.000Z");

const PEOPLE = [
  { id: "U0HANNA00001", name: "hanna", realName: "Hanna", tz: "Europe/Berlin", locale: "de-DE" },
  { id: "U0FLEUR00001", name: "fleur", realName: "Fleur", tz: "Europe/Paris", locale: "fr-FR" },
  { id: "U0ELENA00001", name: "elena", realName: "Elena", tz: "Europe/Madrid", locale: "es-ES" },
  { id: "U0YUI0000001", name: "yui", realName: "Yui", tz: "Asia/Tokyo", locale: "ja-JP" },
  { id: "U0JONAS00001", name: "jonas", realName: "Jonas", tz: "Europe/Berlin", locale: "de-AT" },
];

const workspace = {
  ...defaultWorkspace,
  users: [...defaultWorkspace.users, ...PEOPLE],
  channels: defaultWorkspace.channels.map((channel) =>
    ["backup-reports", "no-bot"].includes(channel.name)
      ? { ...channel, members: [...channel.members, ...PEOPLE.map(({ id }) => id)] }
      : channel,
  ),
};

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ now: () => NOW, slack: { workspace } });
});
afterAll(() => app?.stop());

const click = (user: string, { ts }: Message, actionId: string) =>
  app.slack.clickAction({ user, message: { channel: CHANNEL, ts }, actionId });

const formSays = (user: string, words: RegExp) =>
  app.slack.waitFor(() => {
    const view = app.slack.state.views(user).at(-1);
    return view && words.test(JSON.stringify(view.content)) && view;
  });

interface Said {
  readonly ordered: RegExp;
  readonly done: RegExp;
  readonly table: RegExp;
  readonly notOrdered: RegExp;
  readonly invite: RegExp;
  readonly status: RegExp;
  readonly history: RegExp;
  readonly help: RegExp;
  readonly home: RegExp;
  readonly form: RegExp;
  readonly formChecked: RegExp;
  readonly formRefused: RegExp;
  readonly failed: RegExp;
  readonly notYours: RegExp;
}

const LANGUAGES: [user: string, text: string, said: Said][] = [
  [
    "hanna",
    "letzter Monat csv",
    {
      ordered:
        /Verstanden: 1\. Oktober 2026 00:00 – 31\. Oktober .*UTC\+2 bis 25\. Okt\.\), als CSV\..*erscheint hier/s,
      done: /^License-Overview-Bericht, 1\. Oktober .*: Fertig: .*csv, .* nach der Anforderung$/,
      table: /Konten je Organization.*nur eine Zeitverschiebung/,
      notOrdered: /banana.*Es wurde nichts angefordert.*letzter Monat/s,
      invite: /kein Mitglied dieses Channels.*\/invite @license-report/s,
      status: /Lizenz: Abonnement, gültig, .* Lizenzen belegt, .* frei\. Zustand: fehlerfrei/,
      history: /Oktober 2026.*CSV · .* · Fertig/,
      home: /Neuer Bericht.*Lizenz: Abonnement.*Was für Sie gilt.*Europe\/Berlin.*Ja/s,
      help: /Bringt den License-Overview-Bericht.*letzter Monat.*1\. bis 15\. Oktober.*status.*Lizenz und Zustand/s,
      form: /Bericht anfordern.*Abbrechen.*In Ihren Worten.*Letzter Monat/s,
      formChecked: /= 23\. November 2026 00:00 – 23\. November 2026 23:59:59/,
      formRefused: /nicht verstanden.*Nicht lesbar ist „quatsch“/,
      failed: /: Fehlgeschlagen: Auf dem VB365-Server .* beim Erstellen des Berichts ein Fehler/,
      notYours: /können Sie nicht löschen/,
    },
  ],
  [
    "fleur",
    "mois dernier csv",
    {
      ordered:
        /Compris\s: 1 octobre 2026 00:00 – 31 octobre .*UTC\+2 jusqu’au 25 oct\.\), en CSV\..*apparaîtra ici/s,
      done: /^Rapport License Overview, 1 octobre .*\s: Terminé\s: .*csv, .* après la demande$/,
      table: /Comptes par organization.*qu’un décalage horaire/,
      notOrdered: /banana.*Rien n’a été demandé.*mois dernier/s,
      invite: /pas membre de ce canal.*\/invite @license-report/s,
      status: /License\s: abonnement, valide, .* licenses utilisées sur .*État\s: sain/,
      history: /octobre 2026.*CSV · .* · Terminé/,
      home: /Nouveau rapport.*License\s: abonnement.*Ce qui s’applique à vous.*Europe\/Paris.*Oui/s,
      help: /Apporte le rapport License Overview.*mois dernier.*du 1er au 15 octobre.*status.*license et état/s,
      form: /Demander le rapport.*Annuler.*Avec vos mots.*Mois dernier/s,
      formChecked: /= 23 novembre 2026 00:00 – 23 novembre 2026 23:59:59/,
      formRefused: /pas été comprise.*«\squatsch\s»/,
      failed: /\s: Échec\s: Le serveur VB365 .* a échoué en produisant le rapport/,
      notYours: /ne pouvez pas supprimer ce rapport/,
    },
  ],
  [
    "elena",
    "mes pasado csv",
    {
      ordered:
        /Entendido: 1 de octubre de 2026 00:00 – 31 de octubre .*UTC\+2 hasta el 25 oct\), en CSV\..*aparecerá aquí/s,
      done: /^Informe License Overview, 1 de octubre .*: Listo: .*csv, .* después de pedirlo$/,
      table: /Cuentas por organización.*una diferencia horaria/,
      notOrdered: /banana.*No se ha pedido nada.*mes pasado/s,
      invite: /No soy miembro de este canal.*\/invite @license-report/s,
      status: /Licencia: suscripción, válida, .* licencias en uso, .* libres\. Estado: correcto/,
      history: /octubre de 2026.*CSV · .* · Listo/,
      home: /Nuevo informe.*Licencia: suscripción.*Lo que se aplica a usted.*Europe\/Madrid.*Sí/s,
      help: /Trae a este canal.*mes pasado.*del 1 al 15 de octubre.*status.*licencia y estado/s,
      form: /Pedir el informe.*Cancelar.*Con sus palabras.*Mes pasado/s,
      formChecked: /= 23 de noviembre de 2026 00:00 – 23 de noviembre de 2026 23:59:59/,
      formRefused: /No se ha entendido.*«quatsch»/,
      failed: /: Error: El servidor VB365 .* ha fallado al generar el informe/,
      notYours: /no puede eliminar este informe/,
    },
  ],
  [
    "yui",
    "先月 csv",
    {
      ordered: /受け付けました: 2026年10月1日 00:00 – 2026年10月31日 .*、CSV。.*ここに表示されます/s,
      done: /^License Overview レポート、2026年10月1日 .*: 完了: .*csv（依頼から .*）$/,
      table: /組織別アカウント数/,
      notOrdered: /banana.*何も依頼されていません.*先月/s,
      invite: /このチャンネルのメンバーではない.*\/invite @license-report/s,
      status: /ライセンス: サブスクリプション、有効、.*を使用、残り .*。状態: 正常。/,
      history: /2026年10月1日.*CSV · .* · 完了/,
      home: /新しいレポート.*サブスクリプション.*あなたに適用される設定.*Asia\/Tokyo.*はい/s,
      help: /License Overview レポート.*先月.*10月1日から10月15日まで.*status.*ライセンスと正常性/s,
      form: /レポートを依頼.*キャンセル.*ふだんの言葉で.*先月/s,
      formChecked: /= 2026年11月23日 00:00 – 2026年11月23日 23:59:59/,
      formRefused: /理解できませんでした.*「quatsch」/,
      failed: /: 失敗: VB365 サーバー .* で、レポートの作成中にエラー/,
      notYours: /削除することはできません/,
    },
  ],
];

describe.each(LANGUAGES)("%s, who writes %j,", (user, text, said) => {
  it("gets answer, card, history and status in their language", async () => {
    expect((await app.type(text, { user })).answer).toMatch(said.ordered);
    const card = await app.cardSays(said.done);
    expect(JSON.stringify(card.blocks)).toMatch(said.table);
    const [fileId] = app.shared().at(-1)?.files ?? [];
    const file = app.slack.state.files.find(({ id }) => id === fileId);
    expect(card.text.startsWith(file?.title ?? "no file")).toBe(true);
    expect((await app.type("history", { user })).answer).toMatch(said.history);
    expect((await app.type("status", { user })).answer).toMatch(said.status);
    expect((await app.type("help", { user })).answer).toMatch(said.help);
  });

  it("opens an App Home in their language", async () => {
    await app.slack.openHome({ user });
    await app.slack.waitFor(() => said.home.test(JSON.stringify(app.slack.state.home(user)?.blocks)));
  });

  it("is refused in their language", async () => {
    expect((await app.type("banana", { user })).answer).toMatch(said.notOrdered);
    expect((await app.type(text, { user, channel: "no-bot" })).answer).toMatch(said.invite);
    await app.type("yesterday", { user: "olivia" });
    const others = await app.cardSays(/^License Overview report, 23 November.*: Done/);
    await click(user, others, CARD_ACTIONS.delete);
    await app.slack.waitFor(() =>
      app.slack.state.ephemerals(user).some(({ text: told }) => said.notYours.test(told)),
    );
  });

  it("fills in a form in their language", async () => {
    await app.type("", { user });
    const { id } = await formSays(user, said.form);
    const type = (value: string) =>
      app.slack.viewAction({ user, viewId: id, actionId: REPORT_FORM.range.action, value });
    await type("yesterday");
    await formSays(user, said.formChecked);
    await type("yesterday quatsch");
    await formSays(user, said.formRefused);
    const sent = await app.slack.submitView({
      user,
      viewId: id,
      state: { [REPORT_FORM.range.block]: { [REPORT_FORM.range.action]: "quatsch" } },
    });
    expect(Object.values(sent.errors).join()).toMatch(/\p{L}/u);
    expect(Object.values(sent.errors).join()).not.toMatch(/understood|Try/);
  });

  it("is told of a failure in their language", async () => {
    await app.vb365.setSwitches({ faults: [{ kind: "status", on: "report", status: 500, times: 1 }] });
    await app.type(text, { user });
    await app.cardSays(said.failed);
  });
});

describe("whose language it is", () => {
  it("is a guest's own when they are refused", async () => {
    expect((await app.type("last month", { user: "gus" })).answer).toContain("Les invités ne peuvent pas");
  });

  it("is that of whoever presses for another report of the same range", async () => {
    await app.type("letzter Monat", { user: "hanna" });
    const card = await app.cardSays(/^License-Overview-Bericht.*: Fertig: .*pdf/);
    await click("yui", card, CARD_ACTIONS.again);
    const again = await app.cardSays(/完了: .*pdf/);
    expect(again.text).toContain("2026年10月1日 00:00 – 2026年10月31日 23:59:59, Europe/Berlin");
    expect(JSON.stringify(again.blocks)).not.toMatch(/Zeitverschiebung/);
  });

  it("follows into a form that had to open before Slack told who asks", async () => {
    app.slack.faults.arm("users.info", { kind: "slow", ms: 900 });
    await app.type("", { user: "jonas" });
    const english = await formSays("jonas", /Get report/);
    const german = await formSays("jonas", /Bericht anfordern/);
    expect(german.id).toBe(english.id);
    expect(JSON.stringify(german.blocks)).toContain("Leer: in Ihrer eigenen, Europe/Berlin");
  });
});
