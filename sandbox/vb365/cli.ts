import { once } from "node:events";
import { createInterface } from "node:readline";
import { answerInfo } from "../../src/command-line.ts";
import { helpText } from "./cli-help.ts";
import { type CliOptions, readCliOptions, UsageError } from "./cli-options.ts";
import type { RecordedRequest, Vb365Sandbox } from "./index.ts";
import { DEFAULT_SWITCHES } from "./switches.ts";

/** Runs the sandbox server until it is told to stop. */
async function run({ switches, ...options }: CliOptions): Promise<void> {
  // Only now: who asks for the help waits for no server.
  const { startVb365Sandbox } = await import("./index.ts");
  const sandbox = await startVb365Sandbox({ ...options, switches });
  console.log(`VB365 sandbox server (invented data; nothing here is a real credential)

  VB365_URL=${sandbox.url}
  VB365_USERNAME=${sandbox.username}
  VB365_PASSWORD=${sandbox.password}
  VB365_TLS_FINGERPRINT=${sandbox.fingerprint}

Switches set: ${JSON.stringify(switches)}
Type --set, --scenario or --fault with its value to change them, or reset.
Stop with Ctrl+C.
`);
  sandbox.onRequest((request, phase) => {
    if (phase === "over") console.log(requestLine(request));
  });
  const input = createInterface({ input: process.stdin });
  input.on("line", (line) => void obey(line, sandbox));
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  input.close();
  await sandbox.close();
}

/** Changes switches as a typed line says. Faults take the place of those set before. */
async function obey(line: string, sandbox: Vb365Sandbox): Promise<void> {
  const [, option, value] = /^\s*(\S+)\s*(.*?)\s*$/.exec(line) ?? [];
  if (option === undefined) return;
  try {
    const patch =
      option === "reset" ? DEFAULT_SWITCHES : readCliOptions(value ? [option, value] : [option]).switches;
    await sandbox.setSwitches(patch);
    console.log(`Switches set: ${JSON.stringify(patch)}`);
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
  }
}

function requestLine(request: RecordedRequest): string {
  const { time, method, path, status, bytes, durationMs, fault, outcome } = request;
  return [
    time.toISOString(),
    `${method} ${path}`,
    status ?? "-",
    `${bytes} B`,
    `${durationMs} ms`,
    ...(fault ? [`fault: ${fault}`] : []),
    ...(outcome === "answered" ? [] : [outcome]),
  ].join("  ");
}

answerInfo(process.argv.slice(2), helpText());
try {
  const options = readCliOptions(process.argv.slice(2));
  await run(options);
} catch (error) {
  const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!taken && !(error instanceof UsageError)) throw error;
  console.error(taken ? "The port is taken; choose another with --port, or --port 0." : error.message);
  process.exitCode = 2;
}
