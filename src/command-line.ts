import { VERSION } from "./version.ts";

/**
 * Answers `--help` (`-h`) and `--version`, which every command takes, on stdout, and ends the process with exit code 0:
 * whoever asks what a command does must not have it done.
 */
export function answerInfo(args: readonly string[], usage: string): void {
  const own = args.includes("--") ? args.slice(0, args.indexOf("--")) : args;
  const isHelp = own.includes("--help") || own.includes("-h");
  if (!isHelp && !own.includes("--version")) return;
  console.log(isHelp ? usage : VERSION);
  process.exit(0);
}

/** Exit code of a command that was given wrong arguments (sysexits.h). */
const EX_USAGE = 64;

/** Ends the process with what is wrong with the arguments, and the usage; never with a stack. */
export function refuseUsage(problem: string, usage: string): never {
  console.error(`${problem}\n\n${usage}`);
  process.exit(EX_USAGE);
}
