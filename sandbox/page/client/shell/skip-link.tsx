/** Past the people and the channels, for who goes by the keyboard. No link: the address says who looks at what. */
export const SkipLink = () => (
  <button
    type="button"
    class="skip-link button button-primary"
    onClick={() => {
      const main = document.querySelector<HTMLElement>("main");
      const field = main?.querySelector<HTMLElement>("[data-composer=channel]");
      (field ?? main)?.focus();
    }}
  >
    Skip to the channel
  </button>
);
