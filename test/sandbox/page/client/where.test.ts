import { expect, it } from "vitest";
import { fileOfUrl, messageOfUrl, startOf } from "../../../../sandbox/page/client/shell/where.ts";
import { scene } from "./draw.ts";

it.each([
  ["https://sandbox.slack.com/archives/C0GENERAL001/p1795600571080000", { channel: "C0GENERAL001" }],
  [
    "https://sandbox.slack.com/archives/C0GENERAL001/p1795600571080000?thread_ts=1795600571.000001&cid=C0GENERAL001",
    { channel: "C0GENERAL001", threadTs: "1795600571.000001" },
  ],
  ["https://sandbox.slack.com/archives/C0GENERAL001", undefined],
  ["https://example.com/archives/C0GENERAL001/p1795600571080000", undefined],
  ["https://sandbox.slack.com/files/U1/F0000000001/a.pdf", undefined],
])("%s names %j", (url, expected) => {
  expect(messageOfUrl(url)).toEqual(expected);
});

it.each([
  ["https://sandbox.slack.com/files/U1/F0000000001/a.pdf", "a.pdf"],
  ["https://sandbox.slack.com/files/U1/F0000000002/b.pdf", undefined],
  ["https://example.com/", undefined],
])("%s names the file %s", (url, expected) => {
  const file = { id: "F0000000001", name: "a.pdf", title: "a", size: 1 };
  const message = { channel: "C1", ts: "1", user: "U1", text: "", blocks: [], files: [file] };
  const messages = new Map([["C1 1", { ...message, isEdited: false, isDeleted: false }]]);
  expect(fileOfUrl(url, { messages })?.name).toBe(expected);
});

it.each([
  ["", "C1"],
  ["#olivia/C2", "C2"],
  ["#olivia/home", "home"],
  ["#olivia/C9", "C1"],
  ["#nobody/C3", "C3"],
])("the address %j begins at %s", (hash, place) => {
  expect(startOf(scene, hash)).toMatchObject({ me: { name: "olivia" }, place });
});
