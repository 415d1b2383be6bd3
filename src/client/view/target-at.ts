/** What to type for the NPC or thing at this place of its list: `rat`, `2.rat`. */
export function targetAt(list: readonly { readonly keyword: string }[], at: number): string {
  const keyword = list[at]?.keyword ?? '';
  const nth = list.slice(0, at + 1).filter((one) => one.keyword === keyword).length;
  return nth > 1 ? `${nth}.${keyword}` : keyword;
}
