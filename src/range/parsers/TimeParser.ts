import type { TimeOfDay } from "../calculation/fields.ts";
import type { Reading } from "../reading.ts";
import { RangeParser } from "./RangeParser.ts";

const PARTS: Readonly<Record<string, TimeOfDay>> = {
  noon: { hour: 12, minute: 0, certain: true },
  midnight: { hour: 0, minute: 0, certain: true },
  morning: { hour: 6, hours: 6, certain: true },
  afternoon: { hour: 12, hours: 6, certain: true },
  evening: { hour: 18, hours: 6, certain: true },
  night: { hour: 18, hours: 6, certain: true },
};

/** "9am", "9:30 pm", "14:00:05", "9 o'clock", "noon", "morning". */
export class TimeParser extends RangeParser {
  constructor() {
    super(
      "(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?(?::(?<second>\\d\\d)(?:[.]\\d+)?)? ?(?<half>am|pm)" +
        "|(?<hour2>\\d{1,2}):(?<minute2>\\d\\d)(?::(?<second2>\\d\\d)(?:[.]\\d+)?)?(?: ?o'clock)?" +
        "|(?:(?<half4>am|pm) ?)(?<hour4>\\d{1,2})(?: o'clock(?: (?<minute4>\\d{1,2}) minute)?|:(?<minute5>\\d\\d))" +
        "|(?<hour5>\\d{1,2}) o'clock (?<minute6>\\d{1,2})(?: minute)?|(?<hour6>\\d{1,2}) h (?<minute7>\\d\\d)" +
        "|(?<hour3>\\d{1,2})(?:[.](?<minute3>\\d\\d))? ?o'clock(?: (?<half3>am|pm))?" +
        "|noon|midnight|(?:this )?(?:morning|afternoon|evening|night)",
    );
  }

  protected override read(match: RegExpMatchArray): Reading | null {
    const { groups = {} } = match;
    const part = PARTS[match[0].replace("this ", "")];
    if (part !== undefined) return { kind: "fields", fields: { time: part } };
    const digits =
      groups.hour ?? groups.hour2 ?? groups.hour3 ?? groups.hour4 ?? groups.hour5 ?? groups.hour6 ?? "";
    const minute =
      groups.minute ??
      groups.minute2 ??
      groups.minute3 ??
      groups.minute4 ??
      groups.minute5 ??
      groups.minute6 ??
      groups.minute7;
    const second = groups.second ?? groups.second2;
    const half = groups.half ?? groups.half3 ?? groups.half4;
    const said = Number(digits);
    if (
      said > 24 ||
      Number(minute ?? 0) > 59 ||
      Number(second ?? 0) > 59 ||
      (half !== undefined && said > 12)
    )
      return null;
    return {
      kind: "fields",
      fields: {
        time: {
          hour: half === undefined ? said : (said % 12) + (half === "pm" ? 12 : 0),
          certain: half !== undefined || said > 12 || said === 0 || digits.startsWith("0"),
          ...(minute !== undefined && { minute: Number(minute) }),
          ...(second !== undefined && { second: Number(second) }),
        },
      },
    };
  }
}
