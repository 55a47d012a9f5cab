import { randomBytes } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Failure } from "../../src/errors.ts";
import type { Installation, Installations, Tokens } from "../../src/installations/types.ts";
import { createTokenSource } from "../../src/slack/tokens/source.ts";
import type { Store } from "../../src/store/index.ts";
import { onEachEngine, silent } from "../store/support.ts";
import { platformError } from "./platform-error.ts";

const HOUR = 3_600_000;
const START = Date.parse("2026-11-24T11:00:00.000Z");

onEachEngine("several processes with one refresh token", (engine) => {
  let store: Store;
  let now: number;
  let book: Installations;
  beforeEach(async () => {
    now = START;
    store = await engine.open({ now: () => new Date(now), inMemory: true });
    book = store.installations([randomBytes(32)]);
    await book.save({
      id: "T1",
      isEnterpriseInstall: false,
      teamId: "T1",
      name: "Acme",
      appId: "A1",
      botId: "B1",
      botUserId: "U1",
      botName: "bot",
      scopes: [],
      installedBy: "U2",
      tokens: tokens(1),
    });
  });
  afterEach(() => store.close());

  const tokens = (generation: number): Tokens => ({
    access: `access-${generation}`,
    refresh: `refresh-${generation}`,
    expiresAt: new Date(now + 12 * HOUR),
  });

  /** Slack, which takes each refresh token once. */
  function slack(before: () => Promise<void> | void = () => {}) {
    let latest = 1;
    const asked: string[] = [];
    return {
      asked,
      async refresh(refresh: string): Promise<Tokens> {
        asked.push(refresh);
        if (refresh !== `refresh-${latest}`) throw platformError("invalid_refresh_token");
        latest += 1;
        await before();
        return tokens(latest);
      },
    };
  }

  const process = async (
    calls: { refresh(token: string): Promise<Tokens> },
    own: Partial<Installations> = {},
  ) =>
    createTokenSource({
      installation: (await book.find("T1")) as Installation,
      installations: { ...book, ...own },
      calls,
      pause: () => new Promise((resolve) => setTimeout(resolve, 5)),
      log: silent,
      now: () => new Date(now),
    });

  it("make one exchange, and all go on with its result", async () => {
    const calls = slack(() => new Promise((resolve) => setTimeout(resolve, 20)));
    const sources = await Promise.all([1, 2, 3, 4].map(() => process(calls)));
    now += 13 * HOUR;
    const got = await Promise.all(sources.flatMap((source) => [source.current(), source.current()]));
    expect(new Set(got)).toEqual(new Set(["access-2"]));
    expect(calls.asked).toEqual(["refresh-1"]);
    expect((await book.find("T1"))?.tokens.access).toBe("access-2");
  });

  it("use no token that is not written down", async () => {
    const calls = slack();
    const source = await process(calls, { renew: async () => Promise.reject(new Error("disk full")) });
    now += 13 * HOUR;
    await expect(source.current()).rejects.toThrow("disk full");
    expect((await book.find("T1"))?.tokens.access).toBe("access-1");
  });

  it("go on when the one that had the turn died before its exchange", async () => {
    now += 13 * HOUR;
    const dead = (await book.find("T1")) as Installation;
    expect(await book.takeTurn(dead, 30_000)).toBe(true);
    const calls = slack();
    const source = await process(calls);
    const waiting = source.current();
    await expect.poll(() => calls.asked.length, { interval: 5 }).toBe(0);
    now += 31_000;
    expect(await waiting).toBe("access-2");
  });

  it("say that the app is to be reinstalled when the one that had the turn died after its exchange", async () => {
    now += 13 * HOUR;
    const calls = slack();
    await calls.refresh("refresh-1");
    const source = await process(calls);
    await expect(source.current()).rejects.toThrow(new Failure("slack_token_revoked").message);
  });

  it("take what another has written when their own refresh token turns out to be burnt", async () => {
    const source = await process({
      async refresh() {
        const other = (await book.find("T1")) as Installation;
        await book.renew(other, tokens(2));
        throw platformError("invalid_refresh_token");
      },
    });
    now += 13 * HOUR;
    expect(await source.current()).toBe("access-2");
  });

  it("find the workspace gone when it was forgotten meanwhile", async () => {
    const source = await process(slack());
    await store.forgetWorkspace("T1");
    now += 13 * HOUR;
    await expect(source.current()).rejects.toThrow("slack_token_revoked");
  });
});

describe("a token that lasts", () => {
  it("is used as it is, and replaced only when there is another", async () => {
    const installation: Installation = {
      id: "T1",
      isEnterpriseInstall: false,
      name: "",
      appId: "A1",
      botId: "B1",
      botUserId: "U1",
      botName: "bot",
      scopes: [],
      installedBy: "",
      tokens: { access: "lasting" },
      installedAt: new Date(START),
      generation: 1,
    };
    const never = async () => {
      throw new Error("not to be called");
    };
    const source = createTokenSource({
      installation,
      installations: { find: async () => installation, takeTurn: never, giveTurnBack: never, renew: never },
      calls: { refresh: never },
      log: silent,
      now: () => new Date(START + 1000 * HOUR),
    });
    expect(await source.current()).toBe("lasting");
    expect(await source.instead("lasting")).toBeUndefined();
    source.heard({ ...installation, generation: 2, tokens: { access: "newer" } });
    expect(await source.instead("lasting")).toBe("newer");
  });
});
