import { once } from "node:events";
import { helpText } from "./cli-help.ts";
import { type CliOptions, readCliOptions, UsageError } from "./cli-options.ts";
import { type RecordedRequest, startVb365Sandbox } from "./index.ts";

/** Runs the sandbox server until it is told to stop. */
async function run({ switches, ...options }: CliOptions): Promise<void> {
  const sandbox = await startVb365Sandbox({ ...options, switches });
  console.log(`VB365 sandbox server (invented data; nothing here is a real credential)

  VB365_URL=${sandbox.url}
  VB365_USERNAME=${sandbox.username}
  VB365_PASSWORD=${sandbox.password}
  VB365_TLS_FINGERPRINT=${sandbox.fingerprint}

Switches set: ${JSON.stringify(switches)}
Stop with Ctrl+C.
`);
  sandbox.onRequest((request, phase) => {
    if (phase === "over") console.log(requestLine(request));
  });
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await sandbox.close();
}

function requestLine({
  time,
  method,
  path,
  status,
  bytes,
  durationMs,
  fault,
  outcome,
}: RecordedRequest): string {
  const ending = outcome === "answered" ? "" : `  ${outcome}`;
  return `${time.toISOString()}  ${method} ${path}  ${status ?? "-"}  ${bytes} B  ${durationMs} ms${fault ? `  fault: ${fault}` : ""}${ending}`;
}

try {
  const options = readCliOptions(process.argv.slice(2));
  if (options.help) console.log(helpText());
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
