import { readFileSync } from "node:fs";

/** Resident memory of a process on Linux, in MB: now, and at its highest so far. */
export function memoryOf(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) => {
    const kilobytes = status.match(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m"))?.[1];
    if (kilobytes === undefined) throw new Error(`/proc/${pid}/status names no ${name}`);
    return Number(kilobytes) / 1024;
  };
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
