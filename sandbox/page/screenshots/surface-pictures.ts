import { card, type Studio, scrollTo, typeLine, whisper } from "./session.ts";

const HIGH = { width: 1280, height: 1100 };

/** Where the bot speaks besides its cards: its Home, a thread, questions, refusals, a workflow, and other languages. */
export async function takeSurfacePictures(studio: Studio): Promise<void> {
  const { vb365 } = studio.demo.sandbox;

  const thread = await studio.open("noah/C0GENERAL001");
  await typeLine(thread, "Who has the license numbers of last quarter?");
  const asked = thread.getByRole("article").filter({ hasText: "Who has the license numbers" });
  await asked.hover();
  await asked.getByRole("button", { name: "Reply in thread" }).click();
  await thread.getByRole("region", { name: "Thread" }).locator("textarea:focus").waitFor();
  await typeLine(thread, "@License Report last quarter as csv, please");
  await thread.getByRole("region", { name: "Thread" }).getByRole("link", { name: "Download" }).waitFor();
  await scrollTo(thread.getByRole("log", { name: "Thread" }).getByRole("article").first());
  await studio.take(thread, "states/thread");

  const outside = await studio.open("olivia/C0PARTNER001");
  await typeLine(outside, "/license-report last month");
  await whisper(outside).getByRole("button").first().waitFor();
  await studio.take(whisper(outside), "states/shared-channel");

  const guest = await studio.open("gus");
  await typeLine(guest, "/license-report last month");
  await whisper(guest).waitFor();
  await studio.take(whisper(guest), "states/guest");

  const step = await studio.open("noah/C0LICENSES01", HIGH);
  await step.getByRole("button", { name: /^▶ Workflow/ }).click();
  const dialog = step.getByRole("dialog");
  await dialog.getByLabel("Range").fill("last quarter");
  await dialog.getByLabel("Format").fill("csv");
  await dialog.getByLabel("Channel").selectOption({ label: "#licenses" });
  await dialog.getByRole("button", { name: "Run the step" }).click();
  await dialog.getByText("Completed").waitFor();
  await studio.take(dialog, "states/workflow");

  const home = await studio.open("olivia/C0LICENSES01", HIGH);
  await vb365.setSwitches({ reportSeconds: 600 });
  await typeLine(home, "/license-report this month to date");
  await card(home, "Generating").waitFor();
  await home.getByRole("button", { name: "Home" }).click();
  const region = home.getByRole("region", { name: "App Home" });
  await region
    .getByText(/licenses used/)
    .first()
    .waitFor();
  await studio.take(home, "states/home");
  // Whoever comes next finds no line.
  await region.getByRole("button", { name: "Cancel" }).click();
  await region.getByText("Canceled").waitFor();
  await vb365.setSwitches({ reportSeconds: 0 });
}
