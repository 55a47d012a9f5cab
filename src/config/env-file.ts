import { readFileSync } from "node:fs";
import type { ConfigIssue } from "./issues.ts";

/** A file of settings, as Node reads it with `--env-file`. */
export interface EnvFile {
  readonly path: string;
  readonly text: string;
}

/** The files of settings that Node was started with, in the order of its options; one that isn't there is left out. */
export function readEnvFiles(execArgv: readonly string[]): EnvFile[] {
  const paths = execArgv.flatMap((option, index) => {
    const [, path] = /^--env-file(?:-if-exists)?(?:=(.*))?$/s.exec(option) ?? [undefined, undefined];
    if (path !== undefined) return [path];
    return /^--env-file(?:-if-exists)?$/.test(option) ? (execArgv[index + 1] ?? []) : [];
  });
  return paths.flatMap((path) => {
    try {
      return [{ path, text: readFileSync(path, "utf8") }];
    } catch {
      return [];
    }
  });
}

const ASSIGNMENT = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*=[ \t]*/;

/**
 * Values that Node cuts without a word. A `#` ends an unquoted value: a password loses its end, and a list of channels
 * becomes empty, which would open what it is to restrict. What follows a closing quote is dropped as well.
 */
export function findCutValues({ path, text }: EnvFile): ConfigIssue[] {
  const issues: ConfigIssue[] = [];
  let rest = text.replaceAll("\r\n", "\n");
  while (rest !== "") {
    const [start = "", variable] = ASSIGNMENT.exec(rest) ?? [];
    rest = rest.slice(start.length);
    const quote = /^["'`]/.exec(rest)?.[0];
    const close = variable !== undefined && quote !== undefined ? rest.indexOf(quote, 1) : -1;
    if (close > 0) rest = rest.slice(close + 1);
    const end = rest.indexOf("\n");
    const line = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? "" : rest.slice(end + 1);
    if (variable === undefined) continue;
    if (close > 0 && !/^(?:\s+#.*|\s*)$/.test(line))
      issues.push({ variable, fix: `has text after its closing quote in ${path}: ${QUOTES}` });
    if (close <= 0 && line.includes("#"))
      issues.push({
        variable,
        fix: `has a # without quotes in ${path}, which would end the value: ${QUOTES}`,
      });
  }
  return issues;
}

const QUOTES =
  "put the value between ', \" or `, whichever it doesn’t contain, and a comment on a line of its own";
