import { readFileSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";

/** Names, for the bot's process, the file that says how far its clock is ahead. */
export const CLOCK_VARIABLE = "SANDBOX_CLOCK";

/** How far a clock is ahead, in milliseconds, as its file says; one that nobody has moved has none. */
export function readAhead(file: string): number {
  try {
    return Number(readFileSync(file, "utf8"));
  } catch {
    return 0;
  }
}

/** The time of day in the sandbox: that of the machine, until somebody moves it forward. */
export class SandboxClock {
  readonly #file: string;
  #aheadMs = 0;

  /** @param file by which the bot's process learns of it */
  constructor(file: string) {
    this.#file = file;
  }

  readonly now = (): Date => new Date(Date.now() + this.#aheadMs);

  get isMoved(): boolean {
    return this.#aheadMs > 0;
  }

  /** What puts a bot on this clock: its program stays as it is, as on a machine whose clock somebody set. */
  get botEnv(): Readonly<Record<string, string>> {
    const { href } = new URL("bot-clock.ts", import.meta.url);
    return { [CLOCK_VARIABLE]: this.#file, NODE_OPTIONS: `--import=${href}` };
  }

  async forward(ms: number): Promise<void> {
    this.#aheadMs += ms;
    // Whole at once: half a number would send the bot back.
    await writeFile(`${this.#file}.new`, String(this.#aheadMs));
    await rename(`${this.#file}.new`, this.#file);
  }

  async close(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
