// Asks the bot of this container whether it can take orders, by /readyz: exit code 0 or 1. For Docker's HEALTHCHECK.
const { OPS_PORT = "9464", OPS_HOST = "127.0.0.1" } = process.env;
const everywhere = { "0.0.0.0": "127.0.0.1", "::": "::1" };
const host = everywhere[OPS_HOST] ?? OPS_HOST;

try {
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${OPS_PORT}/readyz`;
  const response = await fetch(address, { signal: AbortSignal.timeout(4_000) });
  console.log(await response.text());
  process.exitCode = response.ok ? 0 : 1;
} catch (error) {
  console.error(String(error.cause?.code ?? error.name));
  process.exitCode = 1;
}
