/** Pictures lie on other hosts, and this page loads nothing from anywhere: their words stand for them. */
export const Picture = ({ url, alt }: { readonly url: string | undefined; readonly alt: string }) => (
  <span class="picture" title={url}>{`🖼 ${alt}`}</span>
);
