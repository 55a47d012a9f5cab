import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../../../sandbox/slack/json.ts";
import { draw } from "./draw.ts";

const plain = (text: string) => ({ type: "plain_text", text });
const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const cell = (text: string) => ({ type: "raw_text", text });
const HOSTILE = '<img src=x onerror="alert(1)"> <!channel>';

describe("blocks", () => {
  const shown: [name: string, block: JsonObject, html: RegExp][] = [
    ["header", { type: "header", text: plain("Title") }, /<h3[^>]*>.*Title.*<\/h3>/],
    ["section", { type: "section", text: mrkdwn("*b*") }, /<strong>b<\/strong>/],
    ["section's plain text", { type: "section", text: plain("*b*") }, />\*b\*</],
    ["fields", { type: "section", fields: [mrkdwn("a"), mrkdwn("b")] }, /fields.*>a<.*>b</],
    ["context", { type: "context", elements: [plain("small")] }, /class="context".*small/],
    ["divider", { type: "divider" }, /<hr\s*\/>/],
    [
      "a picture's words",
      { type: "image", image_url: "https://a.example/x.png", alt_text: "a chart" },
      /🖼 a chart/,
    ],
    [
      "rich text",
      {
        type: "rich_text",
        elements: [
          { type: "rich_text_preformatted", elements: [{ type: "text", text: "a\nb" }] },
          {
            type: "rich_text_list",
            style: "ordered",
            elements: [
              { type: "rich_text_section", elements: [{ type: "text", text: "one", style: { bold: true } }] },
            ],
          },
        ],
      },
      /<pre>a\nb<\/pre><ol><li><strong>one<\/strong><\/li><\/ol>/,
    ],
    [
      "table",
      {
        type: "table",
        rows: [
          [cell("Name"), cell("Users")],
          [cell("A"), { type: "raw_number", text: "12" }],
        ],
      },
      /<th scope="col" class="align-left">Name<\/th>.*<td class="align-right">12<\/td>/,
    ],
    [
      "data table's caption",
      { type: "data_table", caption: "Top", rows: [[cell("a")], [cell("b")]] },
      /<caption>Top/,
    ],
    ["alert", { type: "alert", level: "error", text: plain("Stop") }, /role="alert".*Stop/],
    [
      "plan",
      { type: "plan", title: "P", tasks: [{ task_id: "1", title: "T", status: "complete" }] },
      /aria-label="complete".*T/,
    ],
    [
      "container",
      { type: "container", title: plain("C"), child_blocks: [{ type: "divider" }] },
      /<summary>.*C.*<hr/,
    ],
    [
      "pie",
      {
        type: "data_visualization",
        title: "Share",
        chart: {
          type: "pie",
          segments: [
            { label: "A", value: 3 },
            { label: "B", value: 1 },
          ],
        },
      },
      /stroke-dasharray="75 25".*A <b>3<\/b>/,
    ],
    [
      "bars",
      {
        type: "data_visualization",
        title: "Use",
        chart: { type: "bar", series: [{ name: "S", data: [{ label: "A", value: 3 }] }] },
      },
      /<rect.*<title>A: 3<\/title>.*S /,
    ],
    ["what it does not know", { type: "hologram", beams: 3 }, /“hologram”.*&quot;beams&quot;: 3/s],
    [
      "an element it does not know",
      { type: "actions", elements: [{ type: "dial" }] },
      /\[dial: not drawn here\]/,
    ],
  ];
  it.each(shown)("draws %s", (_, block, html) => {
    expect(draw([block])).toMatch(html);
  });

  const foreign: [name: string, block: JsonObject][] = [
    ["header", { type: "header", text: plain(HOSTILE) }],
    ["section", { type: "section", text: mrkdwn(HOSTILE) }],
    [
      "rich text",
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: HOSTILE }] }],
      },
    ],
    ["table", { type: "table", rows: [[cell(HOSTILE)]] }],
    ["button", { type: "actions", elements: [{ type: "button", action_id: "a", text: plain(HOSTILE) }] }],
    ["unknown", { type: HOSTILE }],
  ];
  it.each(foreign)("lets no markup out of a %s", (_, block) => {
    const html = draw([block]);
    expect(html).toContain("&lt;img");
    expect(html).not.toContain("<img");
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example"])("does not link to %s", (url) => {
    const leaf = { type: "link", url, text: "click" };
    const html = draw([{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [leaf] }] }]);
    expect(html).toContain("click");
    expect(html).not.toContain("href");
  });
});

describe("fields", () => {
  const input = (element: JsonObject, more: JsonObject = {}) => [
    { type: "input", block_id: "b", label: plain("Label"), element: { action_id: "a", ...element }, ...more },
  ];
  const option = (value: string) => ({ text: plain(`Option ${value}`), value });

  it("ties label, hint and error to the field", () => {
    const html = draw(input({ type: "plain_text_input" }, { hint: plain("Help") }), {
      errorOf: () => "Wrong",
    });
    expect(html).toMatch(/<label for="field-b">Label/);
    expect(html).toMatch(/id="field-b" aria-describedby="error-b hint-b" aria-invalid/);
    expect(html).toMatch(/id="error-b" role="alert">Wrong/);
  });

  const filled: [type: string, more: JsonObject, value: string, html: RegExp][] = [
    ["plain_text_input", {}, "typed", /value="typed"/],
    ["datepicker", {}, "2026-11-24", /type="date"[^>]*value="2026-11-24"/],
    ["timepicker", {}, "10:30", /type="time"[^>]*value="10:30"/],
    ["static_select", { options: [option("x"), option("y")] }, "y", /<option value="y" selected>/],
    ["radio_buttons", { options: [option("x"), option("y")] }, "y", /checked\/> *<span>Option y/],
    ["conversations_select", { filter: { include: ["private"] } }, "C2", /<option value="C2" selected>#c2/],
  ];
  it.each(filled)("shows what is in a %s", (type, more, value, html) => {
    expect(draw(input({ type, ...more }), { held: () => value })).toMatch(html);
  });

  it("offers no channel that the menu's filter leaves out", () => {
    const html = draw(
      input({
        type: "conversations_select",
        filter: { include: ["public"], exclude_external_shared_channels: true },
      }),
    );
    expect(html).toContain("#c1");
    expect(html).not.toMatch(/#c2|#c3/);
  });
});
