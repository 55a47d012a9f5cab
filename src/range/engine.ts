import { Chrono } from "chrono-node/en";
import type { Clock } from "./calculation/clock.ts";
import { AgoParser, DistanceParser } from "./parsers/AgoParser.ts";
import { BusinessDayParser } from "./parsers/BusinessDayParser.ts";
import { CasualDayParser } from "./parsers/CasualDayParser.ts";
import { CountedDateParser } from "./parsers/CountedDateParser.ts";
import { DaysOfMonthParser, MonthDaysParser } from "./parsers/DayRangeParser.ts";
import { DecadeParser } from "./parsers/DecadeParser.ts";
import { EdgeParser } from "./parsers/EdgeParser.ts";
import { FeastParser } from "./parsers/FeastParser.ts";
import { FiscalPeriodParser } from "./parsers/FiscalPeriodParser.ts";
import { DateMathParser, ISODurationParser, ISOInstantParser } from "./parsers/ISOParsers.ts";
import { LengthAtParser, UnitAroundParser } from "./parsers/LengthAtParser.ts";
import { DayMonthYearParser, MonthDayYearParser, YearMonthDayParser } from "./parsers/MonthNameDateParser.ts";
import { MonthParser, WhichMonthParser } from "./parsers/MonthParser.ts";
import { NthPartBehindParser, NthPartParser, NthWeekdayParser } from "./parsers/NthPartParser.ts";
import { NumberParser } from "./parsers/NumberParser.ts";
import {
  NumericMonthParser,
  OrdinalDateParser,
  SlashDateParser,
  YearFirstDateParser,
} from "./parsers/NumericDateParser.ts";
import { OpenRangeParser } from "./parsers/OpenRangeParser.ts";
import { HalfParser, QuarterParser, WhichYearPartParser } from "./parsers/QuarterParser.ts";
import type { RangeOption } from "./parsers/RangeParser.ts";
import {
  BeforeLastParser,
  PostfixPeriodParser,
  RelativePeriodParser,
} from "./parsers/RelativePeriodParser.ts";
import { CompoundWindowParser, DurationParser, RollingWindowParser } from "./parsers/RollingWindowParser.ts";
import { SameTimeParser } from "./parsers/SameTimeParser.ts";
import { TimeParser, TimeRangeParser } from "./parsers/TimeParser.ts";
import { SoFarParser, ToDateParser, UntilwardsParser } from "./parsers/ToDateParser.ts";
import { UnitParser } from "./parsers/UnitParser.ts";
import { WeekdayBesideParser } from "./parsers/WeekdayBesideParser.ts";
import { WeekdayBeforeLastParser, WeekdayParser } from "./parsers/WeekdayParser.ts";
import { WeekNumberParser } from "./parsers/WeekNumberParser.ts";
import { WorkWeekParser } from "./parsers/WorkWeekParser.ts";
import { YearParser } from "./parsers/YearParser.ts";
import { ZoneParser } from "./parsers/ZoneParser.ts";
import { Piece } from "./reading.ts";
import { BestCoverRefiner } from "./refiners/BestCoverRefiner.ts";
import { NestRefiner } from "./refiners/NestRefiner.ts";
import { OperatorRefiner } from "./refiners/OperatorRefiner.ts";
import { PairRefiner } from "./refiners/PairRefiner.ts";

/**
 * chrono-node with the house's parsers: each finds one form, then the refiners join what stands side by side. Where
 * two parsers explain the same words equally well, the earlier one wins.
 */
const chrono = new Chrono({
  parsers: [
    new ISOInstantParser(),
    new ISODurationParser(),
    new DateMathParser(),
    new YearFirstDateParser(),
    new SlashDateParser(),
    new NumericMonthParser(),
    new OrdinalDateParser(),
    new DaysOfMonthParser(),
    new MonthDaysParser(),
    new YearMonthDayParser(),
    new DayMonthYearParser(),
    new MonthDayYearParser(),
    new CountedDateParser(),
    new FeastParser(),
    new MonthParser(),
    new WhichMonthParser(),
    new FiscalPeriodParser(),
    new WhichYearPartParser(),
    new QuarterParser(),
    new HalfParser(),
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
    new LengthAtParser(),
    new SoFarParser(),
    new UntilwardsParser(),
    new OpenRangeParser(),
    new ZoneParser(),
    new UnitParser(),
    new NumberParser(),
  ],
  refiners: [
    new BestCoverRefiner(),
    new NestRefiner(),
    new OperatorRefiner("tight"),
    new NestRefiner(),
    new PairRefiner(),
    new NestRefiner(),
    new OperatorRefiner("loose"),
  ],
});

/** The pieces of a text in the inner language, joined as far as they go, from left to right. */
export function readPieces(text: string, clock: Clock): Piece[] {
  // chrono-node passes the option on to every parser and refiner as it is.
  const option: RangeOption = { clock };
  return chrono
    .parse(text, new Date(clock.now.instant), option as object)
    .filter((result) => result instanceof Piece);
}
