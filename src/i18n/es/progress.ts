import type { Formats } from "../formats.ts";
import type { Messages } from "../messages.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "informe por delante", other: "informes por delante" })}`,
  elapsed: (said, duration) => `${said}, desde hace ${duration}`,
  change: {
    changed: (period, signed, before, now) =>
      `Respecto al periodo ${period}: ${signed} cuentas, de ${before} a ${now}.`,
    same: (period, accounts) => `El mismo número de cuentas que en el periodo ${period}: ${accounts}.`,
    moves: (organizations) => `Sobre todo ${organizations}.`,
  },
  asked: (time) => `pedido el ${time}`,
});
