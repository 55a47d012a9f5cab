import type { Pdf } from "./page.ts";

export interface Slice {
  readonly value: number;
  readonly color: string;
}

/** A ring of slices, the first beginning at twelve o'clock, clockwise. */
export function drawRing(
  pdf: Pdf,
  { x, y, radius, hole }: { x: number; y: number; radius: number; hole: number },
  slices: readonly Slice[],
): void {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  let turned = 0;
  for (const { value, color } of slices.filter((slice) => slice.value > 0)) {
    const share = value / total;
    const point = (turn: number, distance: number) => {
      const angle = (turn - 0.25) * 2 * Math.PI;
      return `${(x + distance * Math.cos(angle)).toFixed(2)} ${(y + distance * Math.sin(angle)).toFixed(2)}`;
    };
    // An arc that ends where it begins draws nothing, so a whole ring is left open by less than can be seen.
    const end = turned + Math.min(share, 0.9999);
    const large = share > 0.5 ? 1 : 0;
    pdf
      .path(
        `M ${point(turned, radius)} A ${radius} ${radius} 0 ${large} 1 ${point(end, radius)} ` +
          `L ${point(end, hole)} A ${hole} ${hole} 0 ${large} 0 ${point(turned, hole)} Z`,
      )
      .lineWidth(1.2)
      .fillAndStroke(color, "#ffffff");
    turned += share;
  }
}
