/** Nothing: the first page is there within a moment, and a flash of something else would only disturb. */
export function Starting() {
  return null;
}
