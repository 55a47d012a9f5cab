import type { Formats } from "../formats.ts";
import type { Messages } from "../index.ts";

export const progress = ({ number, plural }: Formats): Messages["progress"] => ({
  ahead: (count) =>
    `${number(count)} ${plural(count, { one: "informe se pidió antes", other: "informes se pidieron antes" })}`,
  elapsed: (said, duration) => `${said}, desde hace ${duration}`,
  change: {
    changed: (period, signed, before, now) =>
      `Respecto al periodo ${period}: ${signed} cuentas, de ${before} a ${now}.`,
    same: (period, accounts) => `Tantas cuentas como en el periodo ${period}: ${accounts}.`,
    moves: (organizations) => `Sobre todo ${organizations}.`,
  },
  asked: (time) => `pedido el ${time}`,
});
