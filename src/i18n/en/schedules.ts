import type { Formats } from "../formats.ts";

/** Schedules: reports that come by themselves. Foreign words are made inert by whoever builds. */
export const schedules = ({ number, plural }: Formats) => ({
  title: "Schedules",
  /** What a card says of where it comes from. */
  card: {
    scheduled: (words: string) => `Scheduled: ${words}`,
    now: (words: string) => `Made on request, beside the schedule: ${words}`,
    late: (due: string, made: string) => `Due ${due}, made ${made}: the bot was down.`,
    missed: (due: string, made: string) => `Due ${due}, made on request ${made}.`,
    unchanged: (range: string) => `No change: ${range} has the same figures as the last report delivered.`,
  },
  /** A run to come, and the interval that it will report. */
  run: (at: string, range: string) => `${at} → ${range}`,
  runUnread: (at: string, said: string) => `${at} → nothing: ${said}`,
  nextRuns: "Next runs",
  ended: "No more runs: it has come to its end.",
  about: (range: string, formats: string, place: string) => `${range}, as ${formats}, ${place}`,
  places: { me: "in direct messages", channel: (channel: string) => `in ${channel}` },
  owner: (person: string) => `Owner: ${person}`,
  whenChanged: {
    silent: "Only when the figures change",
    say: "Only when the figures change; one line when they don’t",
  },
  failuresTo: (channel: string) => `Failures go to ${channel}`,
  warnings: {
    same: (range: string) => `The next runs would report the same interval: ${range}.`,
    empty: (at: string, range: string) =>
      `The run on ${at} would be nearly empty: ${range}. “Last month” or “yesterday” may be what you want.`,
    skipped: (at: string) => `A clock change skips that time: the run comes at ${at} instead, once.`,
    twice: (at: string) => `A clock change makes that time come twice: the run comes at the first, ${at}.`,
    shared: (names: string) => `${names} can read this channel, and every report that goes there.`,
  },
  preview: {
    question: "Nothing is scheduled yet.",
    save: "Schedule",
    saveShared: "Schedule and let them read it",
    discard: "Discard",
    discarded: { problem: "Nothing was scheduled.", fix: "Type the command again if you need it." },
  },
  saved: "Scheduled.",
  state: {
    active: "Active",
    paused: "Paused",
    pausedUntil: (at: string) => `Paused until ${at}`,
    pausedFailures: "Paused: it failed too often in a row",
    pausedOwner: "Paused: nobody took it over",
    removed: "Removed",
    ended: "Ended",
    held: {
      archived: "On hold: the channel is archived",
      "not-member": "On hold: I’m not in the channel",
      "not-visible": "On hold: I can’t see the channel",
      "not-listed": "On hold: reports can’t be sent to this channel",
      shared: "On hold: other organizations can read the channel",
    },
  },
  buttons: {
    pause: "Pause",
    resume: "Resume",
    skip: "Skip next",
    now: "Run now",
    edit: "Edit…",
    handOver: "Hand over…",
    remove: "Remove",
    undo: "Undo",
    missed: (count: number) => `Missed (${number(count)})`,
    make: "Make it",
    takeOver: "Take over",
    confirm: "Let them read it",
    more: "More",
  },
  removeSure: {
    title: "Remove schedule?",
    text: "Reports no longer come by themselves. You can undo this for an hour.",
  },
  list: {
    here: "Schedules for this channel",
    mine: "My schedules",
    all: "All schedules",
    none: "No schedules.",
    hint: "Add words like “every month on the 1st at 9” to a request.",
    missed: "Missed",
    noneMissed: "Nothing was missed.",
    missedLine: (due: string, why: string) => `${due}: ${why}`,
    missedMore: (count: number) =>
      plural(count, { one: "And an earlier one.", other: `And ${number(count)} earlier ones.` }),
  },
  why: {
    down: "the bot was down",
    owner: "its owner may not request reports",
    archived: "the channel was archived",
    "not-member": "the bot wasn’t in the channel",
    "not-visible": "the bot couldn’t see the channel",
    "not-listed": "the channel may not get reports",
    shared: "other organizations could read the channel",
    range: "the range couldn’t be read at that time",
  },
  done: {
    paused: "Paused.",
    resumed: "It goes on.",
    skipped: "The next run is skipped.",
    edited: "Saved, from the next run on.",
    handedOver: (person: string) => `${person} is the owner now.`,
    removed: "Removed.",
    restored: "It’s back.",
    confirmed: "They may read its reports from the next run on.",
    made: "The report is on its way.",
  },
  refused: {
    unknown: {
      problem: "This schedule no longer exists.",
      fix: "See the list: `/license-report schedules`.",
    },
    nothing: { problem: "That’s how it is already.", fix: "See the list: `/license-report schedules`." },
    conflict: {
      problem: "Somebody changed this schedule meanwhile, so nothing was saved.",
      fix: "Open it again: your changes go on top of theirs.",
    },
    notYours: {
      problem: "Only its owner and the bot’s admins may do that.",
      fix: "Ask them, or pause it: everyone who may request reports here can do that.",
    },
    notAdmin: {
      problem: "Only the bot’s admins see all schedules.",
      fix: "Use `schedules here` or `schedules mine`.",
    },
    gone: { problem: "This report was made already.", fix: "See its card in the channel." },
    over: { problem: "This schedule ends before its first run.", fix: "Choose a later end." },
    tooOld: { problem: "This preview has expired.", fix: "Type the command again." },
    owner: { problem: "You may not request this report.", fix: "Ask somebody who may." },
    full: {
      channel: (most: number) =>
        plural(most, {
          one: "This channel has a schedule already.",
          other: `This channel has ${number(most)} active schedules already.`,
        }),
      person: (most: number) =>
        plural(most, {
          one: "You have an active schedule already.",
          other: `You have ${number(most)} active schedules already.`,
        }),
      workspace: (most: number) =>
        plural(most, {
          one: "This workspace has an active schedule already.",
          other: `This workspace has ${number(most)} active schedules already.`,
        }),
      fix: "Pause or remove one first.",
    },
  },
  /** Why a recurrence is not read; the words that are the trouble stand beside it. */
  unread: {
    empty: "Say when it should repeat.",
    "too-long": "That’s too long for a schedule.",
    "no-recurrence": "That doesn’t say how often it should repeat.",
    "too-often": "That’s too often: runs must be at least an hour apart.",
    grid: "Those hours don’t divide the day: use every 1, 2, 3, 4, 6, 8, or 12 hours.",
    never: "No day fits that.",
    impossible: "There is no such date or time.",
    contradiction: "Those parts contradict each other.",
    ambiguous: "That can mean two things.",
    leftover: "I don’t understand part of that.",
    "unknown-zone": "I don’t know that time zone.",
    "bad-cron": "That isn’t a cron expression with five fields.",
    "past-end": "That ends before its first run.",
  },
  unreadPart: (words: string) => `I can’t read “${words}”.`,
  notices: {
    about: (range: string, words: string) => `${range} · ${words}`,
    ownerGone: {
      problem: (person: string) =>
        `A scheduled report wasn’t sent: its owner ${person} may not request reports any more.`,
      fix: "Somebody who may can take it over. After the second time, it’s paused.",
    },
    held: {
      archived: "A scheduled report wasn’t sent: its channel is archived.",
      "not-member": "A scheduled report wasn’t sent: I’m not in its channel any more.",
      "not-visible": "A scheduled report wasn’t sent: I can’t see its channel.",
      "not-listed": "A scheduled report wasn’t sent: its channel may not get reports any more.",
      shared: "A scheduled report wasn’t sent: its channel is shared with other organizations now.",
    },
    heldFix: "It goes on by itself when that is mended. What was missed is in the list of schedules.",
    heldSharedFix: "It waits until you let them read it.",
    failed: "A scheduled report failed.",
    paused: (count: number) =>
      `A scheduled report failed ${number(count)} times in a row, so its schedule is paused.`,
    pausedFix: "Resume it when the cause is mended.",
    range: "A scheduled report couldn’t be made: its range can’t be read at that time.",
    rangeFix: "Edit the schedule: `/license-report schedules mine`.",
    serverHeld: (server: string) => `All schedules of VB365 server ${server} wait.`,
    serverHeldFix: "They go on by themselves when the bot can sign in again.",
  },
});
