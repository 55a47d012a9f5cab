import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer as createTlsServer, type TLSSocket, type TlsOptions } from "node:tls";
import { type Certificate, type CertificateForm, lendCertificate } from "../../sandbox/vb365/certificate.ts";
import {
  createVb365Client,
  type Vb365Client,
  type Vb365Deps,
  type Vb365Settings,
} from "../../src/vb365/index.ts";
import { memoryLog } from "./harness.ts";

/** What a far end does with a connection, byte by byte. */
export type Behavior = (socket: Socket) => void;

/** A server that knows no HTTP: what it says is said as it stands. */
export interface FarEnd extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly certificate: Certificate;
  /** Everything that clients sent, after TLS. */
  heard(): string;
  /** TCP connections so far. */
  readonly connections: number;
  /** Connections that stand now. */
  readonly open: number;
}

export interface FarEndOptions {
  readonly certificate?: CertificateForm;
  readonly tls?: TlsOptions;
  /** False: plain TCP. */
  readonly secure?: boolean;
}

export async function farEnd(behave: Behavior, options: FarEndOptions = {}): Promise<FarEnd> {
  const { certificate, giveBack } = await lendCertificate(options.certificate);
  const heard: Buffer[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const accept = (socket: Socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (chunk: Buffer) => heard.push(chunk));
    behave(socket);
  };
  const server: Server =
    options.secure === false
      ? createTcpServer(accept)
      : createTlsServer(
          { key: certificate.keyPem, cert: certificate.certificatePem, ...options.tls },
          (socket) => accept(socket as TLSSocket),
        ).on("tlsClientError", () => undefined);
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on("close", () => sockets.delete(socket)).on("error", () => undefined));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    certificate,
    heard: () => Buffer.concat(heard).toString("latin1"),
    get connections() {
      return connections;
    },
    get open() {
      return sockets.size;
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      const closed = once(server, "close");
      server.close();
      await closed;
      giveBack();
    },
  };
}

/** Reads whole requests, one after the other, and lets each be answered with raw bytes. */
export const answering =
  (answer: (request: { line: string; body: string }, socket: Socket) => void): Behavior =>
  (socket) => {
    let buffer = "";
    socket.on("data", (chunk: Buffer) => {
      buffer += chunk.toString("latin1");
      for (;;) {
        const end = buffer.indexOf("\r\n\r\n");
        const length = Number(/^content-length: *(\d+)/im.exec(buffer.slice(0, end))?.[1] ?? 0);
        if (end < 0 || buffer.length < end + 4 + length) return;
        const line = buffer.slice(0, buffer.indexOf(" HTTP/"));
        const body = buffer.slice(end + 4, end + 4 + length);
        buffer = buffer.slice(end + 4 + length);
        answer({ line, body }, socket);
      }
    });
  };

export const TOKEN = JSON.stringify({
  access_token: "access",
  token_type: "bearer",
  refresh_token: "refresh",
  expires_in: 3599,
});

export const reply = (status: string, body: string, headers = "") =>
  `HTTP/1.1 ${status}\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

/** Logs everybody in, and answers anything else as told. */
export const loggedIn = (answer: (line: string, socket: Socket) => void): Behavior =>
  answering(({ line }, socket) => {
    if (line.endsWith("/token")) socket.write(reply("200 OK", TOKEN));
    else answer(line, socket);
  });

export interface Caller extends AsyncDisposable {
  readonly client: Vb365Client;
  readonly logged: readonly string[];
  spooled(): Promise<string[]>;
}

/** A client of a far end, its certificate pinned unless the settings say otherwise. */
export async function callerOf(
  end: FarEnd,
  settings: Partial<Vb365Settings> = {},
  deps: Partial<Vb365Deps> = {},
): Promise<Caller> {
  const spoolDirectory = await mkdtemp(join(tmpdir(), "license-report-spool-"));
  const { lines, log } = memoryLog();
  const client = createVb365Client(
    {
      name: "berlin",
      url: end.url,
      username: "LAB\\svc-secret",
      password: "secret-password",
      apiVersion: "v6",
      tls: { mode: "pin", fingerprints: [end.certificate.fingerprint] },
      ...settings,
    },
    { log, spoolDirectory, env: {}, ...deps },
  );
  return {
    client,
    logged: lines,
    spooled: () => readdir(spoolDirectory),
    async [Symbol.asyncDispose]() {
      await client.close();
      await rm(spoolDirectory, { recursive: true, force: true });
    },
  };
}
