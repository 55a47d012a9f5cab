import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const font = (path: string): string =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/arimo/${path}`))).toString("base64");

const FACES = [
  [400, font("400Regular/Arimo_400Regular.ttf")],
  [600, font("600SemiBold/Arimo_600SemiBold.ttf")],
  [700, font("700Bold/Arimo_700Bold.ttf")],
] as const;

/** The same letters in every picture, whatever fonts the machine has; emoji are the machine’s. */
export const FONT_STYLES = `${FACES.map(
  ([weight, data]) =>
    `@font-face { font-family: Arimo; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`,
).join("\n")}
:root { font-family: Arimo, "Noto Color Emoji", sans-serif; }`;
