import { type Answer, json } from "../answer.ts";
import { createPrng } from "../prng.ts";
import type { Call, Service } from "../service.ts";
import { dateField, numberField } from "../wire.ts";
import { pageAnswer } from "./paging.ts";

/**
 * What a monitor reads beside the license, as small read-only lists: the jobs of every organization, one session of
 * each, two proxies and two repositories. A list is a bare array up to v7 and a page in v8; sessions are pages in all.
 */
function listAnswer<T>(
  items: readonly T[],
  path: string,
  toJson: (item: T) => object,
  call: Call,
  service: Service,
): Answer {
  if (call.version !== "v8") return json(200, items.map(toJson));
  return pageAnswer(items, `/v8/${path}`, toJson, call, service);
}

const HOUR_MS = 3_600_000;
const GIB = 2 ** 30;

const idOf = ({ tenant }: Service, ...of: readonly string[]) => createPrng(tenant.seed, of.join("/")).uuid();

interface Job {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly repositoryId: string;
}

const jobsOf = (service: Service): Job[] =>
  service.tenant.organizations.map(({ id, name }) => ({
    id: idOf(service, "job", id),
    name: `Backup of ${name}`,
    organizationId: id,
    repositoryId: idOf(service, "repository", "0"),
  }));

/** Every job runs at the full hour and takes a quarter of it. */
function lastRun({ now }: Service): { readonly start: Date; readonly end: Date } {
  const hour = Math.floor(now().getTime() / HOUR_MS) * HOUR_MS - HOUR_MS;
  return { start: new Date(hour), end: new Date(hour + HOUR_MS / 4) };
}

/** `GET /v{N}/Jobs`. */
export function getJobs(call: Call, service: Service): Answer {
  const { start } = lastRun(service);
  const toJson = ({ id, name, organizationId, repositoryId }: Job) => ({
    id,
    name,
    description: "",
    organizationId,
    repositoryId,
    backupType: "EntireOrganization",
    isEnabled: true,
    lastRun: dateField(start, service),
    nextRun: dateField(new Date(start.getTime() + 2 * HOUR_MS), service),
    lastStatus: "Success",
    lastBackup: dateField(start, service),
  });
  return listAnswer(jobsOf(service), "Jobs", toJson, call, service);
}

/** `GET /v{N}/JobSessions`, and those of one job, by its path or by `?jobId=`. */
export function getJobSessions(call: Call, service: Service): Answer {
  const jobId = call.params.jobId ?? call.query.get("jobId") ?? undefined;
  const jobs = jobsOf(service).filter(({ id }) => jobId === undefined || id === jobId.toLowerCase());
  const { start, end } = lastRun(service);
  const toJson = (job: Job) => ({
    id: idOf(service, "session", job.id),
    jobId: job.id,
    jobName: job.name,
    jobType: "Backup",
    organizationId: job.organizationId,
    creationTime: dateField(start, service),
    endTime: dateField(end, service),
    status: "Success",
    progress: numberField(100, service),
    details: null,
    retryCount: numberField(0, service),
    statistics: {
      processingRateBytesPS: numberField(4_194_304, service),
      processingRateItemsPS: numberField(12.5, service),
      readRateBytesPS: numberField(2_097_152, service),
      writeRateBytesPS: numberField(1_048_576, service),
      transferredDataBytes: numberField(268_435_456, service),
      processedObjects: numberField(42, service),
      bottleneck: "Source",
    },
  });
  const path = call.params.jobId === undefined ? "JobSessions" : `Jobs/${jobId}/JobSessions`;
  return pageAnswer(jobs, `/${call.version}/${path}`, toJson, call, service);
}

/** `GET /v{N}/Proxies`. */
export function getProxies(call: Call, service: Service): Answer {
  const toJson = (name: string) => ({
    id: idOf(service, "proxy", name),
    hostName: name,
    description: "",
    port: numberField(9193, service),
    type: name === "backup" ? "Local" : "Remote",
    threadsNumber: numberField(64, service),
    isOutdated: false,
    status: "Online",
  });
  return listAnswer(["backup", "proxy-1"], "Proxies", toJson, call, service);
}

/** `GET /v{N}/BackupRepositories`. */
export function getBackupRepositories(call: Call, service: Service): Answer {
  const toJson = (name: string, index = Number(name.at(-1))) => ({
    id: idOf(service, "repository", String(index)),
    name,
    description: "",
    path: `D:\\${name}`,
    proxyId: idOf(service, "proxy", "backup"),
    capacityBytes: numberField(1024 * GIB, service),
    freeSpaceBytes: numberField((700 - 100 * index) * GIB, service),
    retentionType: "SnapshotBased",
    retentionPeriodType: "Yearly",
    yearlyRetentionPeriod: "Years3",
    isOutdated: false,
    isOutOfSync: false,
    isLongTerm: false,
  });
  return listAnswer(
    ["Repository 0", "Repository 1"],
    "BackupRepositories",
    (name) => toJson(name),
    call,
    service,
  );
}

/** `GET /v{N}/RbacRoles`: nobody restores by a role here. */
export const getRbacRoles = (call: Call, service: Service): Answer =>
  listAnswer([], "RbacRoles", (role: object) => role, call, service);

/** `GET /v{N}/RestorePortalSettings`: the portal is off, so it has no application. */
export const getRestorePortalSettings = (): Answer => json(200, { isEnabled: false, applicationId: "" });
