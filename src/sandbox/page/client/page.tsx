import { render } from "preact";
import { App } from "./shell/App.tsx";

const root = document.getElementById("page");
if (root) {
  root.replaceChildren();
  render(<App />, root);
}
