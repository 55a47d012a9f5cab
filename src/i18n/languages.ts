/** The languages that the bot speaks, each a folder: a line here is all that a new one needs beside its folder. */
export * as de from "./de/index.ts";
export * as en from "./en/index.ts";
export * as es from "./es/index.ts";
export * as fr from "./fr/index.ts";
export * as ja from "./ja/index.ts";
