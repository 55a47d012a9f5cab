import { randomUUID } from "node:crypto";
import { type Logger, type LoggerOptions, pino } from "pino";
import { describeError } from "./log-error.ts";
import { currentLogFields } from "./log-fields.ts";
import { terminalLine } from "./terminal-lines.ts";

export type Log = Logger;

/**
 * Field names whose values never reach a log line, at the top of a record or one level below it. Code does not log
 * secrets in the first place; this is the net under it.
 */
const SECRET_FIELDS = [
  "token",
  "access_token",
  "refresh_token",
  "password",
  "authorization",
  "Authorization",
  "botToken",
  "appToken",
  "signingSecret",
  "response_url",
  "upload_url",
];

/** This process, among others and other starts. */
const INSTANCE = randomUUID().slice(0, 8);

/** The text of anything that looks like a Slack token, whatever field or message it hides in. */
const SLACK_TOKEN = /\b(xox[a-z]|xapp|xoxe\.xox[a-z])-[\w-]+/g;

interface LineStream {
  write(line: string): void;
}

/** A person reads a terminal; anything else, such as a journal or a file, gets the records as they are. */
const onTerminal: LineStream = { write: (line) => process.stdout.write(terminalLine(line)) };

/**
 * A log of JSON lines on stdout (or `stream`), which a terminal shows in a readable form.
 * @param level least level that is written
 */
export function createLog(
  level: string,
  stream: LineStream | undefined = process.stdout.isTTY ? onTerminal : undefined,
): Log {
  const options: LoggerOptions = {
    level,
    // Which of several processes on one store wrote a line, and since which start.
    base: { instance: INSTANCE },
    timestamp: pino.stdTimeFunctions.isoTime,
    mixin: () => ({ ...currentLogFields() }),
    serializers: { err: describeError },
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: "[secret]" },
    hooks: { streamWrite: (line) => line.replace(SLACK_TOKEN, "[secret]") },
  };
  return stream ? pino(options, stream) : pino(options);
}
