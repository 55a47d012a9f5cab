import { SCENARIOS, type SwitchesPatch } from "../../vb365/index.ts";

interface Vb365Breakage {
  readonly label: string;
  readonly hint: string;
  readonly switches: SwitchesPatch;
}

/** How the VB365 server can fare; one at a time. */
export const VB365_BREAKAGES: Readonly<Record<string, Vb365Breakage>> = {
  off: { label: "Off", hint: "Connections are refused.", ...pick("off") },
  slow: { label: "Slow", hint: "A report takes 20 seconds.", ...pick("slow") },
  throttled: {
    label: "Throttled",
    hint: "Two reports are answered 429 with Retry-After.",
    switches: {
      faults: [{ on: "report", kind: "status", status: 429, body: "empty", retryAfterSeconds: 2, times: 2 }],
    },
  },
  empty: { label: "Empty answer", hint: "200, and no file in it.", ...pick("empty") },
  html: { label: "Sign-in page", hint: "200, with HTML in place of the file.", ...pick("html") },
  truncated: { label: "Cut file", hint: "200, with a PDF whose end is missing.", ...pick("truncated") },
  forbidden: { label: "No rights", hint: "403: the account is no administrator.", ...pick("forbidden") },
  unavailable: { label: "Unavailable twice", hint: "503, then it works again.", ...pick("unavailable") },
};

function pick(name: keyof typeof SCENARIOS): { readonly switches: SwitchesPatch } {
  return { switches: SCENARIOS[name].switches };
}
