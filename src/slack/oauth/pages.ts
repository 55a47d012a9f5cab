import type { ServerResponse } from "node:http";
import { INSTALL_PATH } from "../names.ts";

/** Nothing is loaded, framed, sent or kept; the address, which holds the code, is told to nobody. */
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "cache-control": "no-store",
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
} as const;

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** Offers to begin anew. */
  readonly again?: boolean;
}

export function sendPage(response: ServerResponse, { status, title, text, again }: Page): void {
  const link = again ? `<p><a href="${INSTALL_PATH}">Begin the installation</a></p>` : "";
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · License Report</title><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${link}</html>\n`;
  response.writeHead(status, HEADERS).end(body);
}

export function sendAway(response: ServerResponse, url: string): void {
  response.writeHead(302, { ...HEADERS, location: url }).end();
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export const PAGES = {
  installed: (name: string, org: boolean): Page => ({
    status: 200,
    title: "Installed",
    text: `License Report is installed in ${org ? "the organisation" : "the workspace"} ${name}. Go back to Slack, invite it to a channel and type /license-report help.`,
  }),
  notBegunHere: {
    status: 400,
    title: "Not begun here",
    text: "This installation was not begun in this browser, or more than ten minutes ago. Nothing was installed by it here.",
    again: true,
  },
  cancelled: {
    status: 400,
    title: "Cancelled",
    text: "Slack says that the installation was not allowed. Nothing was installed.",
    again: true,
  },
  notAccepted: {
    status: 400,
    title: "Not accepted",
    text: "Slack did not accept the installation's code: it can be used once, within ten minutes.",
    again: true,
  },
  notAllowed: (id: string): Page => ({
    status: 403,
    title: "Not on the list",
    text: `Whoever runs License Report has not allowed it in ${id}. Ask them to add that id to SLACK_WORKSPACES. What Slack gave for it was handed back.`,
  }),
  failed: {
    status: 502,
    title: "Not installed",
    text: "Slack or the bot's database could not be reached. Nothing was installed; try again in a few minutes.",
    again: true,
  },
} as const satisfies Record<string, Page | ((...args: never[]) => Page)>;
