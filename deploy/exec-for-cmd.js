// "npm start" is `exec node …`: without it, a shell stands between npm and the bot, and the SIGTERM that npm hands on ends
// the shell alone. cmd.exe, by which npm runs scripts on Windows, has no `exec`; npm looks into node_modules/.bin first,
// so one there that runs what follows does. Runs after an install; `win32` as an argument is for its test.
import { writeFileSync } from "node:fs";

if ((process.argv[2] ?? process.platform) === "win32") writeFileSync("node_modules/.bin/exec.cmd", "@%*\r\n");
