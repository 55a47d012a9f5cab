import type { ConfigIssue } from "./issues.ts";

/** What `.env.example` holds where a value is to be filled in: `xoxb-...`, `https://<server>:4443`. */
const PLACEHOLDER = /\.\.\.|…|<[^<>]+>/;

/** Settings that were copied and not filled in. A password is taken as it is: it may hold anything. */
export const findPlaceholders = (
  env: Readonly<Record<string, string>>,
  known: readonly string[],
): ConfigIssue[] =>
  known
    .filter(
      (variable) => !/PASSWORD|SECRET|ACCESS_CONTACT/.test(variable) && PLACEHOLDER.test(env[variable] ?? ""),
    )
    .map((variable) => ({
      variable,
      fix: "still holds the placeholder of .env.example: put your own value there, or remove it",
    }));
