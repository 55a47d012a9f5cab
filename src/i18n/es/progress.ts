import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "informe por delante", other: "informes por delante" })}`,
  elapsed: (said, duration) => `${said}, desde hace ${duration}`,
  change: {
    versus: (accounts, signed, period) => `${accounts}, ${signed} respecto al periodo ${period}`,
    asMany: (accounts, period) => `${accounts}, tantas como en el periodo ${period}`,
    moves: (organizations) => `Sobre todo ${organizations}.`,
  },
  asked: (time) => `pedido el ${time}`,
});
