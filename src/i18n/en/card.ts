import type { Formats } from "../formats.ts";

/** A run's card: what it is about, how far it is, where it came from. */
export const card = ({ number }: Formats) => ({
  titled: (range: string) => `License Overview report, ${range}`,
  /** A subject and what is said of it. */
  about: (subject: string, said: string) => `${subject}: ${said}`,
  /** For somebody who reads it elsewhere than in the channel. */
  inChannel: (channel: string, said: string) => `In ${channel}: ${said}`,
  /** To the person who asked, in a message of its own: an edited card notifies nobody. */
  ready: (person: string, report: string) => `${person} Your report is ready: ${report}.`,
  failed: (person: string, report: string) => `${person} Your report failed: ${report}.`,
  askedBy: (person: string) => `Requested by ${person}`,
  states: {
    queued: "Queued",
    generating: "Generating",
    delivering: "Delivering",
    done: "Done",
    failed: "Failed",
    cancelled: "Canceled",
  },
  retrying: "Retrying",
  waitingFor: (server: string) => `waiting for ${server}`,
  sharing: "sharing the file",
  theFile: "the file",
  /** The link to the file, whose name a phone would break anywhere. */
  open: (format: string) => `Open ${format}`,
  retryAt: (retry: number, time: string) => `Retry ${number(retry)} at ${time}.`,
  retryOfAt: (retry: number, most: number, time: string) =>
    `Retry ${number(retry)} of ${number(most)} at ${time}.`,
  provenance: {
    run: (id: string) => `Run ${id}`,
    times: (zone: string) => `times in ${zone}`,
    serverZone: "the server’s local time",
    api: (version: string) => `API ${version}`,
    after: (waited: string) => `done ${waited} after the request`,
    attempt: (attempt: number) => `attempt ${number(attempt)}`,
  },
});
