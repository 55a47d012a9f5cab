import { ConfigError, readConfig, readServiceEnvironment, type SettingsSource } from "../config/index.ts";
import { createLog } from "../ops/log.ts";
import { examine } from "./examine.ts";
import { areaOf, type Finding } from "./finding.ts";

const EX_CONFIG = 78;

export interface Diagnosis {
  readonly findings: readonly Finding[];
  /** 0: no problem, 1: a problem, 78: a setting is missing or wrong. */
  readonly exitCode: number;
}

/** Reads the settings, changing to the directory that they are of, and looks at everything that they name. */
export async function diagnose(
  { withReport, ...source }: SettingsSource & { readonly withReport: boolean },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Diagnosis> {
  const settings = readSettings(source, environment);
  if ("wrong" in settings) return { findings: settings.wrong, exitCode: EX_CONFIG };
  const { config, env } = settings;
  // What goes wrong is told by the findings.
  const log = createLog("silent");
  const findings = await examine(config, { log, env, withReport, now: () => new Date() });
  return { findings, exitCode: findings.some(({ level }) => level === "problem") ? 1 : 0 };
}

function readSettings(source: SettingsSource, environment: Readonly<Record<string, string | undefined>>) {
  try {
    const { env, directory, files } = readServiceEnvironment(source, environment);
    // A relative DATA_DIR belongs to where the service runs.
    process.chdir(directory);
    return { config: readConfig(env, files), env };
  } catch (error) {
    return { wrong: settingsFindings(error) };
  }
}

function settingsFindings(error: unknown): Finding[] {
  const { problem } = areaOf("Settings", "settings");
  if (error instanceof ConfigError)
    return error.issues.map(({ variable, fix }) =>
      problem(`${variable} ${fix.split(":")[0]}`, `See .env.example: ${variable} ${fix}`),
    );
  return [
    problem(error instanceof Error ? error.message : String(error), "Name the settings of the service."),
  ];
}
