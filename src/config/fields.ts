import { z } from "zod";
import type { ConfigIssue } from "./issues.ts";

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

/**
 * Settings of who may do what that are there and empty. Elsewhere empty means "not set"; here that would mean
 * "everyone", which nobody wants who wrote the name.
 */
export const findEmptyRules = (env: Env, names: readonly string[]): ConfigIssue[] =>
  names
    .filter((variable) => env[variable] !== undefined && env[variable].trim() === "")
    .map((variable) => ({ variable, fix: "is empty: set it, or remove it to leave it out" }));

/** A text that must be there; `fix` says what to set it to. */
export const required = (fix: string) => z.string({ error: `is missing: ${fix}` });

/** A text of a certain form. The value never shows in the message. */
export const matching = (pattern: RegExp, fix: string) =>
  required(fix).regex(pattern, { error: `is wrong: ${fix}` });

export const flag = (fix: string) =>
  z
    .string()
    .toLowerCase()
    .pipe(z.enum(["true", "false"], { error: `is wrong: ${fix}` }))
    .transform((text) => text === "true");

/** A whole number in [min, max], from text. */
export const wholeNumber = (min: number, max: number, fix: string) =>
  z
    .string()
    .regex(/^\d+$/, { error: `is wrong: ${fix}` })
    .transform(Number)
    .refine((value) => value >= min && value <= max, { error: `is wrong: ${fix}` });

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** An https URL without user, query or fragment; plain http is let through to this machine alone (tests, the sandbox). */
export const secureUrl = (fix: string) =>
  required(fix).transform((text, context) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    const secure = url?.protocol === "https:" || (url?.protocol === "http:" && LOOPBACK.has(url.hostname));
    if (!url || !secure || url.username || url.password || url.search || url.hash) {
      context.addIssue({ code: "custom", message: `is wrong: ${fix}` });
      return z.NEVER;
    }
    return url;
  });

/** For a check across fields: it also runs if one of them is wrong, so that one start names everything there is to fix. */
export const always = () => true;
