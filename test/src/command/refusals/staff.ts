import { type Character } from '../../../../src/model/character';
import { closeAfterTest } from '#streams/testing';
import { playerId, SmallView, somebody } from '../../rules/small-view';
import { type Area, type Given, inWorld, type Row } from './area';
import { serverOf } from './server';

/** Ada the admin, and Bob. */
const staffed = (ada: Partial<Character> = {}, bob: Partial<Character> = {}): Given => ({
  view: new SmallView([somebody('Ada', { roles: ['admin'], ...ada }), somebody('Bob', bob)]),
});
const ofAdmin = (): Given => staffed({ roles: ['moderator'] }, { roles: ['admin'] });

/** With the server at hand. */
function served(env: Readonly<Record<string, string>> = {}): Given {
  const { view } = staffed();
  return { view, staff: serverOf(view, env) };
}

/** Whose files are being read at the moment. */
function reading(): Given {
  const given = served();
  const check = { verb: 'reload', isCheck: true } as const;
  const reading$ = given.staff?.beyond(playerId('Ada'), check);
  const subscription = reading$?.subscribe();
  closeAfterTest(() => subscription?.unsubscribe());
  return given;
}

const ROWS: readonly Row[] = [
  ...inWorld(staffed, [
    ['goto', 'target.none', 'goto moon'],
    ['goto', 'target.none', 'goto bob'],
    ['teleport', 'target.none', 'teleport nora stair'],
    ['teleport', 'target.none', 'teleport bob moon'],
    ['teleport', 'target.none', 'teleport bob quay'],
    ['summon', 'target.none', 'summon moon'],
    ['summon', 'target.none', 'summon bob'],
    ['stat', 'target.none', 'stat moon'],
    ['npc', 'target.none', 'npc list moon'],
    ['npc', 'target.none', 'npc population moon'],
    ['npc', 'target.none', 'npc spawn moon'],
    ['npc', 'target.none', 'npc spawn rat in moon'],
    ['npc', 'target.none', 'npc despawn moon'],
    ['npc', 'target.none', 'npc move moon to stair'],
    ['silence', 'target.none', 'silence nora enough.'],
    ['unsilence', 'target.none', 'unsilence nora'],
    ['unsilence', 'target.none', 'unsilence bob'],
    ['kick', 'target.none', 'kick nora enough.'],
    ['ban', 'target.none', 'ban nora enough.'],
    ['ban', 'target.none', 'ban ada enough.'],
    ['unban', 'target.none', 'unban nora'],
    ['set', 'target.none', 'set nora dp 5'],
    ['set', 'verb.usage', 'set bob fame 5'],
    ['set', 'verb.usage', 'set bob dp 500'],
    ['set', 'verb.usage', 'set bob lucidity 500'],
    ['role', 'target.none', 'role nora builder'],
    ['role', 'target.none', 'role ada none'],
    ['shutdown', 'target.none', 'shutdown cancel'],
  ]),
  ...inWorld(ofAdmin, [
    ['silence', 'verb.forbidden', 'silence bob enough.'],
    ['kick', 'verb.forbidden', 'kick bob enough.'],
    ['ban', 'verb.forbidden', 'ban bob enough.'],
  ]),
  ...inWorld(
    () => served(),
    [
      ['watch', 'target.none', 'watch moon'],
      ['scopes', 'target.none', 'scopes moon'],
    ],
  ),
  ['reload', 'state.busy', 'reload content', reading],
  ...inWorld(
    () => served({ WORLD_DIR: __dirname }),
    [['reload', 'content.invalid', 'reload content']],
  ),
  ...inWorld(
    () => served({ WORLD_DIR: '/nowhere' }),
    [['reload', 'content.unread', 'reload content']],
  ),
  ...inWorld(() => staffed({}, { isGuest: true }), [['role', 'target.none', 'role bob builder']]),
];

export const STAFF_AREA: Area = {
  examples: {
    goto: 'goto stair',
    teleport: 'teleport bob stair',
    summon: 'summon candle',
    stat: 'stat bob',
    npc: 'npc list',
    reload: 'reload content',
    watch: 'watch bob',
    scopes: 'scopes',
    silence: 'silence bob 5 enough.',
    unsilence: 'unsilence bob',
    kick: 'kick bob enough.',
    ban: 'ban bob 5 enough.',
    unban: 'unban bob',
    announce: 'announce The lamps are lit.',
    set: 'set bob dp 5',
    role: 'role bob builder',
    clock: 'clock shift 2',
    shutdown: 'shutdown 60 New lamps.',
  },
  rows: ROWS,
};
