import type { Words } from "../index.ts";

export const install = (): Words["install"] => ({
  notInstalled: "L’application n’est plus installée dans cet espace de travail.",
  reinstall: "Demandez à un admin de l’espace de travail de la réinstaller.",
});
