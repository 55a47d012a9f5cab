import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { request } from "../runs/support.ts";
import { onStore } from "./fixtures.ts";
import { onEachEngine } from "./support.ts";

onEachEngine("requests that earlier versions kept", (engine) => {
  const it = onStore(engine);

  it.for([
    [1, { words: "1.–31. Oktober 2026" }],
    [2, { rangeLabel: "1.–31. Oktober 2026" }],
  ] as const)(
    "of version %i are read, their sentences as they stand, and ordered again",
    async ([version, label], { store }) => {
      const asked = { request: request(), orderKey: randomUUID(), dueBy: new Date(Date.now() + 60_000) };
      const { run } = await store.runs.create(asked);
      const kept = JSON.stringify({ ...request(), ...label, notes: ["Der Zeitraum reicht bis jetzt."] });
      await store.query("UPDATE runs SET version = $2, request = $3 WHERE id = $1", [run.id, version, kept]);
      const read = await store.runs.find(run.id);
      expect(read?.request).toEqual({
        ...request(),
        notes: [{ code: "sentence", params: { text: "Der Zeitraum reicht bis jetzt." } }],
      });
      const again =
        read && (await store.runs.create({ ...asked, request: read.request, orderKey: randomUUID() }));
      expect(again?.run.request).toEqual(read?.request);
    },
  );
});
