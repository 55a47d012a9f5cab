import { Failure } from "../errors.ts";
import { describeFailure, messagesFor } from "../i18n/index.ts";
import type { Log } from "../ops/log.ts";
import type { StoreState } from "../store/inspect.ts";
import {
  type CredentialLatch,
  createMemoryLatch,
  createVb365Client,
  probeServer,
  type Vb365Client,
  type Vb365Settings,
} from "../vb365/index.ts";
import { type Area, areaOf, type Finding, judgeClock } from "./finding.ts";

export interface ServerDeps {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly refused: StoreState["refused"];
  readonly spoolDirectory: string;
  readonly now: () => Date;
  /** Whether the settings give servers names, as part of their variables. */
  readonly isNamed: boolean;
  readonly signal: AbortSignal;
  /** Looks at more of a server that can be signed in to. */
  readonly further?: (client: Vb365Client, area: Area, signal: AbortSignal) => Promise<readonly Finding[]>;
}

const DAY_MS = 86_400_000;
/** A certificate or license that ends within so many days is to be looked after. */
const SOON_DAYS = 30;

/** From the name of a server to its license, by one log-in. A refusal that the bot met before holds here, too. */
export async function examineServer(settings: Vb365Settings, deps: ServerDeps): Promise<Finding[]> {
  const area = areaOf(`VB365 server ${settings.name}`, "reach", settings.name);
  const findings: Finding[] = [];
  try {
    const probe = await probeServer(settings, deps);
    findings.push(area.ok("it answers"));
    findings.push(
      ...certificateFindings(settings, probe.certificate, area.on("certificate"), {
        ...deps,
        now: deps.now(),
      }),
    );
    if (probe.certificate.failure !== undefined) return findings;
    if (probe.date) findings.push(judgeClock(area, "the server’s", probe.date, deps.now()));
  } catch (error) {
    return [...findings, failureFinding(error, area)];
  }
  const latch = await latchOf(settings.name, deps.refused);
  const client = createVb365Client(settings, { ...deps, latch });
  try {
    findings.push(...(await signedInFindings(client, area, deps)));
  } catch (error) {
    findings.push(failureFinding(error, area.on("signIn")));
  } finally {
    await client.close();
  }
  return findings;
}

function certificateFindings(
  { tls, name }: Vb365Settings,
  { fingerprint, expires, failure }: Awaited<ReturnType<typeof probeServer>>["certificate"],
  area: Area,
  { now, isNamed }: { readonly now: Date; readonly isNamed: boolean },
): Finding[] {
  const days = Math.floor((expires.getTime() - now.getTime()) / DAY_MS);
  const prefix = isNamed ? `VB365_${name.toUpperCase().replaceAll("-", "_")}` : "VB365";
  const pin = `To pin it, once you have compared it with the server's own: ${prefix}_TLS_FINGERPRINT=${fingerprint}`;
  const shown = `certificate ${fingerprint}, ${days} days left`;
  if (failure !== undefined) {
    const { text, fix = "" } = failureFinding(failure, area);
    return [area.problem(`${text} It shows the ${shown}.`, `${fix} ${pin}`)];
  }
  if (tls.mode === "insecure")
    return [area.warning(`${shown}: it is not checked, because VB365_TLS_INSECURE is set`, pin)];
  if (days < SOON_DAYS) return [area.warning(shown, "Renew it in time; two pins may stand side by side.")];
  return [area.ok(`${shown}, trusted`)];
}

async function signedInFindings(client: Vb365Client, area: Area, deps: ServerDeps): Promise<Finding[]> {
  const { signal, now } = deps;
  const license = await client.license({ signal });
  const [instance, used, served] = await Promise.all([
    client.serviceInstance({ signal }).catch(() => undefined),
    client.apiVersion({ signal }),
    client.servedVersions({ signal }),
  ]);
  const findings = [
    area.on("signIn").ok("signed in; the account may read the license, as an administrator may"),
    area
      .on("versions")
      .ok(`build ${instance?.version ?? "unknown"}, serves ${served.join(", ")}; the bot uses ${used}`),
  ];
  const { status, type, usedUnits, totalUnits, expires } = license;
  const use = `${usedUnits ?? "?"} of ${totalUnits ?? "?"} units used`;
  const end = expires ? `until ${expires.slice(0, 10)}` : "without an end";
  const text = `${type} license, ${status}, ${use}, ${end}`;
  const onLicense = area.on("license");
  const isLate = expires ? Date.parse(expires) - now().getTime() < SOON_DAYS * DAY_MS : false;
  const isOver = usedUnits !== null && totalUnits !== null && usedUnits > totalUnits;
  findings.push(
    isLate || isOver
      ? onLicense.warning(
          text,
          isOver ? "More is used than the license allows." : "Renew the license in time.",
        )
      : onLicense.ok(text),
  );
  return [...findings, ...((await deps.further?.(client, area.on("report"), signal)) ?? [])];
}

/** What the bot was refused before is refused here, too; whatever the doctor meets ends with it. */
async function latchOf(server: string, refused: StoreState["refused"]): Promise<CredentialLatch> {
  const latch = createMemoryLatch();
  const known = refused.get(server);
  if (known) await latch.set(server, known);
  return latch;
}

/** What was met, in the words of the bot. */
export function failureFinding(error: unknown, area: Area): Finding {
  if (!(error instanceof Failure)) {
    const isLate = error instanceof Error && /^(?:TimeoutError|AbortError)$/.test(error.name);
    const text = isLate ? "no answer in time" : error instanceof Error ? error.message : String(error);
    return area.problem(text.replace(/\s+/g, " "), "Check the network and the service, then try again.");
  }
  const { problem, fix } = describeFailure(error, messagesFor().failures, "answering");
  return area.problem(problem, fix);
}
