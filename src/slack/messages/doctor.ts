import type { KnownBlock } from "@slack/types";
import type { Messages } from "../../i18n/index.ts";
import type { Checked } from "../context.ts";
import { plain } from "../web-api/text.ts";
import { type Reply, reply } from "./replies.ts";

const LEVELS: readonly Checked["level"][] = ["problem", "warning", "ok"];
const MARKS = { problem: "❌", warning: "⚠️" } as const;
/** Of a bot with many servers, the rest is told by the doctor's own command. */
const MAX_LINES = 40;

/** What is not in order, each with its remedy, the worst first; and what is. */
export function doctorReply(checked: readonly Checked[], { doctor, formats }: Messages): Reply {
  const nameOf = ({ check, server }: Checked) => {
    const { name } = doctor.checks[check];
    return server === undefined ? name : doctor.on(name, server);
  };
  const worst = worstOfEach(checked);
  const inOrder = worst.filter(({ level }) => level === "ok").map(nameOf);
  const lines = LEVELS.flatMap((level) =>
    level === "ok"
      ? []
      : worst
          .filter((one) => one.level === level)
          .map((one) => formats.sentences(`${MARKS[level]} ${nameOf(one)}.`, doctor.checks[one.check].fix)),
  );
  const count = (level: Checked["level"]) => worst.filter((one) => one.level === level).length;
  const summary = lines.length === 0 ? doctor.allWell : doctor.found(count("problem"), count("warning"));
  const sections = [summary, ...lines.slice(0, MAX_LINES)].map(
    (text): KnownBlock => ({ type: "section", text: plain(text, 1500) }),
  );
  const footer = [...(inOrder.length > 0 ? [doctor.inOrder(formats.list(inOrder, "and"))] : []), doctor.more];
  return reply(summary, [
    { type: "header", text: plain(doctor.title) },
    ...sections,
    { type: "context", elements: footer.map((text) => plain(text, 1500)) },
  ]);
}

/** One line for each thing, however much was found there. */
function worstOfEach(checked: readonly Checked[]): Checked[] {
  const byName = new Map<string, Checked>();
  for (const one of checked) {
    const name = `${one.check} ${one.server ?? ""}`;
    const known = byName.get(name);
    if (!known || LEVELS.indexOf(one.level) < LEVELS.indexOf(known.level)) byName.set(name, one);
  }
  return [...byName.values()];
}
