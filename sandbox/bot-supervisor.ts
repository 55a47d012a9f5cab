import { type BotEnd, type BotLogRecord, type BotProcess, startBot } from "./bot-process.ts";

export type BotState = "starting" | "running" | "stopped";

export interface BotSupervisorOptions {
  /** Read at every start: the pin follows the certificate. */
  readonly env: () => Readonly<Record<string, string>>;
  readonly onLog?: (record: BotLogRecord) => void;
  /** Hears of an end that nobody here asked for. */
  readonly onLost?: (end: BotEnd) => void;
}

/** The one bot of the sandbox, which may be killed and started again. */
export class BotSupervisor {
  readonly #options: BotSupervisorOptions;
  readonly #listeners = new Set<() => void>();
  #state: BotState = "stopped";
  #bot: BotProcess | undefined;
  /** The bot that was told to end. */
  #dismissed: BotProcess | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: BotSupervisorOptions) {
    this.#options = options;
  }

  get state(): BotState {
    return this.#state;
  }

  /** Returns the function that stops listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Milliseconds until it was connected; 0 when it runs already. */
  start(): Promise<number> {
    return this.#inTurn(async () => {
      if (this.#bot) return 0;
      this.#become("starting");
      const { env, onLog, onLost } = this.#options;
      try {
        const bot = await startBot({ env: env(), ...(onLog && { onLog }) });
        this.#bot = bot;
        void bot.exited.then((end) => {
          if (this.#dismissed !== bot) onLost?.(end);
          if (this.#bot === bot) this.#bot = undefined;
          if (this.#bot === undefined) this.#become("stopped");
        });
        this.#become("running");
        return bot.startMs;
      } catch (error) {
        this.#become("stopped");
        throw error;
      }
    });
  }

  /** SIGKILL, as a crash. */
  kill(): Promise<void> {
    return this.#inTurn(async () => {
      this.#dismissed = this.#bot;
      await this.#bot?.kill();
    });
  }

  /** As a service manager ends it. */
  stop(): Promise<void> {
    return this.#inTurn(async () => {
      this.#dismissed = this.#bot;
      await this.#bot?.stop();
    });
  }

  #become(state: BotState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Start, kill and stop follow each other: two buttons pressed at once do not make two bots. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}
