import { useMemo, useState } from "preact/hooks";
import type { PageFile, PageStep } from "../../protocol.ts";
import { FilePreview } from "../files/file-preview.tsx";
import { type Scene, SceneContext } from "../store/scene.ts";
import type { Store } from "../store/store.ts";
import { useReading } from "../store/use-reading.ts";
import { useStore } from "../store/use-store.ts";
import { Channels, HOME } from "./channels.tsx";
import { Conversation, Thread } from "./conversation.tsx";
import { Home } from "./home.tsx";
import { Modal } from "./modal.tsx";
import { Notices } from "./notices.tsx";
import { Side } from "./side.tsx";
import { SkipLink } from "./skip-link.tsx";
import { Toast } from "./toast.tsx";
import { type Pane, TopBar } from "./top-bar.tsx";
import { fileOfUrl, messageOfUrl, startOf } from "./where.ts";
import { WorkflowDialog } from "./workflow-dialog.tsx";

export function App() {
  const { store, isLive } = useStore();
  if (store === undefined) return <p class="loading">Starting…</p>;
  return <Workspace store={store} isLive={isLive} />;
}

function Workspace({ store, isLive }: { readonly store: Store; readonly isLive: boolean }) {
  const { people, channels } = store;
  const [where, setWhere] = useState(() => startOf(store, location.hash));
  const [pane, setPane] = useState<Pane>("chat");
  const [thread, setThread] = useState<string>();
  const [file, setFile] = useState<PageFile>();
  const [step, setStep] = useState<PageStep>();
  const [trouble, setTrouble] = useState<string>();
  const { me } = where;
  const unreadOf = useReading(store, me.id, where.place);

  const scene = useMemo<Scene>(
    () => ({
      me,
      people,
      channels,
      openFile: setFile,
      complain: (error) => setTrouble(error instanceof Error ? error.message : String(error)),
      follow: (url) => {
        const linked = fileOfUrl(url, store);
        const message = messageOfUrl(url);
        if (linked) setFile(linked);
        if (message) go({ place: message.channel }, message.threadTs);
        return linked !== undefined || message !== undefined;
      },
    }),
    [store, me],
  );
  const go = (next: { me?: typeof me; place?: string }, threadTs?: string) => {
    const to = startOf(store, `#${next.me?.name ?? me.name}/${next.place ?? where.place}`);
    setWhere(to);
    setThread(to.place === next.place ? threadTs : undefined);
    setPane("chat");
    history.replaceState(null, "", `#${to.me.name}/${to.place}`);
  };
  const channel = channels.find(({ id, members }) => id === where.place && members.includes(me.id));
  const view = store.views.get(me.id)?.at(-1);
  const person = (id: string) => people.find((one) => one.id === id) ?? me;
  return (
    <SceneContext.Provider value={scene}>
      <SkipLink />
      <div class={`workspace pane-${pane} ${thread ? "with-thread" : ""}`}>
        <TopBar channel={channel} bot={store.bot} isLive={isLive} pane={pane} onPane={setPane} />
        <Channels
          place={where.place}
          shortcuts={store.shortcuts}
          steps={store.steps}
          unreadOf={unreadOf}
          onPlace={(place) => go({ place })}
          onPerson={(id) => go({ me: person(id) })}
          onStep={setStep}
        />
        <main id="main" tabIndex={-1}>
          {channel && (
            <Conversation
              key={`${me.id} ${channel.id}`}
              store={store}
              channel={channel}
              onThread={setThread}
            />
          )}
          {where.place === HOME && <Home key={me.id} view={store.homes.get(me.id)} />}
          {channel && thread && (
            <Thread store={store} channel={channel} parentTs={thread} onClose={() => setThread(undefined)} />
          )}
        </main>
        <Side store={store} />
      </div>
      {view && <Modal key={view.id} view={view} />}
      {step && (
        <WorkflowDialog
          key={step.callbackId}
          step={step}
          executions={store.executions}
          onClose={() => setStep(undefined)}
        />
      )}
      {file && <FilePreview key={file.id} file={file} onClose={() => setFile(undefined)} />}
      <Notices
        store={store}
        looking={{ me: me.id, place: where.place, thread }}
        onOpen={(message) => go({ place: message.channel }, message.threadTs)}
      />
      <Toast text={trouble} onGone={() => setTrouble(undefined)} />
    </SceneContext.Provider>
  );
}
