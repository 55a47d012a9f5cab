import { z } from "zod";
import { isExemption, readProxyUrl } from "../vb365/transport/proxy.ts";
import type { PrefixedIssue } from "./vb365.ts";

/** The proxy on the way to VB365, in the variables that name it. */
export type ProxySettings = Readonly<Partial<Record<"HTTPS_PROXY" | "NO_PROXY", string>>>;

const PROXY =
  "is wrong: set it to the address of an HTTP proxy, like http://proxy.example.com:3128; others, such as SOCKS, are not supported";
const EXEMPTIONS =
  "is wrong: set it to hosts, domains, addresses or networks with commas between, like .example.com,10.0.0.0/8,fd00::/8, or to *";

const proxySchema = z.string().refine((text) => readProxyUrl(text) !== undefined, { error: PROXY });
const exemptionsSchema = z.string().refine(
  (text) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .every(isExemption),
  { error: EXEMPTIONS },
);

/** Reads the two variables as most programs do: the name in small letters goes before the one in capitals. */
export function readProxy(env: Readonly<Record<string, string>>): {
  readonly proxy: ProxySettings;
  readonly issues: readonly PrefixedIssue[];
} {
  const read = (name: "HTTPS_PROXY" | "NO_PROXY", schema: z.ZodType<string>) => {
    const variable = env[name.toLowerCase()] === undefined ? name : name.toLowerCase();
    const value = env[variable];
    if (value === undefined) return { proxy: {}, issues: [] };
    const issues = schema.safeParse(value).error?.issues ?? [];
    return { proxy: { [name]: value }, issues: issues.map(({ message }) => ({ path: [variable], message })) };
  };
  const [proxy, exemptions] = [read("HTTPS_PROXY", proxySchema), read("NO_PROXY", exemptionsSchema)];
  return {
    proxy: { ...proxy.proxy, ...exemptions.proxy },
    issues: [...proxy.issues, ...exemptions.issues],
  };
}
