import type { Formats } from "../formats.ts";
import type { Words } from "../index.ts";
import { access } from "./access.ts";
import { admission } from "./admission.ts";
import { answers } from "./answers.ts";
import { buttons } from "./buttons.ts";
import { card } from "./card.ts";
import { clicks } from "./clicks.ts";
import { digest } from "./digest.ts";
import { failures } from "./failures.ts";
import { form } from "./form.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { install } from "./install.ts";
import { mention } from "./mention.ts";
import { progress } from "./progress.ts";
import { range } from "./range.ts";
import { status } from "./status.ts";
import { workflow } from "./workflow.ts";

export const fr = (formats: Formats): Words => ({
  formats,
  access: access(formats),
  admission: admission(),
  answers: answers(),
  buttons: buttons(),
  card: card(formats),
  clicks: clicks(),
  digest: digest(formats),
  failures: failures(),
  form: form(),
  help: help(),
  history: history(),
  home: home(),
  install: install(),
  mention: mention(),
  progress: progress(formats),
  range: range(formats),
  status: status(formats),
  workflow: workflow(),
});
