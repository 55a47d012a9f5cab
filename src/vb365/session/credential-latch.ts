import { scrypt } from "node:crypto";
import { promisify } from "node:util";
import type { FailureRecord } from "../../errors.ts";
import type { Vb365Settings } from "../types.ts";

/** Credentials that a server refused, and how. */
export interface LatchedRefusal {
  /** By {@link identifyCredentials}: another account, password or address is not refused yet. */
  readonly credentials: string;
  readonly failure: FailureRecord;
}

/**
 * Holds back log-ins with refused credentials. Several processes share one account on one server: if each had to find
 * out for itself, together they would lock it. So a store of all of them keeps the refusal, one for each server.
 */
export interface CredentialLatch {
  read(server: string): Promise<LatchedRefusal | undefined>;
  set(server: string, refusal: LatchedRefusal): Promise<void>;
  lift(server: string): Promise<void>;
}

/** For one process alone. */
export function createMemoryLatch(): CredentialLatch {
  const refusals = new Map<string, LatchedRefusal>();
  return {
    read: async (server) => refusals.get(server),
    set: async (server, refusal) => void refusals.set(server, refusal),
    lift: async (server) => void refusals.delete(server),
  };
}

const derive = promisify<string, string, number, Buffer>(scrypt);

/** Tells credentials apart without telling the password: whoever reads the store must not be able to try words on it. */
export async function identifyCredentials({
  url,
  username,
  password,
}: Pick<Vb365Settings, "url" | "username" | "password">): Promise<string> {
  const key = await derive(password, JSON.stringify([url, username]), 32);
  return key.toString("hex");
}
