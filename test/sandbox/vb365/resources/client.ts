import { expect } from "vitest";
import { z } from "zod";
import type { Harness } from "../client.ts";

export const VERSIONS = ["v6", "v7", "v8"] as const;

/** UTC, with up to seven fraction digits and no trailing zeros. */
export const timestamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{0,6}[1-9])?Z$/);

export const link = (version: string) => z.strictObject({ href: z.string().startsWith(`/${version}/`) });

/** Logs in, gets, and reads what must be JSON. */
export async function getJson({ call, login }: Harness, path: string) {
  const reply = await call("GET", path, { token: await login() });
  expect(reply.status).toBe(200);
  expect(reply.headers["content-type"]).toMatch(/^application\/json/);
  return JSON.parse(reply.text);
}
