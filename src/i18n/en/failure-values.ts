import type { FailureTexts } from "../failure-texts.ts";

/** Words for the codes that stand in the places of a failure’s text, or below it. */
export const values: FailureTexts["values"] = {
  unknown: "unknown",
  phase: {
    "detect-version": "detecting its API version",
    "log-in": "signing in",
    "log-out": "signing out",
    "make-report": "generating the report",
    "read-health": "reading its health",
    "read-license": "reading the license",
    "read-licensed-users": "reading the licensed users",
    "read-organization-licenses": "reading an organization’s licenses",
    "read-organizations": "reading the organizations",
    "read-version": "reading its version",
  },
  flaw: {
    expired: "it has expired",
    "not-yet-valid": "it isn’t valid yet",
    other: "it failed a check",
    revoked: "it was revoked",
    "self-signed": "it’s self-signed",
    "unknown-ca": "its CA isn’t known here",
    "wrong-host": "it’s for a different host name",
  },
  handshake: {
    "certificate-wanted": "the server asks for a client certificate",
    "http2-only": "the server speaks HTTP/2 only",
    "no-shared-cipher": "they have no cipher in common, or the server asks for a client certificate",
    "no-tls": "the port doesn’t speak TLS",
    other: "the server broke off the handshake",
    "tls-version": "the server supports no TLS version from 1.2 up",
  },
  damage: {
    "end-incomplete": "its end is incomplete",
    "end-missing": "its end is missing",
    "is-pdf": "it’s a PDF file",
    "not-pdf": "it doesn’t start like a PDF file",
  },
  standIn: { html: "an HTML page", json: "a JSON message" },
  answer: {
    "no-http": "not HTTP",
    "no-token": "200 without a token",
    "other-content": "200 with other content",
    "same-page": "the same page twice",
  },
  trouble: {
    "internal-error": "internal error",
    "no-connection": "no connection",
    "no-upload-url": "no upload URL",
    "not-slack": "the answer isn’t Slack’s",
    "rate-limited": "rate limited",
    "token-not-renewed": "the token wasn’t renewed in time",
    "upload-broken": "the upload broke off",
  },
  cause: {
    "closed-in-handshake": "The connection was closed during the TLS handshake.",
    "host-unknown": "The host name can’t be found.",
    "name-server-silent": "The name server doesn’t answer.",
    "no-route-to-host": "There’s no route to the host.",
    "no-route-to-network": "There’s no route to the network.",
    refused: "The connection was refused.",
    timeout: "The server didn’t answer in time.",
  },
  servesOthers: "The server supports {served}.",
  servesNone:
    "The server supports none of v6, v7, and v8. Is this its REST API, and does it admit administrators?",
};
