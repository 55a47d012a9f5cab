import { expect, it } from "vitest";
import type { People, Person } from "../../src/slack/access/people.ts";
import { cachedMessagesFor, messagesForPerson } from "../../src/slack/replies/messages-for.ts";

const HANNA: Person = { name: "Hanna", zone: "Europe/Berlin", locale: "de-DE", denied: undefined };

const knows = (people: Partial<People>) => ({
  people: { cached: () => undefined, ...people } as People,
  patience: { ackMs: 20, languageMs: 20 },
});
const never = () => new Promise<Person>(() => {});

it.each<[why: string, people: Partial<People>, close: string]>([
  ["in a person's language", { find: async () => HANNA }, "Abbrechen"],
  ["without a call for somebody who is known", { cached: () => HANNA, find: never }, "Abbrechen"],
  ["in English where Slack is slow", { find: never }, "Cancel"],
  ["in English where Slack fails", { find: () => Promise.reject(new Error("down")) }, "Cancel"],
])("speaks %s", async (_why, people, close) => {
  expect((await messagesForPerson(knows(people), "U1")).form.close).toBe(close);
});

it("speaks the language that is at hand without asking", () => {
  expect(cachedMessagesFor(knows({ cached: () => HANNA }), "U1").form.close).toBe("Abbrechen");
  expect(cachedMessagesFor(knows({ find: never }), "U1").form.close).toBe("Cancel");
});
