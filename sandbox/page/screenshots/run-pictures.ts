import { card, done, type Studio, toggle, typeLine, whisper } from "./session.ts";

/** High enough for the longest card, so that none is cut. */
const HIGH = { width: 1280, height: 1400 };

/** A run in each of its states, by its card. */
export async function takeRunPictures(studio: Studio): Promise<void> {
  const page = await studio.open("olivia/C0LICENSES01", HIGH);
  const { vb365 } = studio.demo.sandbox;

  await vb365.setSwitches({ reportSeconds: 600 });
  await typeLine(page, "/license-report August 2026");
  await card(page, "31 August 2026", "Generating").waitFor();
  await typeLine(page, "/license-report 3 August 2026");
  const second = card(page, "3 August 2026", "ahead");
  await second.waitFor();
  await studio.take(second, "states/queued");
  await second.getByRole("button", { name: "Cancel" }).click();
  await studio.take(await appeared(card(page, "3 August 2026", "Canceled")), "states/cancelled");
  await studio.take(await appeared(card(page, "31 August 2026", "so far")), "states/generating");
  await vb365.setSwitches({ reportSeconds: 0 });
  await card(page, "31 August 2026").getByRole("button", { name: "Cancel" }).click();
  await card(page, "31 August 2026", "Canceled").waitFor();

  await toggle(page, "Unavailable twice");
  await typeLine(page, "/license-report July 2026 csv");
  await studio.take(await appeared(card(page, "31 July 2026", "Retrying")), "states/retrying");
  await studio.take(await done(page, "31 July 2026"), "states/done-csv");
  await typeLine(page, "/license-report Q1 2026");
  await studio.take(await done(page, "31 March 2026"), "states/done-pdf");

  await toggle(page, "No rights");
  await typeLine(page, "/license-report May 2026");
  await studio.take(await appeared(card(page, "31 May 2026", "Failed")), "states/failed");
  await toggle(page, "No rights");

  for (const word of ["history", "status", "help"]) {
    const before = await page.getByText("only visible to you").count();
    await typeLine(page, `/license-report ${word}`);
    await page.getByText("only visible to you").nth(before).waitFor();
    await studio.take(whisper(page), `states/${word}`);
  }
}

async function appeared<Place extends { waitFor(): Promise<void> }>(place: Place): Promise<Place> {
  await place.waitFor();
  return place;
}
