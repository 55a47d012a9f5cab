/** How Slack's events reach the bot: over its own WebSocket, or as signed HTTP requests. */
export type SlackTransport = { readonly mode: "socket"; readonly appToken: string } | HttpTransport;

export interface HttpTransport {
  readonly mode: "http";
  readonly signingSecret: string;
  readonly port: number;
}

interface TransportEnv {
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
  readonly PORT: number;
}

export const httpTransport = ({ SLACK_SIGNING_SECRET, PORT }: TransportEnv): HttpTransport => ({
  mode: "http",
  signingSecret: SLACK_SIGNING_SECRET ?? "",
  port: PORT,
});

/** Socket Mode wins where both are set: it needs no address that Slack can reach. */
export const chooseTransport = (env: TransportEnv): SlackTransport =>
  env.SLACK_APP_TOKEN ? { mode: "socket", appToken: env.SLACK_APP_TOKEN } : httpTransport(env);
