import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Clock } from "./clock.ts";
import type { EventBus } from "./events.ts";
import type { SandboxFile, Share } from "./records.ts";

export type { SandboxFile, Share } from "./records.ts";

/** The uploads and files of the workspace; their bytes are on disk, so that size costs no memory. */
export class Files {
  readonly #clock: Clock;
  readonly #bus: EventBus;
  readonly #dir: string;
  readonly #isTemporary: boolean;
  readonly #files = new Map<string, SandboxFile>();
  readonly #tickets = new Map<string, string>();

  private constructor(clock: Clock, bus: EventBus, dir: string, isTemporary: boolean) {
    this.#clock = clock;
    this.#bus = bus;
    this.#dir = dir;
    this.#isTemporary = isTemporary;
  }

  /** Without a directory, a private temporary one that goes when the sandbox is closed. */
  static async open(clock: Clock, bus: EventBus, dir?: string): Promise<Files> {
    const path = dir ?? (await mkdtemp(join(tmpdir(), "slack-sandbox-")));
    await mkdir(path, { recursive: true });
    return new Files(clock, bus, path, dir === undefined);
  }

  get all(): readonly SandboxFile[] {
    return [...this.#files.values()];
  }

  get(id: string): SandboxFile | undefined {
    return this.#files.get(id);
  }

  bytes(id: string): Promise<Buffer> {
    const file = this.#files.get(id);
    return file === undefined ? Promise.reject(new Error(`no file ${id}`)) : readFile(file.path);
  }

  /** Announces an upload; the ticket is the secret end of its URL. */
  announce(name: string, size: number, altText?: string): { file: SandboxFile; ticket: string } {
    const id = this.#clock.id("F");
    // Only the base name can reach the disk: what is announced comes from outside.
    const onDisk = name.replace(/[^\p{L}\p{N}._ -]/gu, "_").replace(/^\.+/, "_");
    const file: SandboxFile = {
      id,
      name,
      title: name,
      size,
      created: this.#clock.seconds(),
      ...(altText === undefined ? {} : { altText }),
      state: "announced",
      path: join(this.#dir, id, onDisk === "" ? "file" : onDisk),
      shares: [],
    };
    const ticket = this.#clock.secret(24);
    this.#files.set(id, file);
    this.#tickets.set(ticket, id);
    return { file, ticket };
  }

  announced(ticket: string): SandboxFile | undefined {
    const id = this.#tickets.get(ticket);
    const file = id === undefined ? undefined : this.#files.get(id);
    return file?.state === "announced" ? file : undefined;
  }

  /** Takes the bytes of an announced file. Answers how many came; the file counts only if that is its size. */
  async receive(file: SandboxFile, body: Readable, authorization: string | undefined): Promise<number> {
    const hash = createHash("sha256");
    let received = 0;
    const meter = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        received += chunk.length;
        hash.update(chunk);
        done(null, chunk);
      },
    });
    await mkdir(join(this.#dir, file.id), { recursive: true });
    await pipeline(body, meter, createWriteStream(file.path));
    const uploaded: SandboxFile = {
      ...file,
      state: received === file.size ? "uploaded" : "announced",
      sha256: hash.digest("hex"),
      ...(authorization === undefined ? {} : { uploadAuthorization: authorization }),
    };
    this.#files.set(file.id, uploaded);
    if (uploaded.state === "uploaded") this.#bus.emit({ type: "file_uploaded", file: uploaded });
    return received;
  }

  complete(file: SandboxFile, title: string): SandboxFile {
    const completed: SandboxFile = { ...file, title, state: "completed" };
    this.#files.set(file.id, completed);
    return completed;
  }

  share(id: string, share: Share): void {
    const file = this.#files.get(id);
    if (file === undefined) return;
    const shared = { ...file, shares: [...file.shares, share] };
    this.#files.set(id, shared);
    this.#bus.emit({ type: "file_shared", file: shared });
  }

  async delete(file: SandboxFile): Promise<void> {
    const deleted: SandboxFile = { ...file, state: "deleted", shares: [] };
    this.#files.set(file.id, deleted);
    await rm(file.path, { force: true });
    this.#bus.emit({ type: "file_deleted", file: deleted });
  }

  async close(): Promise<void> {
    if (this.#isTemporary) await rm(this.#dir, { recursive: true, force: true });
  }
}
