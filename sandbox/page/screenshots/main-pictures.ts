import { card, done, type Studio, scrollTo, toggle, typeLine } from "./session.ts";

/** From the order down to the file, in one window. */
const WHOLE_CARD = { width: 1440, height: 1460 };
const PHONE = { width: 390, height: 844 };

/** The pictures of the README. */
export async function takeMainPictures(studio: Studio): Promise<void> {
  const page = await studio.open("olivia", WHOLE_CARD);
  await typeLine(page, "/license-report August 2026");
  await done(page, "31 August 2026");
  await typeLine(page, "/license-report September 2026");
  await done(page, "30 September 2026");
  await page.getByRole("link", { name: "Download" }).nth(1).waitFor();
  await studio.take(page, "channel");
  await page.emulateMedia({ colorScheme: "dark" });
  await studio.take(page, "channel-dark");
  await page.emulateMedia({ colorScheme: "light" });

  const phone = await studio.open("olivia", PHONE);
  const newest = await done(phone, "30 September 2026");
  await scrollTo(newest);
  await studio.take(phone, "phone");

  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Preview" }).last().click();
  await page
    .getByRole("dialog")
    .getByText(/^\d+ pages$/)
    .waitFor();
  await studio.take(page, "report");
  await page.keyboard.press("Escape");

  await typeLine(page, "/license-report");
  const form = page.getByRole("dialog");
  await form.getByLabel("Range").fill("03/04 to 05/04");
  await form.getByRole("button", { name: "Use this" }).first().waitFor();
  await studio.take(page, "form");
  await page.keyboard.press("Escape");
  await form.waitFor({ state: "hidden" });

  await toggle(page, "Empty answer");
  await typeLine(page, "/license-report yesterday");
  await card(page, "Failed", "Retry").waitFor();
  await studio.take(page, "failure");
  await toggle(page, "Empty answer");
}
