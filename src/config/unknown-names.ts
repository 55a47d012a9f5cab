import { closestName } from "./closest-name.ts";
import type { Env } from "./fields.ts";
import type { ConfigIssue } from "./issues.ts";

/** Names under which every variable is a setting of the bot: one that it doesn't know is a mistake. */
const OWN = /^(?:ACCESS|SLACK|VB365)_/i;

/** What other programs set under such a name: Slack's own tool, and Kubernetes and Docker for a service of that name. */
function isForeign(name: string, value: string): boolean {
  if (/^SLACK_CLI_/.test(name) || /_SERVICE_(?:HOST|PORT)$|_PORT_/.test(name)) return true;
  return name.endsWith("_PORT") && /^(?:tcp|udp|sctp):\/\//.test(value);
}

/** Variables of other programs whose names are a letter from one of ours. */
const STANDARD = /^(?:https?_proxy|no_proxy|all_proxy|ftp_proxy|port\d+)$/i;

/** `VB365_<SERVER>_<field>`, whose server `VB365_SERVERS` would have to name. */
const SERVER_FIELD =
  /^VB365_(.+)_(?:URL|USERNAME|PASSWORD|API_VERSION|TLS_(?:CA_FILE|FINGERPRINT|INSECURE))$/;

export interface UnknownNames {
  /** These stop the start: what is meant to restrict must not be passed over because of a slip. */
  readonly issues: readonly ConfigIssue[];
  /** Sentences about variables that may be slips. */
  readonly warnings: readonly string[];
}

/** Variables that look like settings and are none; an empty one too. Values are never told. */
export function findUnknownNames(env: Env, known: readonly string[]): UnknownNames {
  const issues: ConfigIssue[] = [];
  const warnings: string[] = [];
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined || known.includes(name)) continue;
    if (OWN.test(name)) {
      if (!isForeign(name, value)) issues.push({ variable: name, fix: `is unknown: ${fixOf(name, known)}` });
    } else if (!STANDARD.test(name)) {
      const near = closestName(name, known, 1);
      if (near !== undefined) warnings.push(`${name} isn’t a setting of the bot: did you mean ${near}?`);
    }
  }
  return { issues, warnings };
}

function fixOf(name: string, known: readonly string[]): string {
  const near = closestName(name, known, Math.max(2, Math.floor(name.length / 3)));
  const server = SERVER_FIELD.exec(name)?.[1];
  if (server !== undefined && !(near !== undefined && SERVER_FIELD.test(near)))
    return `name that server in VB365_SERVERS, like ${server.toLowerCase().replaceAll("_", "-")}, or remove the variable`;
  return near === undefined ? "remove it" : `did you mean ${near}? Rename or remove it`;
}
