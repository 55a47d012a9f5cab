import { z } from "zod";
import { isExemption, readProxyUrl } from "../vb365/transport/proxy.ts";
import type { PrefixedIssue } from "./vb365.ts";

export { proxyFor } from "../vb365/transport/proxy.ts";

/** The proxy on the way to one side, in the variables that name it. */
export type ProxySettings = Readonly<Partial<Record<"HTTPS_PROXY" | "NO_PROXY", string>>>;

/** Where one side is reached otherwise than the other. */
const SIDES = { vb365: "VB365_HTTPS_PROXY", slack: "SLACK_HTTPS_PROXY" } as const;

export const proxyNames = [...Object.values(SIDES), "HTTPS_PROXY", "NO_PROXY", "https_proxy", "no_proxy"];

/** In a side’s own variable: no proxy, whatever the common one says. */
const DIRECT = "none";

const PROXY =
  "is wrong: set it to the address of an HTTP proxy, like http://proxy.example.com:3128; others, such as SOCKS, are not supported";
const EXEMPTIONS =
  "is wrong: set it to hosts, domains, addresses or networks with commas between, like .example.com,10.0.0.0/8,fd00::/8, or to *";

const proxySchema = z.string().refine((text) => readProxyUrl(text) !== undefined, { error: PROXY });
const sideSchema = z.union([z.literal(DIRECT), proxySchema], {
  error: `${PROXY}; or to ${DIRECT} for a direct connection`,
});
const exemptionsSchema = z.string().refine(
  (text) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .every(isExemption),
  { error: EXEMPTIONS },
);

/**
 * Reads the variables as most programs do: a common name in small letters goes before the one in capitals. What is set
 * for one side alone goes before both; `NO_PROXY` counts for whichever proxy is used.
 */
export function readProxy(env: Readonly<Record<string, string>>): {
  /** On the way to VB365. */
  readonly proxy: ProxySettings;
  readonly slackProxy: ProxySettings;
  readonly issues: readonly PrefixedIssue[];
} {
  const issues: PrefixedIssue[] = [];
  const read = (variable: string, schema: z.ZodType<string>) => {
    const value = env[variable];
    if (value === undefined) return undefined;
    const found = schema.safeParse(value).error?.issues ?? [];
    issues.push(...found.map(({ message }) => ({ path: [variable], message })));
    return value;
  };
  const common = (name: "HTTPS_PROXY" | "NO_PROXY", schema: z.ZodType<string>) =>
    read(env[name.toLowerCase()] === undefined ? name : name.toLowerCase(), schema);
  const [proxy, exemptions] = [common("HTTPS_PROXY", proxySchema), common("NO_PROXY", exemptionsSchema)];
  const side = (variable: string): ProxySettings => {
    const own = read(variable, sideSchema);
    const used = own === DIRECT ? undefined : (own ?? proxy);
    return {
      ...(used !== undefined && { HTTPS_PROXY: used }),
      ...(exemptions !== undefined && { NO_PROXY: exemptions }),
    };
  };
  return { proxy: side(SIDES.vb365), slackProxy: side(SIDES.slack), issues };
}
