import type { WorkspaceContext } from "../context.ts";
import type { SandboxFile } from "../files.ts";
import { stringAt } from "../json.ts";
import { fileWire, isImageName } from "../wire/file.ts";
import type { Channel } from "../workspace.ts";
import { checkBlocks } from "./content.ts";
import { ApiError, type Arguments, invalidArguments, type Method } from "./method.ts";

/** A file whose bytes are there. */
function uploadedFile(context: WorkspaceContext, id: string): SandboxFile {
  const file = context.files.get(id);
  if (file === undefined || file.state === "announced") throw new ApiError("file_not_found");
  if (file.state === "deleted") throw new ApiError("file_deleted");
  return file;
}

function completedFile(context: WorkspaceContext, id: string): SandboxFile {
  const file = uploadedFile(context, id);
  if (file.state === "uploaded") throw new ApiError("file_not_found");
  return file;
}

/** A conversation that files can be shared in: `chat:write.public` does not cover files, so the bot must be in it. */
function shareable(context: WorkspaceContext, id: string): Channel {
  const channel = context.workspace.channelForBot(id);
  if (channel === undefined) throw new ApiError("channel_not_found");
  if (channel.isArchived === true) throw new ApiError("is_archived");
  if (!channel.members.has(context.workspace.botUserId)) throw new ApiError("not_in_channel");
  return channel;
}

function share(
  context: WorkspaceContext,
  args: Arguments,
  files: readonly SandboxFile[],
  channel: Channel,
  newId: string = channel.id,
): void {
  const threadTs = args.optional("thread_ts");
  const comment = args.optional("initial_comment");
  const blocks = comment === undefined ? args.objects("blocks", "invalid_blocks") : undefined;
  const thread = threadTs === undefined ? {} : { threadTs };
  const message = context.messages.post({
    channel: channel.id,
    user: context.workspace.botUserId,
    fromBot: true,
    subtype: "file_share",
    text: comment ?? "",
    ...(blocks === undefined ? {} : { blocks }),
    ...thread,
    files: files.map((file) => file.id),
  });
  const place = { channel: newId, isPrivate: channel.kind !== "public", ts: message.ts, ...thread };
  for (const file of files) context.files.share(file.id, place);
}

export const fileMethods: Readonly<Record<string, Method>> = {
  "files.getUploadURLExternal": {
    token: "bot",
    scopes: ["files:write"],
    acceptsJson: false,
    required: ["filename"],
    arguments: { filename: "string", length: "integer", alt_txt: "string", snippet_type: "string" },
    handle: (args, context) => {
      const length = args.integer("length") ?? 0;
      if (length < 1) throw new ApiError("missing_argument");
      const { file, ticket } = context.files.announce(
        args.string("filename"),
        length,
        args.optional("alt_txt"),
      );
      return { upload_url: `${context.origin}/upload/v1/${ticket}`, file_id: file.id };
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
    handle: async (args, context) => {
      const wanted = args.objects("files") ?? [];
      if (wanted.length === 0) throw invalidArguments("no files [json-pointer:/files]");
      const uploaded = wanted.map((entry) => {
        const file = context.files.get(stringAt(entry, "id") ?? "");
        // Sharing uses the ticket up: a second completion of the same file finds none.
        if (file?.state !== "uploaded") throw new ApiError("file_not_found");
        return { file, title: stringAt(entry, "title") ?? file.title };
      });
      const channelId = args.optional("channel_id");
      const channel = channelId === undefined ? undefined : shareable(context, channelId);
      const blocks = args.objects("blocks", "invalid_blocks");
      if (blocks !== undefined) checkBlocks(blocks);
      const completed = uploaded.map(({ file, title }) => context.files.complete(file, title));
      const isSilentlyRefused = completed.some(
        (file) => file.altText !== undefined && !isImageName(file.name),
      );
      const fault = context.faults.take("share");
      if (channel !== undefined && !isSilentlyRefused && fault?.kind !== "share_never") {
        if (fault?.kind === "share_late") {
          context.faults.wait(fault.ms).then(
            () => {
              // What was deleted meanwhile is not shared any more.
              const left = completed.filter(({ id }) => context.files.get(id)?.state === "completed");
              if (left.length > 0) share(context, args, left, channel);
            },
            () => undefined,
          );
        } else {
          share(
            context,
            args,
            completed,
            channel,
            fault?.kind === "share_converted" ? fault.channelId : undefined,
          );
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
    handle: (args, context) => ({
      file: fileWire(context, completedFile(context, args.string("file")).id),
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
    handle: async (args, context) => {
      // That an upload which was never completed can be deleted is an assumption.
      const file = uploadedFile(context, args.string("file"));
      await context.files.delete(file);
      for (const { channel, ts } of file.shares) {
        const message = context.messages.get(channel, ts);
        if (message === undefined) continue;
        const files = message.files.filter((id) => id !== file.id);
        const isEmpty = files.length === 0 && message.text === "" && message.blocks.length === 0;
        if (isEmpty) context.messages.delete(message);
        else context.messages.edit(message, { files });
      }
      return {};
    },
  },
};
