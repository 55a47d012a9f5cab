import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inline, parseMrkdwn } from "../../../../sandbox/page/client/text/mrkdwn.ts";

const text = (words: string): Inline => ({ kind: "text", text: words });

describe("mrkdwn", () => {
  const cases: [source: string, parts: readonly Inline[]][] = [
    ["", []],
    ["plain", [text("plain")]],
    ["a *b* c", [text("a "), { kind: "bold", inner: [text("b")] }, text(" c")]],
    ["_i_", [{ kind: "italic", inner: [text("i")] }]],
    ["~s~", [{ kind: "strike", inner: [text("s")] }]],
    ["*a _b_*", [{ kind: "bold", inner: [text("a "), { kind: "italic", inner: [text("b")] }] }]],
    ["snake_case_name", [text("snake_case_name")]],
    ["2*3*4", [text("2*3*4")]],
    ["`*x*`", [{ kind: "code", text: "*x*" }]],
    ["```\na\nb```", [{ kind: "pre", text: "a\nb" }]],
    ["&lt;b&gt; &amp;amp;", [text("<b> &amp;")]],
    ["&gt; said", [{ kind: "quote", inner: [text("said")] }]],
    ["<https://a.example|A &amp; B>", [{ kind: "link", url: "https://a.example", label: "A & B" }]],
    [
      "<https://a.example/?a=1&amp;b=2>",
      [{ kind: "link", url: "https://a.example/?a=1&b=2", label: "https://a.example/?a=1&b=2" }],
    ],
    ["<mailto:a@b.example|a>", [{ kind: "link", url: "mailto:a@b.example", label: "a" }]],
    ["<javascript:alert(1)|a>", [text("<javascript:alert(1)|a>")]],
    ["<data:text/html,x|a>", [text("<data:text/html,x|a>")]],
    ["<@U1>", [{ kind: "user", id: "U1" }]],
    ["<#C1|name>", [{ kind: "channel", id: "C1", label: "name" }]],
    ["<!channel>", [{ kind: "broadcast", id: "channel" }]],
    [
      "<!date^0^{date} at {time}|then>",
      [{ kind: "date", seconds: 0, format: "{date} at {time}", fallback: "then" }],
    ],
  ];
  it.each(cases)("reads %j", (source, parts) => {
    expect(parseMrkdwn(source)).toEqual(parts);
  });

  it("takes any text, and makes no link but to pages and mailboxes", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."<>|*_~`&;@#!:/ \nhtpsjavcr") }), (source) => {
        for (const part of parseMrkdwn(source)) {
          if (part.kind === "link") expect(part.url).toMatch(/^(https?:\/\/|mailto:)/i);
        }
      }),
    );
  });
});
