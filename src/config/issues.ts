/** One setting that stops the start: which variable, and how to fix it. Never holds a value, which may be a secret. */
export interface ConfigIssue {
  readonly variable: string;
  readonly fix: string;
}

/** Thrown when settings are missing or wrong: one message for all of them, meant for the person who starts the bot. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[], what = "The bot can’t start.") {
    const width = Math.max(...issues.map(({ variable }) => variable.length));
    const lines = issues.map(({ variable, fix }) => `  ${variable.padEnd(width)}  ${fix}`);
    super(
      `${what} Fix ${issues.length === 1 ? "this setting" : `these ${issues.length} settings`}:\n` +
        `${lines.join("\n")}\n` +
        "Set them in the environment or in a file named .env. For all settings, see .env.example.",
    );
    this.issues = issues;
  }
}
