/** What `$token` and the like stand for. */
export type Variables = Map<string, string>;

/** These are promised as they stand; of all else its type is. */
const PROMISED: ReadonlySet<string> = new Set(
  [
    'code',
    'outcome',
    'duplicate',
    'status',
    'type',
    'title',
    'resumed',
    'final',
    'part',
    'why',
  ].concat([
    'event',
    'missed',
    'path',
    'profession',
    'username',
    'actorName',
    'inWorld',
    'ready',
    'isGuest',
    'topic',
  ]),
);
const OPEN = '…';

/** Puts in what is known by now. */
export const filledIn = (text: string, variables: Variables): string =>
  text.replace(/\$(\w+)/g, (whole, name: string) => variables.get(name) ?? whole);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where an answer is not as it is documented, each place in words. Names what stands for something from now on. */
export function differences(
  shown: unknown,
  real: unknown,
  { variables, path = '' }: { readonly variables: Variables; readonly path?: string },
): readonly string[] {
  const said = `${path}: ${JSON.stringify(real)}, documented ${JSON.stringify(shown)}`;
  const at = (name: string | number) => ({ variables, path: `${path}/${String(name)}` });
  if (Array.isArray(shown)) {
    if (!Array.isArray(real) || real.length < shown.length) return [said];
    return shown.flatMap((each: unknown, n) => differences(each, real[n], at(n)));
  }
  if (isObject(shown)) {
    if (!isObject(real)) return [said];
    const names = Object.keys(shown).filter((name) => name !== OPEN);
    const extra = OPEN in shown ? [] : Object.keys(real).filter((name) => !(name in shown));
    return [
      ...extra.map((name) => `${path}/${name} is not documented`),
      ...names.flatMap((name) => differences(shown[name], real[name], at(name))),
    ];
  }
  return agrees(shown, real, { variables, name: path.split('/').at(-1) ?? '' }) ? [] : [said];
}

function agrees(
  shown: unknown,
  real: unknown,
  { variables, name }: { readonly variables: Variables; readonly name: string },
): boolean {
  const [, variable] = /^\$(\w+)$/.exec(String(shown)) ?? [];
  if (variable === undefined)
    return PROMISED.has(name) ? shown === real : typeof shown === typeof real;
  const known = variables.get(variable);
  variables.set(variable, String(real));
  return typeof real === 'string' && (known === undefined || known === real);
}
