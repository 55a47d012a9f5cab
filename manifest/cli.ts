import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { Ajv } from "ajv";
import { stringify } from "yaml";
import { answerInfo, refuseUsage } from "../src/command-line.ts";
import { buildManifest } from "./manifest.ts";

const USAGE = `npm run manifest                            writes slack-manifest.yml (Socket Mode)
npm run manifest -- --http https://bot.example.com   prints the manifest for HTTP
npm run manifest -- --schema manifest.schema.json    checks both against Slack's JSON schema instead`;

const FILE = new URL("../slack-manifest.yml", import.meta.url);
const HEADER = "# Written by `npm run manifest` from manifest/; change it there.\n";

/** The manifest as YAML, as it stands in slack-manifest.yml. */
const toYaml = (manifest: unknown) => HEADER + stringify(manifest, { lineWidth: 0 });

function checkAgainst(schemaFile: string): boolean {
  if (!existsSync(schemaFile)) refuseUsage(`There is no file ${schemaFile}.`, USAGE);
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

/** Where Slack is to reach the bot: a manifest with anything else is refused by Slack, and far from here. */
function isAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" && url.hostname !== "" && !url.search && !url.hash && !url.username;
}

function options() {
  try {
    return parseArgs({ options: { http: { type: "string" }, schema: { type: "string" } } });
  } catch (error) {
    return refuseUsage(error instanceof Error ? error.message : String(error), USAGE);
  }
}

answerInfo(process.argv.slice(2), USAGE);
const { values } = options();
if (values.http !== undefined && !isAddress(values.http))
  refuseUsage("--http takes the address at which Slack reaches the bot, with https://.", USAGE);
if (values.schema) process.exitCode = checkAgainst(values.schema) ? 0 : 1;
else if (values.http) process.stdout.write(toYaml(buildManifest({ mode: "http", baseUrl: values.http })));
else writeFileSync(FILE, toYaml(buildManifest({ mode: "socket" })));
