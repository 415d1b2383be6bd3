/** Without the empty rows above and below, and the player still in the middle. */
export function aroundPlayer(rows: readonly string[]): readonly string[] {
  const here = rows.findIndex((row) => row.includes('@'));
  const reach = rows.map((row, at) => (row.trim() === '' ? 0 : Math.abs(at - here)));
  const far = Math.max(1, ...reach);
  return here < 0 ? rows : rows.slice(Math.max(0, here - far), here + far + 1);
}
