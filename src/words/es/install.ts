import type { Words } from "../index.ts";

export const install = (): Words["install"] => ({
  notInstalled: "La aplicación ya no está instalada en este espacio de trabajo.",
  reinstall: "Pide a un administrador del espacio de trabajo que la vuelva a instalar.",
});
