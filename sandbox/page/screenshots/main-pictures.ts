import { card, done, type Studio, scrollTo, toggle, typeLine } from "./session.ts";

/** From the order down to the file, in one window. */
const WHOLE_CARD = { width: 1440, height: 1460 };
const PHONE = { width: 390, height: 844 };
/** Narrow enough for the conversation alone. */
const CHAT = { width: 720, height: 760 };

/** As Slack wants it: 512 to 2,000. */
const ICON_PIXELS = 1024;
/** How the line stands while it is typed, and for how many milliseconds. */
const TYPED = [
  ["/lic", 400],
  ["/license-report ", 800],
  ["/license-report last month", 1_200],
] as const;

/** The pictures of the README, and the app's icon. */
export async function takeMainPictures(studio: Studio): Promise<void> {
  await studio.draw("icon", ICON_PIXELS);
  await filmOrder(studio);
  const page = await studio.open("olivia", WHOLE_CARD);
  await typeLine(page, "/license-report August 2026");
  await done(page, "31 August 2026");
  await typeLine(page, "/license-report September 2026");
  await done(page, "30 September 2026");
  await page.getByRole("link", { name: "Download" }).nth(1).waitFor();
  await studio.take(page, "channel");

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

/** The main job as somebody sees it: typed, made, and there. */
async function filmOrder(studio: Studio): Promise<void> {
  const { vb365 } = studio.demo.sandbox;
  const page = await studio.open("olivia/C0BACKUP0001", CHAT);
  const film = studio.film(page, "order");
  const composer = page.getByRole("textbox", { name: /^Message / });
  await film.frame(900);
  for (const [text, ms] of TYPED) {
    await composer.fill(text);
    await film.frame(ms);
  }
  // Long enough to be seen under way, light and dark.
  await vb365.setSwitches({ reportSeconds: 15 });
  await composer.press("Enter");
  await card(page, "Generating").waitFor();
  await film.frame(2_000);
  await done(page, "License Overview");
  await page.getByRole("link", { name: "Download" }).last().waitFor();
  await film.frame(5_000);
  await vb365.setSwitches({ reportSeconds: 0 });
  await page.close();
  await film.end();
}
