import { type Character } from '../../../../src/model/character';
import { SmallView, somebody } from '../../rules/small-view';
import { type Area, type Given, inWorld, type Row } from './area';

const alone = (ada: Partial<Character> = {}): Given => ({
  view: new SmallView([somebody('Ada', ada)]),
});
const fifty = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`own${n}`, 'look']));

const ROWS: readonly Row[] = [
  ...inWorld(alone, [
    ['help', 'topic.none', 'help moonwalking'],
    ['alias', 'target.none', 'alias nn'],
    ['alias', 'alias.cycle', 'alias nn nn again'],
    ['unalias', 'target.none', 'unalias nn'],
    ['settings', 'verb.usage', 'settings moon on'],
    ['settings', 'verb.usage', 'settings brief maybe'],
  ]),
  ...inWorld(() => alone({ aliases: fifty }), [['alias', 'alias.full', 'alias nn look']]),
];

export const OWN_AREA: Area = {
  examples: {
    status: 'status',
    stats: 'stats',
    whoami: 'whoami',
    time: 'time',
    who: 'who',
    help: 'help look',
    alias: 'alias nn whisper Nora',
    unalias: 'unalias nn',
    settings: 'settings brief on',
    tutorial: 'tutorial',
    skip: 'skip',
    register: 'register',
    quit: 'quit',
  },
  rows: ROWS,
};
