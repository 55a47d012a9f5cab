// After an install, with the Node that will run the bot: the one in node_modules, or where that has none for the
// machine, the one that is installed. JavaScript, so that an older Node reads it and can say what is missing.
const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(
    `License Report needs Node ${NEEDED} or later, and would run with ${process.versions.node}: node_modules brings no Node for ${process.platform} on ${process.arch}. Install Node ${NEEDED}, then run npm ci again.`,
  );
  process.exit(1);
}
