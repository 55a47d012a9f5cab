import { execFileSync, spawnSync } from "node:child_process";

/**
 * What goes with a release: a bill of the production packages, their licenses, and what is known to be wrong with them.
 * The first two need no network. The registry may not answer about the third, which is then told, and no failure:
 * `node test/release/check-packages.ts [<file for the bill>]`.
 */
const LICENSES =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0)$/;

interface Bill {
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly licenses?: readonly {
      readonly license?: { readonly id?: string; readonly name?: string };
      readonly expression?: string;
    }[];
  }[];
}

const npm = (...args: string[]) => execFileSync("npm", args, { encoding: "utf8", maxBuffer: 64 << 20 });
const failures: string[] = [];

const bill = JSON.parse(npm("sbom", "--omit=dev", "--sbom-format=cyclonedx", "--package-lock-only")) as Bill;
if (bill.components.length < 50) failures.push(`only ${bill.components.length} packages in the bill`);
for (const { name, version, licenses = [] } of bill.components) {
  const named = licenses.map(
    ({ license, expression }) => license?.id ?? license?.name ?? expression ?? "none",
  );
  const taken = named.flatMap((text) => text.replace(/[()]/g, "").split(/ OR | AND /));
  if (taken.length === 0 || !taken.every((license) => LICENSES.test(license)))
    failures.push(`${name}@${version} has the license ${named.join(", ") || "none"}`);
}
console.log(`${bill.components.length} production packages, with licenses that are taken or named below.`);

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", timeout: 60_000 });
const audit = readAudit(stdout);
if (!audit) console.log("The registry did not answer about known vulnerabilities.");
else {
  const { critical = 0, high = 0, moderate = 0, low = 0 } = audit;
  console.log(`Known vulnerabilities: ${critical} critical, ${high} high, ${moderate} moderate, ${low} low.`);
  if (critical + high > 0) failures.push("npm audit --omit=dev names what to update");
}

function readAudit(text: string): Readonly<Record<string, number>> | undefined {
  try {
    return JSON.parse(text).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}

for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
