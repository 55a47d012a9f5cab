import type { WorkspaceContext } from "./context.ts";
import type { Execution } from "./executions.ts";
import type { SandboxFile } from "./files.ts";
import type { Ephemeral, Message } from "./messages.ts";
import type { UserSeed } from "./seed.ts";
import type { View } from "./views.ts";
import type { Channel } from "./workspace.ts";

/** What there is in the workspace, to look at. Users and channels are named by id or by name. */
export interface SandboxState {
  readonly users: readonly UserSeed[];
  readonly channels: readonly Channel[];
  user(idOrName: string): UserSeed;
  channel(idOrName: string): Channel;
  /** Everything in a channel, thread replies included, oldest first. */
  messages(channel: string): readonly Message[];
  /** A thread, its parent first. */
  thread(channel: string, parentTs: string): readonly Message[];
  /** What one person sees alone; everybody's without a user. */
  ephemerals(user?: string): readonly Ephemeral[];
  readonly files: readonly SandboxFile[];
  /** The bytes of an uploaded file. */
  bytes(fileId: string): Promise<Buffer>;
  /** The modals open before a person, the visible one last. */
  views(user: string): readonly View[];
  home(user: string): View | undefined;
  /** Runs of workflow steps, oldest first. */
  readonly executions: readonly Execution[];
  execution(id: string): Execution;
}

export function stateOf({ workspace, messages, files, views, executions }: WorkspaceContext): SandboxState {
  const user = (idOrName: string) => found(workspace.user(idOrName), "user", idOrName);
  const channel = (idOrName: string) => found(workspace.channel(idOrName), "channel", idOrName);
  return {
    get users() {
      return workspace.users;
    },
    get channels() {
      return workspace.channels;
    },
    user,
    channel,
    messages: (name) => messages.in(channel(name).id),
    thread: (name, parentTs) => messages.thread(channel(name).id, parentTs),
    ephemerals: (name) =>
      name === undefined ? messages.ephemerals : messages.ephemerals.filter(({ to }) => to === user(name).id),
    get files() {
      return files.all;
    },
    bytes: (id) => files.bytes(id),
    views: (name) => views.stack(user(name).id),
    home: (name) => views.home(user(name).id),
    get executions() {
      return executions.all;
    },
    execution: (id) => found(executions.get(id), "execution", id),
  };
}

function found<T>(value: T | undefined, kind: string, name: string): T {
  if (value === undefined) throw new Error(`there is no ${kind} ${name}`);
  return value;
}
