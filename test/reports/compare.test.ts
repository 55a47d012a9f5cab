import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDigests, type ReportDigest } from "../../src/reports/index.ts";

const digestOf = (
  counts: Readonly<Record<string, number>>,
  total = Object.keys(counts).length,
): ReportDigest => ({
  format: "CSV",
  accounts: Object.values(counts).reduce((sum, count) => sum + count, 0),
  newAccounts: null,
  organizations: {
    total,
    top: Object.entries(counts).map(([name, accounts]) => ({ name, accounts })),
  },
});

describe("the change between two reports", () => {
  it.each([
    ["nothing", { A: 1 }, { A: 1 }, []],
    ["growth", { A: 5 }, { A: 2 }, [["A", 2, 5]]],
    ["loss", { A: 2 }, { A: 5 }, [["A", 5, 2]]],
    ["a newcomer", { A: 1, B: 3 }, { A: 1 }, [["B", 0, 3]]],
    ["one that went", { A: 1 }, { A: 1, B: 3 }, [["B", 3, 0]]],
    [
      "the largest first",
      { A: 1, B: 9, C: 4 },
      { A: 2, B: 1, C: 9 },
      [
        ["B", 1, 9],
        ["C", 9, 4],
        ["A", 2, 1],
      ],
    ],
  ] as const)("tells %s", (_, now, before, moves) => {
    const change = compareDigests(digestOf(now), digestOf(before));
    expect(change?.moves?.map((move) => [move.name, move.before, move.now])).toEqual(moves);
  });

  it("tells no organizations where one report does not name them all", () => {
    const change = compareDigests(digestOf({ A: 5 }, 300), digestOf({ A: 2 }));
    expect(change).toEqual({ before: 2, now: 5, moves: null });
  });

  it("is unknown where one report does not tell its accounts", () => {
    const unread: ReportDigest = { ...digestOf({ A: 1 }), accounts: null };
    expect(compareDigests(unread, digestOf({ A: 1 }))).toBeUndefined();
    expect(compareDigests(digestOf({ A: 1 }), unread)).toBeUndefined();
  });

  it("adds up to the change of the whole, and turns round with the reports", () => {
    const counts = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.nat(500), {
      maxKeys: 8,
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [there, back] = [
          compareDigests(digestOf(a), digestOf(b)),
          compareDigests(digestOf(b), digestOf(a)),
        ];
        const sum = (there?.moves ?? []).reduce((total, { now, before }) => total + now - before, 0);
        if ((there?.moves?.length ?? 0) < 10) expect(sum).toBe((there?.now ?? 0) - (there?.before ?? 0));
        expect(back?.moves).toEqual(
          there?.moves?.map(({ name, now, before }) => ({ name, now: before, before: now })),
        );
      }),
    );
  });
});
