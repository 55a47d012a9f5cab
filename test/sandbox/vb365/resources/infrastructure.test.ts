import { describe, expect, test } from "vitest";
import { startHarness } from "../client.ts";

describe.each(["v6", "v7", "v8"])("what a monitor reads in %s", (version) => {
  test.each([
    ["Jobs", "lastStatus", 9],
    ["Proxies", "hostName", 2],
    ["BackupRepositories", "freeSpaceBytes", 2],
    ["RbacRoles", "id", 0],
  ])("%s: an array up to v7, a page in v8", async (path, field, length) => {
    await using harness = await startHarness();
    const token = await harness.login();
    const body = JSON.parse((await harness.call("GET", `/${version}/${path}`, { token })).text);
    const items = version === "v8" ? body.results : body;
    expect(items).toHaveLength(length);
    for (const item of items) expect(item).toHaveProperty(field);
  });

  test("the portal for restores, which is off", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    const { text } = await harness.call("GET", `/${version}/RestorePortalSettings`, { token });
    expect(JSON.parse(text)).toEqual({ isEnabled: false, applicationId: "" });
  });

  test("the sessions of a job, by the job's id", async () => {
    await using harness = await startHarness();
    const token = await harness.login();
    const all = JSON.parse((await harness.call("GET", `/${version}/JobSessions`, { token })).text).results;
    expect(all).toHaveLength(9);
    const path = `/${version}/Jobs/${all[3].jobId}/JobSessions?limit=5`;
    const { results } = JSON.parse((await harness.call("GET", path, { token })).text);
    expect(results).toEqual([all[3]]);
    const query = `/${version}/JobSessions?jobId=${all[3].jobId}`;
    expect(JSON.parse((await harness.call("GET", query, { token })).text).results).toEqual([all[3]]);
    expect(Date.parse(results[0].endTime)).toBeGreaterThan(Date.parse(results[0].creationTime));
  });

  test("asks for a token", async () => {
    await using harness = await startHarness();
    expect((await harness.call("GET", `/${version}/Jobs`)).status).toBe(401);
  });
});
