import type { Core } from "../core.ts";
import type { SandboxFile } from "../files.ts";
import { stringAt } from "../json.ts";
import { fileWire, isImageName } from "../wire/file.ts";
import type { Channel } from "../workspace.ts";
import { checkBlocks } from "./content.ts";
import { ApiError, type Arguments, invalidArguments, type Method } from "./method.ts";

/** A file whose bytes are there. */
function uploadedFile(core: Core, id: string): SandboxFile {
  const file = core.files.get(id);
  if (file === undefined || file.state === "announced") throw new ApiError("file_not_found");
  if (file.state === "deleted") throw new ApiError("file_deleted");
  return file;
}

function completedFile(core: Core, id: string): SandboxFile {
  const file = uploadedFile(core, id);
  if (file.state === "uploaded") throw new ApiError("file_not_found");
  return file;
}

/** A conversation that files can be shared in: `chat:write.public` does not cover files, so the bot must be in it. */
function shareable(core: Core, id: string): Channel {
  const channel = core.workspace.channelForBot(id);
  if (channel === undefined) throw new ApiError("channel_not_found");
  if (channel.isArchived === true) throw new ApiError("is_archived");
  if (!channel.members.has(core.workspace.botUserId)) throw new ApiError("not_in_channel");
  return channel;
}

function share(core: Core, args: Arguments, files: readonly SandboxFile[], channel: Channel): void {
  const threadTs = args.optional("thread_ts");
  const comment = args.optional("initial_comment");
  const blocks = comment === undefined ? args.objects("blocks", "invalid_blocks") : undefined;
  const thread = threadTs === undefined ? {} : { threadTs };
  const message = core.messages.post({
    channel: channel.id,
    user: core.workspace.botUserId,
    fromBot: true,
    subtype: "file_share",
    text: comment ?? "",
    ...(blocks === undefined ? {} : { blocks }),
    ...thread,
    files: files.map((file) => file.id),
  });
  const place = { channel: channel.id, isPrivate: channel.kind !== "public", ts: message.ts, ...thread };
  for (const file of files) core.files.share(file.id, place);
}

export const fileMethods: Readonly<Record<string, Method>> = {
  "files.getUploadURLExternal": {
    token: "bot",
    scopes: ["files:write"],
    acceptsJson: false,
    required: ["filename"],
    arguments: { filename: "string", length: "integer", alt_txt: "string", snippet_type: "string" },
    handle: (args, core) => {
      const length = args.integer("length") ?? 0;
      if (length < 1) throw new ApiError("missing_argument");
      const { file, ticket } = core.files.announce(args.string("filename"), length, args.optional("alt_txt"));
      return { upload_url: `${core.origin}/upload/v1/${ticket}`, file_id: file.id };
    },
  },
  "files.completeUploadExternal": {
    token: "bot",
    scopes: ["files:write"],
    acceptsJson: true,
    required: ["files"],
    arguments: {
      files: "json",
      channel_id: "string",
      thread_ts: "string",
      initial_comment: "string",
      blocks: "json",
    },
    handle: async (args, core) => {
      const wanted = args.objects("files") ?? [];
      if (wanted.length === 0) throw invalidArguments("no files [json-pointer:/files]");
      const uploaded = wanted.map((entry) => {
        const file = core.files.get(stringAt(entry, "id") ?? "");
        // Sharing uses the ticket up: a second completion of the same file finds none.
        if (file?.state !== "uploaded") throw new ApiError("file_not_found");
        return { file, title: stringAt(entry, "title") ?? file.title };
      });
      const channelId = args.optional("channel_id");
      const channel = channelId === undefined ? undefined : shareable(core, channelId);
      const blocks = args.objects("blocks", "invalid_blocks");
      if (blocks !== undefined) checkBlocks(blocks);
      const completed = uploaded.map(({ file, title }) => core.files.complete(file, title));
      const isSilentlyRefused = completed.some(
        (file) => file.altText !== undefined && !isImageName(file.name),
      );
      const fault = core.faults.take("share");
      if (channel !== undefined && !isSilentlyRefused && fault?.kind !== "share_never") {
        if (fault?.kind === "share_late") {
          core.faults.wait(fault.ms).then(
            () => {
              // What was deleted meanwhile is not shared any more.
              const left = completed.filter(({ id }) => core.files.get(id)?.state === "completed");
              if (left.length > 0) share(core, args, left, channel);
            },
            () => undefined,
          );
        } else {
          share(core, args, completed, channel);
        }
      }
      return { files: completed.map(({ id, title }) => ({ id, title })) };
    },
  },
  "files.info": {
    token: "bot",
    scopes: ["files:read"],
    acceptsJson: false,
    required: ["file"],
    arguments: { file: "string" },
    handle: (args, core) => ({
      file: fileWire(core, completedFile(core, args.string("file")).id),
      comments: [],
      response_metadata: { next_cursor: "" },
    }),
  },
  "files.delete": {
    token: "bot",
    scopes: ["files:write"],
    acceptsJson: true,
    required: ["file"],
    arguments: { file: "string" },
    handle: async (args, core) => {
      // That an upload which was never completed can be deleted is an assumption.
      const file = uploadedFile(core, args.string("file"));
      await core.files.delete(file);
      for (const { channel, ts } of file.shares) {
        const message = core.messages.get(channel, ts);
        if (message === undefined) continue;
        const files = message.files.filter((id) => id !== file.id);
        const isEmpty = files.length === 0 && message.text === "" && message.blocks.length === 0;
        if (isEmpty) core.messages.delete(message);
        else core.messages.edit(message, { files });
      }
      return {};
    },
  },
};
