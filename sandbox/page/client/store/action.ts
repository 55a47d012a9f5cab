import type { ActionName, AnswerOf, PageActions } from "../../protocol.ts";

const token = () => document.querySelector<HTMLMetaElement>('meta[name="page-token"]')?.content ?? "";

/**
 * Does something in the sandbox as a person.
 * @throws Error with the sandbox's words, when that person cannot do this
 */
export async function act<Name extends ActionName>(
  name: Name,
  body: PageActions[Name],
): Promise<AnswerOf<Name>> {
  const response = await fetch(`/act/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-page-token": token() },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  const text = await response.text();
  throw new Error(response.headers.get("content-type")?.includes("json") ? JSON.parse(text).message : text);
}
