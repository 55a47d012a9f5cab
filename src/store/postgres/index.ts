export { startBossQueue } from "./boss-queue.ts";
export { openPostgres } from "./database.ts";
