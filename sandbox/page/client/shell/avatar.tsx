/** Initials on a color of their own; the bot's is square. */
export function Avatar({ name, isBot = false }: { readonly name: string; readonly isBot?: boolean }) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? "")
    .join("");
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  return (
    <span class={`avatar hue-${hue} ${isBot ? "avatar-bot" : ""}`} aria-hidden="true">
      {initials}
    </span>
  );
}
