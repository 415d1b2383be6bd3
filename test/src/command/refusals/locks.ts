import { roomId, TOWN } from '../../rules/small-world';
import { type Area, type Given, inWorld, type Row } from './area';
import { home } from './home';

const VERBS = ['open', 'unlock', 'close', 'lock', 'force'] as const;
const inVault = (): Given => home([], { ada: { room: roomId('vault') } });
/** The press stands open. */
const opened = (): Given =>
  home([], {
    records: [{ kind: 'room', id: roomId('hall'), zone: TOWN, open: {}, lock: 'unlocked' }],
  });

const ofEach = (verb: string): readonly Row[] => [
  ...inWorld(home, [
    [verb, 'exit.none', `${verb} southwest`],
    [verb, 'exit.blocked', `${verb} up`],
    [verb, 'target.none', `${verb} moon`],
  ]),
];

const ROWS: readonly Row[] = [
  ...VERBS.flatMap(ofEach),
  ...inWorld(home, [
    ['open', 'already.done', 'open east'],
    ['unlock', 'already.done', 'unlock east'],
    ['force', 'already.done', 'force east'],
    ['close', 'already.done', 'close east'],
    ['lock', 'already.done', 'lock north'],
    ['open', 'key.missing', 'open north'],
    ['unlock', 'key.missing', 'unlock press'],
    ['lock', 'key.missing', 'lock east'],
    ['force', 'lock.sealed', 'force west'],
  ]),
  ...inWorld(opened, [
    ['close', 'key.missing', 'close press'],
    ['lock', 'key.missing', 'lock press'],
  ]),
  ...inWorld(inVault, [
    ['open', 'lock.sealed', 'open font'],
    ['unlock', 'lock.sealed', 'unlock font'],
    ['close', 'lock.sealed', 'close font'],
    ['lock', 'lock.sealed', 'lock font'],
  ]),
];

export const LOCKS_AREA: Area = {
  examples: Object.fromEntries(VERBS.map((verb) => [verb, `${verb} north`])),
  rows: ROWS,
};
