import { z } from "zod";

/** The environment as a plain record, without the variables that are set to nothing. */
export type Env = Readonly<Record<string, string | undefined>>;

/** `export X=` and `X=` in an .env file mean "not set": such variables, and blank ones, are left out. */
export function cleanEnv(env: Env): Record<string, string> {
  const set = Object.entries(env).flatMap(([name, value]) => {
    // A password is taken as it is: a blank at its end may belong to it.
    const kept = name.endsWith("PASSWORD") ? value : value?.trim();
    return kept ? [[name, kept] as const] : [];
  });
  return Object.fromEntries(set);
}

/** A text that must be there; `mend` says what to set it to. */
export const required = (mend: string) => z.string({ error: `is missing: ${mend}` });

/** A text of a certain form. The value never shows in the message. */
export const matching = (pattern: RegExp, mend: string) =>
  required(mend).regex(pattern, { error: `is wrong: ${mend}` });

export const flag = (mend: string) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(["true", "false"], { error: `is wrong: ${mend}` }))
    .transform((text) => text === "true");

/** A whole number in [min, max], from text. */
export const wholeNumber = (min: number, max: number, mend: string) =>
  z
    .string()
    .regex(/^\d+$/, { error: `is wrong: ${mend}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `is wrong: ${mend}` });

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** An https URL without user, query or fragment; plain http is let through to this machine alone (tests, the sandbox). */
export const secureUrl = (mend: string) =>
  required(mend).transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const secure = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));
    if (!url || !secure || url.username || url.password || url.search || url.hash) {
      context.addIssue({ code: "custom", message: `is wrong: ${mend}` });
      return z.NEVER;
    }
    return url;
  });

/** For a check across fields that is to speak even where one of the fields is wrong, so that no mending is found late. */
export const always = () => true;
