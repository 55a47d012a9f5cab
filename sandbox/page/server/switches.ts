import type { BotSupervisor } from "../../bot-supervisor.ts";
import type { Fault, FaultPlace, SlackSandbox } from "../../slack/index.ts";
import { DEFAULT_SWITCHES, SCENARIOS, type SwitchesPatch, type Vb365Sandbox } from "../../vb365/index.ts";
import type { PageSwitch } from "../protocol.ts";

interface Breakage {
  readonly label: string;
  readonly hint: string;
}

/** How the VB365 server can fare; one at a time. */
const VB365: Readonly<Record<string, Breakage & { readonly switches: SwitchesPatch }>> = {
  off: { label: "Off", hint: "Connections are refused.", ...pick("off") },
  slow: { label: "Slow", hint: "A report takes 20 seconds.", ...pick("slow") },
  throttled: {
    label: "Throttled",
    hint: "Two reports are answered 429 with Retry-After.",
    switches: {
      faults: [{ on: "report", kind: "status", status: 429, body: "empty", retryAfterSeconds: 2, times: 2 }],
    },
  },
  empty: { label: "Empty answer", hint: "200, and no file in it.", ...pick("empty") },
  html: { label: "Sign-in page", hint: "200, with HTML in place of the file.", ...pick("html") },
  truncated: { label: "Cut file", hint: "200, with a PDF whose end is missing.", ...pick("truncated") },
  forbidden: { label: "No rights", hint: "403: the account is no administrator.", ...pick("forbidden") },
  unavailable: { label: "Unavailable twice", hint: "503, then it works again.", ...pick("unavailable") },
};

/** What Slack can do to the bot; each heals by being used up. */
const SLACK: Readonly<
  Record<string, Breakage & { readonly place: FaultPlace; readonly fault: Fault; readonly times: number }>
> = {
  limited: {
    label: "429 on posting",
    hint: "The next post is rate limited for 3 seconds.",
    place: "chat.postMessage",
    fault: { kind: "rate_limited", retryAfterSeconds: 3 },
    times: 1,
  },
  broken: {
    label: "500 on editing",
    hint: "The next two edits of a message fail.",
    place: "chat.update",
    fault: { kind: "status", status: 500 },
    times: 2,
  },
  lost: {
    label: "Answer lost on sharing",
    hint: "The next file is shared, but the bot never hears so.",
    place: "files.completeUploadExternal",
    fault: { kind: "answer_lost" },
    times: 1,
  },
  upload: {
    label: "Upload fails",
    hint: "The next upload is answered 503.",
    place: "upload",
    fault: { kind: "status", status: 503 },
    times: 1,
  },
  late: {
    label: "File appears late",
    hint: "The next file takes 5 seconds to appear.",
    place: "share",
    fault: { kind: "share_late", ms: 5_000 },
    times: 1,
  },
};

/** The switches of the page: what stands, and what happens when one is pressed. */
export class SwitchPanel {
  readonly #slack: SlackSandbox;
  readonly #vb365: Vb365Sandbox;
  readonly #bot: BotSupervisor;
  #scenario: string | undefined;

  constructor(slack: SlackSandbox, vb365: Vb365Sandbox, bot: BotSupervisor) {
    this.#slack = slack;
    this.#vb365 = vb365;
    this.#bot = bot;
  }

  get all(): readonly PageSwitch[] {
    const armed = new Set(this.#slack.faults.armed.map(({ fault }) => fault));
    return [
      ...Object.entries(VB365).map(([id, { label, hint }]) => ({
        id: `vb365-${id}`,
        group: "VB365 server" as const,
        label,
        hint,
        isOn: this.#scenario === id && !this.#isSpent(),
      })),
      {
        id: "certificate",
        group: "VB365 server",
        label: "New certificate",
        hint: "The pin fits no more until the bot is started again.",
      },
      ...Object.entries(SLACK).map(([id, { label, hint, fault }]) => ({
        id: `slack-${id}`,
        group: "Slack" as const,
        label,
        hint,
        isOn: armed.has(fault),
      })),
      {
        id: "refresh",
        group: "Slack",
        label: "Refresh connections",
        hint: "Socket Mode is recycled, as Slack does now and then.",
      },
      {
        id: "bot-kill",
        group: "The bot",
        label: "Kill",
        hint: "SIGKILL, in the middle of whatever it does.",
      },
      {
        id: "bot-start",
        group: "The bot",
        label: "Start",
        hint: "Takes up what was under way.",
      },
    ];
  }

  /** @throws Error when there is no such switch, or the bot does not start */
  async press(id: string): Promise<void> {
    const [group, name] = [id.slice(0, id.indexOf("-")), id.slice(id.indexOf("-") + 1)];
    const scenario = group === "vb365" ? VB365[name] : undefined;
    const breakage = group === "slack" ? SLACK[name] : undefined;
    if (scenario) return this.#set(name, scenario.switches);
    if (breakage) return this.#toggle(breakage.place, breakage.fault, breakage.times);
    switch (id) {
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
    await this.#vb365.setSwitches({ ...DEFAULT_SWITCHES, ...(isOff ? {} : patch) });
  }

  #toggle(place: FaultPlace, fault: Fault, times: number): void {
    const isArmed = this.#slack.faults.armed.some((one) => one.fault === fault);
    if (isArmed) this.#slack.faults.clear(place);
    else this.#slack.faults.arm(place, fault, times);
  }

  /** A scenario made of faults is over when all of them are used up. */
  #isSpent(): boolean {
    const faults = VB365[this.#scenario ?? ""]?.switches.faults ?? [];
    return faults.length > 0 && this.#vb365.switches.faults.length === 0;
  }
}

function pick(name: keyof typeof SCENARIOS): { readonly switches: SwitchesPatch } {
  return { switches: SCENARIOS[name].switches };
}
