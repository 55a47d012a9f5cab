/** How many pages a PDF has; null when it does not say. */
export async function countPages(_path: string): Promise<number | null> {
  return null;
}
