import type { Page } from "playwright-core";
import { type Studio, toLicense, typeLine, whisper } from "./session.ts";

const HIGH = { width: 1280, height: 1300 };

/** Two looks at the server, at the 15 minutes between them. */
const LOOKS_MS = 34 * 60_000;

const alert = (page: Page, title: RegExp) =>
  page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { name: title }) })
    .last();

/** An alert as it comes, with somebody who has it, and when it is over; what a person asks of it; the watch on Home. */
export async function takeWatchPictures(studio: Studio): Promise<void> {
  const page = await studio.open("olivia/C0LICENSES01", HIGH);
  const { clock } = studio.demo.sandbox;
  await typeLine(page, "/license-report watch");
  await whisper(page)
    .getByText(/Watching sandbox/)
    .waitFor();
  await studio.take(whisper(page), "states/watch");

  await toLicense(page, { "Used licenses": "569", "Total licenses": "600", "Accounts over the limit": "0" });
  await clock.forward(LOOKS_MS);
  const usage = alert(page, /running out/);
  await usage.getByText("569 of 600 licenses used").waitFor();
  await studio.take(usage, "states/alert");
  await usage.getByRole("button", { name: "I have it" }).click();
  await usage.getByText(/has it, since/).waitFor();
  await studio.take(usage, "states/alert-taken");
  await usage.getByRole("button", { name: "Details" }).click();
  await whisper(page).getByRole("table").first().waitFor();
  await studio.take(whisper(page), "states/alert-details");

  await page.getByRole("button", { name: "Home", exact: true }).click();
  const home = page.getByRole("region", { name: "App Home" });
  await home.getByRole("heading", { name: "License watch" }).waitFor();
  await studio.take(home, "states/watch-home");

  await page.getByRole("button", { name: /^#licenses/ }).click();
  await toLicense(page, { Status: "Expired" });
  await clock.forward(LOOKS_MS);
  const expired = alert(page, /has expired/);
  await expired.waitFor();
  await studio.take(expired, "states/alert-critical");
  await toLicense(page, { Status: "Valid", "Used licenses": "400" });
  await clock.forward(LOOKS_MS);
  await clock.forward(LOOKS_MS);
  await expired.getByText("Over", { exact: true }).waitFor();
  await studio.take(expired, "states/alert-over");
}
