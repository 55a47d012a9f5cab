import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from "node:tls";
import { generate } from "selfsigned";

/** A name that nothing resolves but the proxy. */
export const SLACK_NAME = "slack-behind-the-proxy.invalid";

/** What the proxy does with whoever asks it for a way: it says no, or closes without a word. */
export type ProxyTrouble = "refuses" | "cuts";

/** A network whose only way to Slack is a proxy, which alone knows Slack’s name; TLS ends in front of the sandbox. */
export async function startSlackNetwork(sandboxPort: number) {
  const name = [{ name: "commonName", value: SLACK_NAME }];
  const { cert, private: key } = await generate(name, {
    extensions: [
      { name: "basicConstraints", cA: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: SLACK_NAME }] },
    ],
  });
  const trusted = getCACertificates("default");
  setDefaultCACertificates([...trusted, cert]);
  const sockets = new Set<Socket>();
  const join = (from: Socket, onward: Socket) => {
    for (const one of [from, onward]) {
      sockets.add(one);
      one
        .on("error", () => undefined)
        .on("close", () => {
          from.destroy();
          onward.destroy();
        });
    }
    from.pipe(onward).pipe(from);
  };
  const front = createTlsServer({ cert, key }, (socket) => join(socket, connect(sandboxPort, "127.0.0.1")));
  const asked: string[] = [];
  let trouble: ProxyTrouble | undefined;
  const proxy = createServer().on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
    if (trouble === "refuses") return void socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    if (trouble === "cuts") return void socket.destroy();
    const onward = connect((front.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      join(socket, onward);
    });
  });
  for (const server of [front, proxy]) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
  }
  return {
    asked,
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    /** Breaks what goes through the proxy, and lets nothing new through until it is mended. */
    disturb(how: ProxyTrouble) {
      trouble = how;
      for (const socket of sockets) socket.destroy();
    },
    mend() {
      trouble = undefined;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      front.close();
      proxy.close();
      setDefaultCACertificates(trusted);
    },
  };
}
