import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Ajv } from "ajv";
import { stringify } from "yaml";
import { buildManifest } from "./manifest.ts";

const USAGE = `npm run manifest                            writes slack-manifest.yml (Socket Mode)
npm run manifest -- --http https://bot.example.com   prints the manifest for HTTP
npm run manifest -- --schema manifest.schema.json    checks both against Slack's JSON schema instead`;

const FILE = new URL("../slack-manifest.yml", import.meta.url);
const HEADER = "# Written by `npm run manifest` from manifest/; change it there.\n";

/** The manifest as YAML, as it stands in slack-manifest.yml. */
const toYaml = (manifest: unknown) => HEADER + stringify(manifest, { lineWidth: 0 });

function checkAgainst(schemaFile: string): boolean {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")));
  const manifests = {
    socket: buildManifest({ mode: "socket" }),
    http: buildManifest({ mode: "http", baseUrl: "https://bot.example.com" }),
  };
  return Object.entries(manifests).every(([name, manifest]) => {
    const valid = validate(manifest);
    console.log(`${name}: ${valid ? "valid" : ajv.errorsText(validate.errors)}`);
    return valid;
  });
}

const { values } = parseArgs({
  options: { http: { type: "string" }, schema: { type: "string" }, help: { type: "boolean", short: "h" } },
});
if (values.help) console.log(USAGE);
else if (values.schema) process.exitCode = checkAgainst(values.schema) ? 0 : 1;
else if (values.http) process.stdout.write(toYaml(buildManifest({ mode: "http", baseUrl: values.http })));
else writeFileSync(FILE, toYaml(buildManifest({ mode: "socket" })));
