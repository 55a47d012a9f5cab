import { constants } from "node:fs";
import { access, stat, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { type Config, proxyFor } from "../config/index.ts";
import { areaOf, type Finding } from "./finding.ts";

const MEGABYTE = 1024 * 1024;
/** A report may take as much as `VB365_REPORT_MAX_MB`, and several are under way at a time. */
const SPARE_REPORTS = 3;

/** What the bot needs of the machine: its directory, zones, and the way out. Nothing is written. */
export async function examineMachine(config: Config): Promise<Finding[]> {
  return [...(await examineDirectory(config)), examineZones(), ...examineProxies(config)];
}

async function examineDirectory({ dataDirectory, report }: Config): Promise<Finding[]> {
  const area = areaOf("Data directory", "directory");
  const { ok, warning, problem } = area;
  const disk = area.on("disk");
  const there = await nearest(dataDirectory);
  const usable = await access(there, constants.R_OK | constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!usable) {
    return [
      problem(
        `${there} can't be written to by this user`,
        "Give it to the user that runs the bot, or set DATA_DIR to another directory on a local disk.",
      ),
    ];
  }
  const { bavail, bsize } = await statfs(there);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const needed = SPARE_REPORTS * report.maxMegabytes;
  const space = `${free} MB are free`;
  const findings = [
    free < needed
      ? disk.warning(space, `Make room: ${SPARE_REPORTS} reports of VB365_REPORT_MAX_MB need ${needed} MB.`)
      : disk.ok(space),
  ];
  if (there !== dataDirectory)
    return [...findings, ok("it doesn't exist yet; the bot makes it at its start")];
  const { mode } = await stat(there);
  const isOpen = process.platform !== "win32" && (mode & 0o077) !== 0;
  return isOpen
    ? [
        ...findings,
        warning(
          `other users may look into it (mode ${(mode & 0o777).toString(8)})`,
          `Run: chmod 700 '${there}'`,
        ),
      ]
    : [...findings, ok("it can be read and written by this user alone")];
}

/** The directory itself, or the one above it that is there. */
async function nearest(directory: string): Promise<string> {
  try {
    await stat(directory);
    return directory;
  } catch {
    const above = dirname(directory);
    return above === directory ? directory : nearest(above);
  }
}

function examineZones(): Finding {
  const { ok, problem } = areaOf("Time zones", "zones");
  const offset = new Intl.DateTimeFormat("en", { timeZone: "Europe/Berlin", timeZoneName: "longOffset" });
  const summer = offset.format(new Date("2026-07-01T00:00:00Z"));
  return summer.includes("GMT+02:00")
    ? ok(`Node's zone data is of ${process.versions.tz ?? "an unknown version"}`)
    : problem(
        "Node's zone data is not usable",
        "Use the Node of node_modules, which brings it, and unset ICU's variables.",
      );
}

function examineProxies({ slack, slackProxy, servers, proxy }: Config): Finding[] {
  const { ok } = areaOf("Proxy", "proxy");
  const way = (url: string, settings: Config["proxy"]) => {
    const through = proxyFor(new URL(url), settings);
    return through ? `through ${through.host}` : "directly";
  };
  return [
    ok(`Slack is reached ${way(slack.apiUrl ?? "https://slack.com/api/", slackProxy)}`),
    ...servers.map(({ name, url }) => ok(`VB365 server ${name} is reached ${way(url, proxy)}`)),
  ];
}
