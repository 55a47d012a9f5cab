import { describe, expect, it } from "vitest";
import { understood } from "./support.ts";

const WORKDAYS = "BYDAY=MO,TU,WE,TH,FR";

describe("days", () => {
  it.each([
    ["each and every day", "DAILY | 09:00"],
    ["everyday at 6", "DAILY | 06:00"],
    ["once a day at 0715", "DAILY | 07:15"],
    ["every 4th day at noon", "DAILY;INTERVAL=4 | 12:00"],
    ["every other day", "DAILY;INTERVAL=2 | 09:00"],
    ["on working days", `WEEKLY;${WORKDAYS} | 09:00`],
    ["Mon to Fri 7:45", `WEEKLY;${WORKDAYS} | 07:45`],
    ["daily on weekdays at 8am", `WEEKLY;${WORKDAYS} | 08:00`],
    ["weekends at 10", "WEEKLY;BYDAY=SA,SU | 10:00"],
    ["every Sat-Tue", "WEEKLY;BYDAY=MO,TU,SA,SU | 09:00"],
    ["every Tue/Thu", "WEEKLY;BYDAY=TU,TH | 09:00"],
    ["every Monday Wednesday Friday", "WEEKLY;BYDAY=MO,WE,FR | 09:00"],
    ["Tuesdays & Sundays at 5pm", "WEEKLY;BYDAY=TU,SU | 17:00"],
    ["once a week on Tuesday", "WEEKLY;BYDAY=TU | 09:00"],
    ["on alternate Thursdays", "WEEKLY;INTERVAL=2;BYDAY=TH | 09:00"],
    ["every 3 weeks on Sat and Sun", "WEEKLY;INTERVAL=3;BYDAY=SA,SU | 09:00"],
    ["fortnightly", "WEEKLY;INTERVAL=2;BYDAY=MO | 09:00"],
  ])("%s", (text, meaning) => expect(understood(text)).toBe(meaning));
});

describe("months, quarters and years", () => {
  it.each([
    ["every month", "MONTHLY;BYMONTHDAY=1 | 09:00"],
    ["on the fifth of each month", "MONTHLY;BYMONTHDAY=5 | 09:00"],
    ["every 27th", "MONTHLY;BYMONTHDAY=27 | 09:00"],
    ["every month on days 1 and 15", "MONTHLY;BYMONTHDAY=1,15 | 09:00"],
    ["monthly on the 30th", "MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 09:00"],
    ["monthly on the 31st", "MONTHLY;BYMONTHDAY=-1 | 09:00"],
    ["EOM at 17:00", "MONTHLY;BYMONTHDAY=-1 | 17:00"],
    ["every end of month", "MONTHLY;BYMONTHDAY=-1 | 09:00"],
    ["third last day of every month", "MONTHLY;BYMONTHDAY=-3 | 09:00"],
    ["every first and third Monday", "MONTHLY;BYDAY=1MO,3MO | 09:00"],
    ["the penultimate Friday of each month", "MONTHLY;BYDAY=-2FR | 09:00"],
    ["every month on the last but one working day", `MONTHLY;${WORKDAYS};BYSETPOS=-2 | 09:00`],
    ["every second month on the 10th", "MONTHLY;INTERVAL=2;BYMONTHDAY=10 | 09:00"],
    ["every quarter", "MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=1 | 09:00"],
    ["EOQ", "MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1 | 09:00"],
    ["on the 10th of the third month of every quarter", "MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=10 | 09:00"],
    ["last working day of each quarter", `MONTHLY;BYMONTH=3,6,9,12;${WORKDAYS};BYSETPOS=-1 | 09:00`],
    ["every half year", "MONTHLY;BYMONTH=1,7;BYMONTHDAY=1 | 09:00"],
    ["annually", "MONTHLY;BYMONTH=1;BYMONTHDAY=1 | 09:00"],
    ["each 24 December", "MONTHLY;BYMONTH=12;BYMONTHDAY=24 | 09:00"],
    ["end of every year at 18", "MONTHLY;BYMONTH=12;BYMONTHDAY=-1 | 18:00"],
    ["every May and November on the 2nd", "MONTHLY;BYMONTH=5,11;BYMONTHDAY=2 | 09:00"],
    ["every Tuesday in July", "WEEKLY;BYMONTH=7;BYDAY=TU | 09:00"],
    ["every 3 years on 1 March", "YEARLY;INTERVAL=3;BYMONTH=3;BYMONTHDAY=1 | 09:00"],
  ])("%s", (text, meaning) => expect(understood(text)).toBe(meaning));
});

