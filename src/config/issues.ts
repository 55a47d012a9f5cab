/** One setting that stops the start: which variable, and how to mend it. Never holds a value, which may be a secret. */
export interface ConfigIssue {
  readonly variable: string;
  readonly mend: string;
}

/** Thrown when settings are missing or wrong: one message for all of them, meant for the person who starts the bot. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
  readonly issues: readonly ConfigIssue[];

  constructor(issues: readonly ConfigIssue[]) {
    const width = Math.max(...issues.map(({ variable }) => variable.length));
    const lines = issues.map(({ variable, mend }) => `  ${variable.padEnd(width)}  ${mend}`);
    super(
      `The bot cannot start: ${issues.length === 1 ? "one setting needs" : `${issues.length} settings need`} mending.\n` +
        `${lines.join("\n")}\n` +
        "Set them in the environment or in a file named .env; .env.example lists them all.",
    );
    this.issues = issues;
  }
}
