import { afterAll, beforeAll, expect, it } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("the latch of refused credentials", ({ open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
  });
  afterAll(() => store.close());

  const failure = {
    code: "vb365_credentials_refused",
    params: { server: "berlin", status: "400" },
    detail: "Nein, \0 nicht so.",
  } as const;

  it("keeps one refusal for each server, the latest, until it is lifted", async () => {
    const { credentialLatch: latch } = store;
    expect(await latch.read("berlin")).toBeUndefined();
    await latch.set("berlin", { credentials: "one", failure });
    await latch.set("paris", { credentials: "two", failure });
    await latch.set("berlin", { credentials: "three", failure });
    expect(await latch.read("berlin")).toEqual({
      credentials: "three",
      failure: { ...failure, detail: "Nein, \ufffd nicht so." },
    });
    await latch.lift("berlin");
    expect(await latch.read("berlin")).toBeUndefined();
    expect((await latch.read("paris"))?.credentials).toBe("two");
  });
});
