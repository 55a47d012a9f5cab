import { expect, test } from "vitest";
import { clientOnSandbox } from "./client.ts";

test.each([
  ["last month", "last month", "last month"],
  ["a < b & c > d", "a &lt; b &amp; c &gt; d", "a &lt; b &amp; c &gt; d"],
  [
    "<!channel> <@U0OLIVIA0001>",
    "&lt;!channel&gt; &lt;@U0OLIVIA0001&gt;",
    "&lt;!channel&gt; &lt;@U0OLIVIA0001&gt;",
  ],
  ["@channel @here", "<!channel> <!here>", "<!channel> <!here>"],
  ["to #general", "to <#C0GENERAL001|general>", "to <#C0GENERAL001|>"],
  ["@olivia #nowhere @nobody", "<@U0OLIVIA0001|olivia> #nowhere @nobody", "<@U0OLIVIA0001> #nowhere @nobody"],
  ["@License Report Q1", "<@U0LICENSEBOT|license-report> Q1", "<@U0LICENSEBOT> Q1"],
  [
    "@license report, @License Reporter",
    "<@U0LICENSEBOT|license-report>, @License Reporter",
    "<@U0LICENSEBOT>, @License Reporter",
  ],
  ["me@olivia.example", "me@olivia.example", "me@olivia.example"],
  ["see https://a.example/x", "see <https://a.example/x>", "see <https://a.example/x>"],
])("typing %s", async (text, inCommand, inMessage) => {
  await using on = await clientOnSandbox();
  const { sandbox } = on;
  const sent = sandbox.waitFor((event) => event?.type === "envelope" && event.envelope.payload);
  await sandbox.command({ user: "olivia", channel: "#general", command: "/license-report", text });
  expect((await sent).text).toBe(inCommand);
  expect(sandbox.say({ user: "olivia", channel: "#general", text }).text).toBe(inMessage);
});
