export { startBossQueue } from "./boss-queue.ts";
export { openPostgres, type PostgresDatabase } from "./database.ts";
