import type { Block, KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Day, LatestReading } from "../../watch/index.ts";
import { plain } from "../web-api/text.ts";
import type { Reply } from "./replies.ts";

/** Rows of a table beside its head (docs.slack.dev: 201 in all); all cells together hold 20,000 characters. */
const MAX_ROWS = 100;

interface DetailsContext {
  readonly zone: string;
  readonly messages: Messages;
}

/** Licenses by organization as a table, and of twelve months as a line chart; for one person. */
export function alertDetails(
  reading: LatestReading | undefined,
  days: readonly Day[],
  { zone, messages }: DetailsContext,
): Reply {
  const { details } = messages.alerts;
  const users = reading?.users;
  const small = users ? details.asOf(messages.formats.moment(new Date(users.at), zone)) : details.none;
  return {
    response_type: "ephemeral",
    text: details.title,
    blocks: [
      { type: "header", text: plain(details.title, 150) },
      ...(users && users.organizations.length > 0 ? [tableOf(users.organizations, messages)] : []),
      { type: "context", elements: [plain(small)] },
      ...yearChart(days, messages),
    ],
  };
}

type Organizations = NonNullable<LatestReading["users"]>["organizations"];

function tableOf(organizations: Organizations, { alerts: { details }, formats }: Messages): KnownBlock {
  // A cell must hold a character, and a name may be blank.
  const text = (words: string) => ({
    type: "raw_text" as const,
    text: words.trim() === "" ? details.unnamed : [...words].slice(0, 60).join(""),
  });
  const number = (value: number) => ({
    type: "raw_number" as const,
    value,
    text: formats.number(value),
  });
  const largest = [...organizations].sort(
    (a, b) => b.exceeded - a.exceeded || b.licensed + b.fresh - a.licensed - a.fresh,
  );
  return {
    type: "data_table",
    caption: details.title,
    page_size: 10,
    rows: [
      [text(details.organization), text(details.licensed), text(details.fresh), text(details.exceeded)],
      ...largest
        .slice(0, MAX_ROWS)
        .map(({ organization, licensed, fresh, exceeded }) => [
          text(organization),
          number(licensed),
          number(fresh),
          number(exceeded),
        ]),
    ],
  };
}

/** Slack's chart block (docs.slack.dev, Block Kit): at most 20 points; @slack/types does not know it yet. */
interface LineBlock extends Block {
  readonly type: "data_visualization";
  readonly title: string;
  readonly chart: {
    readonly type: "line";
    readonly series: readonly {
      readonly name: string;
      readonly data: readonly { readonly label: string; readonly value: number }[];
    }[];
    readonly axis_config: { readonly categories: readonly string[] };
  };
}

/** The last day of each month that is known. Two make a line. */
function yearChart(days: readonly Day[], { alerts: { details } }: Messages): KnownBlock[] {
  const byMonth = new Map(days.map((day) => [day.day.slice(0, 7), day]));
  const months = [...byMonth].slice(-12);
  if (months.length < 2) return [];
  const series = (name: string, pick: (day: Day) => number) => ({
    name,
    data: months.map(([label, day]) => ({ label, value: pick(day) })),
  });
  const chart: LineBlock = {
    type: "data_visualization",
    title: details.chart,
    chart: {
      type: "line",
      series: [series(details.used, ({ used }) => used), series(details.total, ({ total }) => total)],
      axis_config: { categories: months.map(([label]) => label) },
    },
  };
  return [chart as Block as KnownBlock];
}
