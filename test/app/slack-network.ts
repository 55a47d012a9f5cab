import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { createServer as createTlsServer, getCACertificates, setDefaultCACertificates } from "node:tls";
import { generate } from "selfsigned";

/** A name that nothing resolves but the proxy. */
export const SLACK_NAME = "slack-behind-the-proxy.invalid";

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
  const proxy = createServer().on("connect", (request, socket: Socket) => {
    asked.push(request.url ?? "");
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
    async close() {
      for (const socket of sockets) socket.destroy();
      front.close();
      proxy.close();
      setDefaultCACertificates(trusted);
    },
  };
}
