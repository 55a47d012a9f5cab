import { expect } from "vitest";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("the latch of refused credentials", (engine) => {
  const it = onStore(engine);

  const failure = {
    code: "vb365_credentials_refused",
    params: { server: "berlin", status: "400" },
    detail: "Nein, \0 nicht so.",
  } as const;

  it("keeps one refusal for each server, the latest, until it is lifted", async ({ store }) => {
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
