import { randomUUID } from "node:crypto";
import { type Logger, type LoggerOptions, pino } from "pino";

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

/**
 * A log of JSON lines on stdout (or `stream`).
 * @param level least level that is written
 */
export function createLog(level: string, stream?: { write(line: string): void }): Log {
  const options: LoggerOptions = {
    level,
    // Which of several processes on one store wrote a line, and since which start.
    base: { instance: INSTANCE },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`]), censor: "[secret]" },
    hooks: { streamWrite: (line) => line.replace(SLACK_TOKEN, "[secret]") },
  };
  return stream ? pino(options, stream) : pino(options);
}
