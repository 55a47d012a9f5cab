import { Chrono } from "chrono-node/en";
import type { Clock } from "./calculation/clock.ts";
import { AgoParser, DistanceParser } from "./parsers/ago-parser.ts";
import { BimesterParser, QuadrimesterParser } from "./parsers/bimester-parser.ts";
import { BusinessDayParser } from "./parsers/business-day-parser.ts";
import { CasualDayParser } from "./parsers/casual-day-parser.ts";
import { CountedDateParser } from "./parsers/counted-date-parser.ts";
import { CountedMonthsParser, NumberedPartsParser } from "./parsers/counted-range-parser.ts";
import { DaysOfMonthParser, MonthDaysParser, NumericSpanParser } from "./parsers/day-range-parser.ts";
import { DecadeParser } from "./parsers/decade-parser.ts";
import { EdgeParser } from "./parsers/edge-parser.ts";
import { FeastParser } from "./parsers/feast-parser.ts";
import { FiscalPeriodParser } from "./parsers/fiscal-period-parser.ts";
import { HalfMonthParser } from "./parsers/half-month-parser.ts";
import { DateMathParser, ISODurationParser, ISOInstantParser } from "./parsers/iso-parsers.ts";
import { LaterParser } from "./parsers/later-parser.ts";
import { LengthAtParser, UnitAroundParser, WeekHoldingParser } from "./parsers/length-at-parser.ts";
import {
  DayMonthYearParser,
  MonthDayYearParser,
  YearMonthDayParser,
} from "./parsers/month-name-date-parser.ts";
import { MonthParser, WhichMonthParser } from "./parsers/month-parser.ts";
import { ParserIndex } from "./parsers/needed-words.ts";
import { NendoParser } from "./parsers/nendo-parser.ts";
import { NthPartBehindParser, NthPartParser, NthWeekdayParser } from "./parsers/nth-part-parser.ts";
import { NumberParser } from "./parsers/number-parser.ts";
import {
  NumericMonthParser,
  OrdinalDateParser,
  SlashDateParser,
  YearFirstDateParser,
} from "./parsers/numeric-date-parser.ts";
import { OpenRangeParser } from "./parsers/open-range-parser.ts";
import { HalfParser, QuarterParser, WhichYearPartParser } from "./parsers/quarter-parser.ts";
import type { RangeOption } from "./parsers/range-parser.ts";
import {
  BeforeLastParser,
  PostfixPeriodParser,
  RelativePeriodParser,
} from "./parsers/relative-period-parser.ts";
import {
  CompoundWindowParser,
  DurationParser,
  FractionWindowParser,
  RollingWindowParser,
} from "./parsers/rolling-window-parser.ts";
import { SameTimeParser } from "./parsers/same-time-parser.ts";
import { TimeParser, TimeRangeParser } from "./parsers/time-parser.ts";
import {
  ExcludingTodayParser,
  FromwardsParser,
  SoFarParser,
  ToDateParser,
  UntilwardsParser,
} from "./parsers/to-date-parser.ts";
import { UnitParser } from "./parsers/unit-parser.ts";
import { WeekNumberParser } from "./parsers/week-number-parser.ts";
import { WeekdayBesideParser } from "./parsers/weekday-beside-parser.ts";
import { WeekdayBeforeLastParser, WeekdayParser } from "./parsers/weekday-parser.ts";
import { WorkWeekParser } from "./parsers/work-week-parser.ts";
import { YearParser } from "./parsers/year-parser.ts";
import { ZoneParser } from "./parsers/zone-parser.ts";
import { Match } from "./reading.ts";
import { BestCoverRefiner } from "./refiners/best-cover-refiner.ts";
import { ListRefiner } from "./refiners/list-refiner.ts";
import { NestRefiner } from "./refiners/nest-refiner.ts";
import { OperatorRefiner } from "./refiners/operator-refiner.ts";
import { PairRefiner } from "./refiners/pair-refiner.ts";
import { RestRefiner } from "./refiners/rest-refiner.ts";

/** Each finds one form. Where two explain the same words equally well, the earlier one wins. */
export const PARSERS = new ParserIndex([
  new ISOInstantParser(),
  new ISODurationParser(),
  new DateMathParser(),
  new YearFirstDateParser(),
  new NumericSpanParser(),
  new SlashDateParser(),
  new NumericMonthParser(),
  new OrdinalDateParser(),
  new DaysOfMonthParser(),
  new MonthDaysParser(),
  new YearMonthDayParser(),
  new DayMonthYearParser(),
  new MonthDayYearParser(),
  new CountedMonthsParser(),
  new CountedDateParser(),
  new FeastParser(),
  new HalfMonthParser(),
  new MonthParser(),
  new WhichMonthParser(),
  new FiscalPeriodParser(),
  new NendoParser(),
  new WhichYearPartParser(),
  new BimesterParser(),
  new QuadrimesterParser(),
  new QuarterParser(),
  new HalfParser(),
  new NumberedPartsParser(),
  new WeekNumberParser(),
  new YearParser(),
  new DecadeParser(),
  new AgoParser(),
  new DistanceParser(),
  new ToDateParser(),
  new SameTimeParser(),
  new RelativePeriodParser(),
  new PostfixPeriodParser(),
  new BeforeLastParser(),
  new RollingWindowParser(),
  new CompoundWindowParser(),
  new FractionWindowParser(),
  new DurationParser(),
  new CasualDayParser(),
  new WeekdayParser(),
  new WeekdayBeforeLastParser(),
  new WeekdayBesideParser(),
  new TimeRangeParser(),
  new TimeParser(),
  new NthPartParser(),
  new NthPartBehindParser(),
  new NthWeekdayParser(),
  new BusinessDayParser(),
  new WorkWeekParser(),
  new EdgeParser(),
  new UnitAroundParser(),
  new WeekHoldingParser(),
  new LengthAtParser(),
  new LaterParser(),
  new SoFarParser(),
  new FromwardsParser(),
  new UntilwardsParser(),
  new OpenRangeParser(),
  new ExcludingTodayParser(),
  new ZoneParser(),
  new UnitParser(),
  new NumberParser(),
]);

/** They join what stands side by side. */
const REFINERS = [
  new BestCoverRefiner(),
  new NestRefiner(),
  new OperatorRefiner("tight"),
  new NestRefiner(),
  new ListRefiner(),
  new PairRefiner(),
  new NestRefiner(),
  new RestRefiner(),
  new OperatorRefiner("loose"),
  new OperatorRefiner("outer"),
];

/** The matches of a text in the inner language, joined as far as they go, from left to right. */
export function readMatches(text: string, clock: Clock, trace?: RangeOption["trace"]): Match[] {
  const chrono = new Chrono({ parsers: PARSERS.parsersFor(text), refiners: REFINERS });
  // chrono-node passes the option on to every parser and refiner as it is.
  const option: RangeOption = trace === undefined ? { clock } : { clock, trace };
  return chrono
    .parse(text, new Date(clock.now.instant), option as object)
    .filter((result) => result instanceof Match);
}
