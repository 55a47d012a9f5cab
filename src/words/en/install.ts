/** Where the app is not installed (any more). */
export const install = () => ({
  notInstalled: "The app is not installed in this workspace any more.",
  reinstall: "Ask a workspace admin to install it again.",
});
