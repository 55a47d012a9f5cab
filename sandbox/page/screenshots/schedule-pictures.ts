import { card, type Studio, typeLine, whisper } from "./session.ts";

const HIGH = { width: 1280, height: 1100 };

/** To the day after the next first of a month, and past many a night. */
const AHEAD_MS = daysToTheSecond(new Date()) * 86_400_000;

function daysToTheSecond(now: Date): number {
  const second = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 2, 12);
  return Math.ceil((second - now.getTime()) / 86_400_000);
}

/** A schedule in its states: typed, filled in, listed, on its way, made late, missed. Last, because it moves the clock. */
export async function takeSchedulePictures(studio: Studio): Promise<void> {
  const page = await studio.open("noah/C0LICENSES01", HIGH);
  await typeLine(page, "/license-report last month csv every month on the 1st at 9 in Berlin");
  await whisper(page).getByText("Nothing is scheduled yet.").waitFor();
  await studio.take(whisper(page), "states/schedule-preview");
  await whisper(page).getByRole("button", { name: "Schedule", exact: true }).click();
  await whisper(page).getByText("Scheduled.").waitFor();

  await typeLine(page, "/license-report");
  const form = page.getByRole("dialog");
  await form.getByLabel("Range").fill("yesterday");
  await form.getByRole("button", { name: "Repeat…" }).click();
  await form.getByLabel("Repeat").fill("every day at 2:30 in Berlin");
  await form.getByText(/Next runs/).waitFor();
  await form
    .getByText(/clock change/)
    .first()
    .waitFor();
  await studio.take(form, "states/schedule-form");
  await form.getByRole("button", { name: "Schedule", exact: true }).click();
  await form.getByText("Scheduled.").waitFor();
  await form.getByRole("button", { name: "Close", exact: true }).last().click();

  await page.getByRole("button", { name: "Home", exact: true }).click();
  const home = page.getByRole("region", { name: "App Home" });
  await home.getByRole("heading", { name: "My schedules" }).waitFor();
  await studio.take(home, "states/schedule-home");

  await page.getByRole("button", { name: /^#licenses/ }).click();
  await studio.demo.sandbox.clock.forward(AHEAD_MS);
  const late = card(page, "the bot was down");
  await late.getByText("Done", { exact: true }).waitFor();
  await studio.take(late, "states/schedule-late");
  await typeLine(page, "/license-report schedules");
  await whisper(page)
    .getByRole("button", { name: /^Missed/ })
    .first()
    .waitFor();
  await studio.take(whisper(page), "states/schedules");
}
