import type { Words } from "../index.ts";

export const install = (): Words["install"] => ({
  notInstalled: "このアプリは、このワークスペースにはもうインストールされていません。",
  reinstall: "ワークスペースの管理者に、もう一度インストールするよう依頼してください。",
});
