import type { Words } from "../index.ts";

export const install = (): Words["install"] => ({
  notInstalled: "Die App ist in diesem Workspace nicht mehr installiert.",
  reinstall: "Bitte einen Workspace-Admin, sie wieder zu installieren.",
});
