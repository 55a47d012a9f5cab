/**
 * Holds the sandbox's JSON answers against OpenAPI documents of the real server, which are not part of this project:
 *
 *   node test/sandbox/vb365/check-openapi.ts <v6.json> <v7.json> <v8.json>
 *
 * Unknown properties count as mistakes. The dates of tokens are asked for in ISO form, because real servers up to v7
 * break their own document there.
 */
import { readFile } from "node:fs/promises";
import { Ajv } from "ajv";
import type { SwitchesPatch } from "../../../sandbox/vb365/index.ts";
import { type Harness, OCTOBER, passwordGrant, startHarness } from "./client.ts";

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Responses }>>>>;
}
type Responses = Readonly<
  Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
>;

const SETTINGS: readonly SwitchesPatch[] = [
  {},
  { licenseType: "Rental", licenseUnits: 100 },
  { licenseType: "Community" },
  { dates: "offset", links: "absolute" },
  { unhealthy: true },
];

const REPORTS = [
  "LicenseOverview",
  "StorageConsumption",
  "MailboxProtection",
  "UserProtection",
  "OneDriveProtection",
  "TeamsProtection",
  "SharepointProtection",
];

const FORMATS = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  int32: true,
  int64: true,
  double: true,
  password: true,
} as const;

let mistakes = 0;
let checks = 0;

for (const file of process.argv.slice(2)) {
  const document = JSON.parse(await readFile(file, "utf8"), tighten) as OpenApi;
  const version = /\/(v\d)\//.exec(Object.keys(document.paths)[0] ?? "")?.[1] ?? "";
  for (const switches of SETTINGS) {
    await using harness = await startHarness({
      switches: { tokenDates: "iso", ...switches },
    });
    await checkVersion(harness, version, document);
  }
}
console.log(`${checks} answers checked, ${mistakes} mistakes`);
process.exitCode = mistakes > 0 || checks === 0 ? 1 : 0;

async function checkVersion({ sandbox, call, login }: Harness, version: string, document: OpenApi) {
  const ajv = new Ajv({ strict: false, allErrors: true, formats: FORMATS });
  ajv.addSchema(document, "api");
  const token = await login();
  const organizationId = sandbox.tenant.organizations[0]?.id ?? "";

  async function check(
    method: "GET" | "POST",
    path: string,
    template: string,
    options: object,
    status?: number,
  ) {
    const key = Object.keys(document.paths).find(
      (each) => each.toLowerCase() === `/${version}${template}`.toLowerCase(),
    );
    const responses = key ? document.paths[key]?.[method.toLowerCase()]?.responses : undefined;
    if (!key || !responses) return;
    checks++;
    const reply = await call(method, `/${version}${path}`, { token, ...options });
    const declared = responses[String(reply.status)] ?? responses.default;
    if (status !== undefined && reply.status !== status)
      complain(`${method} ${key}`, `status ${reply.status}`);
    const [type, content] = Object.entries(declared?.content ?? {})[0] ?? [];
    if (type === undefined) {
      if (reply.bytes.length > 0) complain(`${method} ${key} ${reply.status}`, "has a body");
    } else if (type === "application/octet-stream") {
      if (reply.headers["content-type"] !== type) complain(`${method} ${key}`, "content type");
    } else if (reply.bytes.length > 0) {
      const validate = ajv.compile(rebase(content?.schema ?? {}));
      if (!validate(JSON.parse(reply.text)))
        complain(`${method} ${key} ${reply.status}`, ajv.errorsText(validate.errors));
    }
  }

  await check("GET", "/License", "/License", {}, 200);
  await check("GET", "/LicensedUsers?limit=10000", "/LicensedUsers", {}, 200);
  await check("GET", "/LicensedUsers?limit=7&offset=14&name=*a*", "/LicensedUsers", {}, 200);
  await check("GET", "/LicensedUsers?limit=0", "/LicensedUsers", {}, 400);
  await check("GET", "/Organizations?extendedView=true", "/Organizations", {}, 200);
  await check("GET", `/Organizations/${organizationId}`, "/Organizations/{organizationId}", {}, 200);
  await check("GET", "/Organizations/none", "/Organizations/{organizationId}", {}, 404);
  const licensing = "/Organizations/{organizationId}/LicensingInformation";
  await check("GET", `/Organizations/${organizationId}/LicensingInformation`, licensing, {}, 200);
  await check("GET", "/ServiceInstance", "/ServiceInstance", {}, 200);
  await check("GET", "/Health", "/Health", {}, 200);
  for (const report of REPORTS) {
    const path = `/Reports/Generate${report}`;
    await check("POST", path, path, { json: { ...OCTOBER, organizationId: null } }, 200);
    await check("POST", path, path, { json: { timezone: "Moon" } }, 400);
  }
  await check("POST", "/token", "/token", { form: passwordGrant(sandbox) }, 200);
  await sandbox.setSwitches({ badCredentials: "400-exception" });
  await check("POST", "/token", "/token", { form: { ...passwordGrant(sandbox), password: "wrong" } }, 400);
  await sandbox.setSwitches({ faults: [{ kind: "status", status: 500, errorCode: "Timeout" }] });
  await check("GET", "/License", "/License", {}, 500);
  await sandbox.setSwitches({ faults: [] });
  await check("POST", "/token/logout", "/token/logout", {}, version === "v7" ? 200 : 204);

  function complain(what: string, words: string): void {
    mistakes++;
    console.log(`${version} ${what}: ${words}`);
  }
}

/** A reviver: objects with properties take no others, and a nullable enumeration takes null. */
function tighten(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("enum" in value && Array.isArray(value.enum) && "nullable" in value) {
    return { ...value, enum: [...value.enum, null] };
  }
  return "properties" in value && !("additionalProperties" in value)
    ? { ...value, additionalProperties: false }
    : value;
}

/** References of a response's schema point into the document it stands in. */
function rebase(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components'));
}