describe("times and hours", () => {
  it.each([
    ["every day at 9.30am", "DAILY | 09:30"],
    ["every day @ 12 p.m.", "DAILY | 12:00"],
    ["every day at 12am", "DAILY | 00:00"],
    ["at ten to nine every day", "DAILY | 08:50"],
    ["nine thirty pm every Monday", "WEEKLY;BYDAY=MO | 21:30"],
    ["half past seven every Friday evening", "WEEKLY;BYDAY=FR | 19:30"],
    ["every night at 11", "DAILY | 23:00"],
    ["every Sunday at 6 in the morning", "WEEKLY;BYDAY=SU | 06:00"],
    ["at 9, 12 and 17 on Mondays", "WEEKLY;BYDAY=MO | 09:00,12:00,17:00"],
    ["every 12 hours", "DAILY | 00:00,12:00"],
    ["every 360 minutes from 7:30", "DAILY | 01:30,07:30,13:30,19:30"],
    ["thrice a day at 6, 14 and 22", "DAILY | 06:00,14:00,22:00"],
    ["cron: 15 6 * jan,jul sat-7", "WEEKLY;BYMONTH=1,7;BYDAY=SA,SU | 06:15"],
    ["cron `0 9 1 * mon`", "MONTHLY;BYMONTHDAY=1 + WEEKLY;BYDAY=MO | 09:00"],
  ])("%s", (text, meaning) => expect(understood(text)).toBe(meaning));
});

describe("zones and limits", () => {
  it.each([
    ["every day at 9 in kathmandu", "DAILY | 09:00 | Asia/Kathmandu"],
    ["9am London time every day", "DAILY | 09:00 | Europe/London"],
    ["every day at 9 america/sao_paulo", "DAILY | 09:00 | America/Sao_Paulo"],
    ["every day at 9 GMT", "DAILY | 09:00 | UTC"],
    ["every Monday starting tomorrow", "WEEKLY;BYDAY=MO | 09:00 | since 2026-11-28T23:00"],
    ["every 2 weeks starting 13 January", "WEEKLY;INTERVAL=2;BYDAY=WE | 09:00 | since 2027-01-12T23:00"],
    ["quarterly from 13 May", "MONTHLY;BYMONTH=2,5,8,11;BYMONTHDAY=13 | 09:00 | since 2027-05-12T22:00"],
    ["every day from 1 to 3 December", "DAILY | 09:00 | since 2026-11-30T23:00 | before 2026-12-04T00:00"],
    ["every day until the end of next month", "DAILY | 09:00 | before 2027-01-01T00:00"],
    ["every day before 5 December", "DAILY | 09:00 | before 2026-12-05T00:00"],
    ["every day until Q1 2027", "DAILY | 09:00 | before 2027-04-01T00:00"],
    ["every day for the next 2 weeks", "DAILY | 09:00 | before 2026-12-12T11:15"],
    ["every Monday, 12x", "WEEKLY;BYDAY=MO | 09:00 | 12 times"],
    ["hourly but not on weekends", `DAILY | ${hours()} | except SA,SU`],
  ])("%s", (text, meaning) => expect(understood(text)).toBe(meaning));
});

function hours(): string {
  return Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, "0")}:00`).join(",");
}
