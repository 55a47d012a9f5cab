import type { ServerResponse } from "node:http";
import { isSpoken, type Messages, messagesFor } from "../../i18n/index.ts";
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

export function sendPage(
  response: ServerResponse,
  { status, title, text, again }: Page,
  messages: Messages,
): void {
  const link = again
    ? `<p><a href="${INSTALL_PATH}">${escapeHtml(messages.install.pages.begin)}</a></p>`
    : "";
  const body = `<!doctype html><html lang="${messages.formats.locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)} · License Report</title><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>${link}</html>\n`;
  response.writeHead(status, HEADERS).end(body);
}

export function sendAway(response: ServerResponse, url: string): void {
  response.writeHead(302, { ...HEADERS, location: url }).end();
}

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The pages, in the language of the browser that they are sent to. */
export function pagesIn({ install: { pages } }: Messages) {
  return {
    installed: (name: string, org: boolean): Page => ({
      status: 200,
      title: pages.installed.title,
      text: org ? pages.installed.organization(name) : pages.installed.workspace(name),
    }),
    notBegunHere: { status: 400, ...pages.notBegunHere, again: true },
    cancelled: { status: 400, ...pages.cancelled, again: true },
    notAccepted: { status: 400, ...pages.notAccepted, again: true },
    notAllowed: (id: string): Page => ({
      status: 403,
      title: pages.notAllowed.title,
      text: pages.notAllowed.text(id),
    }),
    failed: { status: 502, ...pages.failed, again: true },
  } as const satisfies Record<string, Page | ((...args: never[]) => Page)>;
}

/**
 * The catalogue for a browser's `Accept-Language` (RFC 9110, section 12.5.4): the first of its languages that the bot
 * speaks. Browsers name them in the order in which they are wanted.
 */
export const messagesForBrowser = (header: string | undefined): Messages =>
  messagesFor(
    header
      ?.split(",")
      .map((entry) => entry.split(";", 1)[0]?.trim() ?? "")
      .find(isSpoken),
  );
