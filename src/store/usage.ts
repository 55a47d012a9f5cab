/** What `npm run store` answers to `--help`. In a file of its own, because the rest of the command loads the store. */
export const USAGE = `Usage:
  npm run store -- backup <file>                 copies the embedded store to a new file, also while the bot runs
  npm run store -- export <file>                 writes everything to a new file; tokens stay encrypted
  npm run store -- import <file>                 reads such a file into an empty store
  npm run store -- erase-person <team> <user>    erases what is kept of a person, by Slack's ids (T…, U…)
  npm run store -- forget-workspace <team>       forgets a workspace (T…) or organization (E…): installation with its
                                                 tokens, runs, audit and report files

The store is the one that DATA_DIR (embedded, SQLite) or DATABASE_URL (PostgreSQL) names: in the environment, or in .env
of this directory, or where the service has its settings:
  --unit <name or file>   the service's systemd unit, like --unit license-report
  --env-file <file>       a file with settings, like --env-file /etc/license-report.env
No command but "import" makes a store. Stop the bot before any command but "backup" when the store is embedded.

To restore a backup: stop the bot, remove store.sqlite, store.sqlite-wal and store.sqlite-shm from DATA_DIR, copy the
backup there as store.sqlite, start the bot.
To move between embedded and PostgreSQL: export, set or remove DATABASE_URL, import.`;
