import type { BotSupervisor } from "../../bot-supervisor.ts";
import type { SandboxClock } from "../../sandbox-clock.ts";
import type { SlackSandbox } from "../../slack/index.ts";
import type { Sandbox } from "../../start.ts";
import { DEFAULT_SWITCHES, type SwitchesPatch, type Vb365Sandbox } from "../../vb365/index.ts";
import type { PageLicense, PageSwitch } from "../protocol.ts";
import { licenseOf, licensePatch } from "./license.ts";
import { SLACK_BREAKAGES, SLACK_MODES, type SlackBreakage } from "./slack-breakages.ts";
import { VB365_BREAKAGES } from "./vb365-breakages.ts";

const CERTIFICATE: PageSwitch = {
  id: "certificate",
  group: "VB365 server",
  label: "New certificate",
  hint: "The pin fits no more until the bot is started again.",
};

const REFRESH: PageSwitch = {
  id: "refresh",
  group: "Slack: connections",
  label: "Refresh connections",
  hint: "Socket Mode is recycled, as Slack does now and then.",
};

const BOT: readonly PageSwitch[] = [
  { id: "bot-kill", group: "The bot", label: "Kill", hint: "SIGKILL, in the middle of whatever it does." },
  { id: "bot-start", group: "The bot", label: "Start", hint: "Takes up what was under way." },
];

const HOUR_MS = 3_600_000;

/** Ways forward: what is due meanwhile comes within seconds. */
const CLOCK: Readonly<
  Record<string, { readonly label: string; readonly hint: string; readonly ms: number }>
> = {
  minutes: { label: "10 minutes", hint: "Forward, for Slack, VB365, and the bot.", ms: HOUR_MS / 6 },
  day: { label: "A day", hint: "As if nobody had been there meanwhile.", ms: 24 * HOUR_MS },
  month: { label: "30 days", hint: "What is too old to be made is missed.", ms: 30 * 24 * HOUR_MS },
};

/** The switches of the page: what stands, and what happens when one is pressed. */
export class SwitchPanel {
  readonly #slack: SlackSandbox;
  readonly #vb365: Vb365Sandbox;
  readonly #clock: SandboxClock;
  readonly #bot: BotSupervisor;
  #scenario: string | undefined;
  /** Stays whatever breaks beside it. */
  #license: SwitchesPatch = {};

  constructor({ slack, vb365, clock }: Pick<Sandbox, "slack" | "vb365" | "clock">, bot: BotSupervisor) {
    this.#slack = slack;
    this.#vb365 = vb365;
    this.#clock = clock;
    this.#bot = bot;
  }

  /** Group by group, in the order in which the page shows them. */
  get all(): readonly PageSwitch[] {
    const { faults } = this.#slack;
    return [
      ...Object.entries(CLOCK).map(([id, { label, hint }]) => ({
        id: `clock-${id}`,
        group: "The clock" as const,
        label,
        hint: this.#clock.isMoved ? `It’s ${this.#clock.now().toUTCString()} here now.` : hint,
      })),
      ...Object.entries(VB365_BREAKAGES).map(([id, { label, hint }]) => ({
        id: `vb365-${id}`,
        group: "VB365 server" as const,
        label,
        hint,
        isOn: this.#scenario === id && !this.#isSpent(),
      })),
      CERTIFICATE,
      ...[...SLACK_BREAKAGES].map(([id, breakage]) => ({
        id: `slack-${id}`,
        group: breakage.group,
        label: breakage.label,
        hint: breakage.hint,
        isOn: this.#isArmed(breakage),
      })),
      ...Object.entries(SLACK_MODES).map(([id, { mode, ...shown }]) => ({
        id,
        ...shown,
        isOn: faults[mode],
      })),
      REFRESH,
      ...BOT,
    ];
  }

  get license(): PageLicense {
    return licenseOf(this.#vb365.switches);
  }

  async moveLicense(license: PageLicense): Promise<void> {
    this.#license = licensePatch(license);
    await this.#vb365.setSwitches(this.#license);
  }

  /** @throws Error when there is no such switch, or the bot does not start */
  async press(id: string): Promise<void> {
    const [group, name] = [id.slice(0, id.indexOf("-")), id.slice(id.indexOf("-") + 1)];
    const scenario = group === "vb365" ? VB365_BREAKAGES[name] : undefined;
    const breakage = group === "slack" ? SLACK_BREAKAGES.get(name) : undefined;
    const forward = group === "clock" ? CLOCK[name] : undefined;
    if (forward) return this.#clock.forward(forward.ms);
    if (scenario) return this.#set(name, scenario.switches);
    if (breakage) return this.#toggle(breakage);
    switch (id) {
      case "slow-channel":
      case "no-response-url": {
        const { mode } = SLACK_MODES[id];
        this.#slack.faults[mode] = !this.#slack.faults[mode];
        return;
      }
      case "certificate":
        return this.#vb365.rotateCertificate();
      case "refresh":
        // Takes as long as the warning lasts; what matters shows on the wire.
        void this.#slack.refreshConnections();
        return;
      case "bot-kill":
        return this.#bot.kill();
      case "bot-start":
        await this.#bot.start();
        return;
      default:
        throw new Error(`there is no switch ${id}`);
    }
  }

  async #set(name: string, patch: SwitchesPatch): Promise<void> {
    const isOff = this.#scenario === name && !this.#isSpent();
    this.#scenario = isOff ? undefined : name;
    await this.#vb365.setSwitches({ ...DEFAULT_SWITCHES, ...this.#license, ...(isOff ? {} : patch) });
  }

  /** Two that break the same place take each other’s turn: the later one would wait for the earlier to be used up. */
  #toggle(breakage: SlackBreakage): void {
    const { faults } = this.#slack;
    const wasArmed = this.#isArmed(breakage);
    for (const [place] of breakage.faults) faults.clear(place);
    if (wasArmed) return;
    for (const [place, fault, times] of breakage.faults) faults.arm(place, fault, times);
  }

  #isArmed({ faults }: SlackBreakage): boolean {
    return this.#slack.faults.armed.some((one) => faults.some(([, fault]) => fault === one.fault));
  }

  /** A scenario made of faults is over when all of them are used up. */
  #isSpent(): boolean {
    const faults = VB365_BREAKAGES[this.#scenario ?? ""]?.switches.faults ?? [];
    return faults.length > 0 && this.#vb365.switches.faults.length === 0;
  }
}
