import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export interface Child {
  readonly process: ChildProcess;
  /** Resolves with the rest of the first line, from now on, that begins with this word. Rejects when the child ends first. */
  says(word: string): Promise<string>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/**
 * A TypeScript program, of this folder unless it names another, in a process of its own, which talks in lines of "word rest".
 * @param uid whose process it is, where it is not to be ours
 */
export function startChild(program: string, env: Record<string, string>, uid?: number): Child {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url))], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid !== undefined && { uid }),
  });
  const lines = createInterface({ input: child.stdout });
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  return {
    process: child,
    says: (word) =>
      new Promise((resolve, reject) => {
        lines.on("line", (line) => {
          if (line.startsWith(word)) resolve(line.slice(word.length).trim());
        });
        exited.then(() => reject(new Error(`the child ended before it said ${word}: ${errors.join("")}`)));
      }),
    async end(signal) {
      child.kill(signal);
      await exited;
    },
  };
}
