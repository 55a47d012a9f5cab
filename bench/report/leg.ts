/** One way of a report through this process, which holds nothing else: `node leg.ts <name>`, its far ends by message. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { WebClient } from "@slack/web-api";
import { Agent, request } from "undici";
import { uploadFile } from "../../src/slack/delivery/upload.ts";
import { createVb365Client, type LicenseOverviewRequest } from "../../src/vb365/index.ts";
import type { FarEnds } from "./far-ends.ts";

export type Leg = "spool" | "bare-spool" | "whole" | "bare-whole";

/** What a leg took. */
export interface Taken {
  readonly seconds: number;
  readonly restBytes: number;
  readonly peakBytes: number;
}

const ORDER: LicenseOverviewRequest = {
  startTime: "2026-01-01T00:00:00.000Z",
  endTime: "2026-01-31T23:59:59.999Z",
  format: "CSV",
  timezone: "UTC",
};

interface LocalFile {
  readonly path: string;
  readonly bytes: number;
}

{
  const [farEnds] = (await once(process, "message")) as [FarEnds];
  const directory = await mkdtemp(join(tmpdir(), "license-report-bench-"));
  try {
    const leg = process.argv[2] as Leg;
    const fetchFile = await (leg.startsWith("bare") ? bareUndici : ourClient)(farEnds, directory);
    process.send?.(
      await measure(async () => {
        const file = await fetchFile();
        if (leg.endsWith("whole")) await upload(file, farEnds.uploadUrl);
      }),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
    process.disconnect();
  }
}

/** Logged in, and ready to fetch. */
async function ourClient({ vb365 }: FarEnds, directory: string): Promise<() => Promise<LocalFile>> {
  const { signal } = new AbortController();
  const client = createVb365Client(
    { ...vb365, name: "bench", apiVersion: "v6", tls: { mode: "pin", fingerprints: [vb365.fingerprint] } },
    {
      log: { debug() {}, info() {}, warn() {}, error: console.error },
      spoolDirectory: directory,
      limits: { reportBytes: 2 ** 31 },
    },
  );
  await client.license({ signal });
  return async () => {
    const report = await client.generateLicenseOverview(ORDER, { signal });
    await client.close();
    return report;
  };
}

/** The same bytes with nothing done to them. */
async function bareUndici({ vb365 }: FarEnds, directory: string): Promise<() => Promise<LocalFile>> {
  const dispatcher = new Agent({ connect: { ca: vb365.certificatePem }, allowH2: false });
  const log = await request(`${vb365.url}/v6/token`, {
    dispatcher,
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "password",
      username: vb365.username,
      password: vb365.password,
    }).toString(),
  });
  const { access_token: token } = (await log.body.json()) as { access_token: string };
  return async () => {
    const { body } = await request(`${vb365.url}/v6/Reports/GenerateLicenseOverview`, {
      dispatcher,
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify(ORDER),
    });
    const file = createWriteStream(join(directory, "bare.csv"));
    await pipeline(body, file);
    await dispatcher.close();
    return { path: join(directory, "bare.csv"), bytes: file.bytesWritten };
  };
}

/** By the product's own code in either case. */
async function upload(file: LocalFile, url: string): Promise<void> {
  const place = { ok: true, upload_url: url, file_id: "F1" };
  const slack = { files: { getUploadURLExternal: async () => place } } as unknown as WebClient;
  await uploadFile({ write: slack }, { ...file, name: "report.csv" }, new AbortController().signal);
}

async function measure(run: () => Promise<void>): Promise<Taken> {
  const restBytes = process.memoryUsage.rss();
  let peakBytes = restBytes;
  const watch = setInterval(() => {
    peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  }, 10);
  const started = performance.now();
  await run();
  clearInterval(watch);
  return { seconds: (performance.now() - started) / 1000, restBytes, peakBytes };
}
