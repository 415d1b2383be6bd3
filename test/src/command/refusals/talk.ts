import { type Character } from '../../../../src/model/character';
import { NOW, playerId, PRESENT, SmallView, somebody } from '../../rules/small-view';
import { type Area, type Given, inWorld, type Row } from './area';

/** Ada and Bob on the quay; Bob has whispered to Ada. */
function quay(ada: Partial<Character> = {}, bob: Partial<Character> = {}): Given {
  const view = new SmallView([somebody('Ada', ada), somebody('Bob', bob)]);
  const presence = { ...PRESENT, lastWhisperer: playerId('Bob') };
  view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
  return { view };
}

/** Ada has said all that she may, for now. */
function breathless(): Given {
  const given = quay();
  const none = { tokens: 0, at: NOW };
  const buckets = { say: none, local: none, global: none, whisper: none };
  const presence = { ...PRESENT, buckets, lastWhisperer: playerId('Bob') };
  given.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
  return given;
}

const silenced = (): Given =>
  quay({ silences: [{ channel: null, until: null, reason: 'that is enough' }] });
const aGuest = (): Given => ({ view: new SmallView([somebody('Ada', { isGuest: true })]) });
const unheard = (): Given =>
  quay({}, { ignores: [{ account: somebody('Ada').account, name: 'Ada', until: null }] });
const stranger = (): Given => ({ view: new SmallView([somebody('Ada'), somebody('Bob')]) });

const SPOKEN = {
  say: 'say Hello.',
  emote: 'emote bows.',
  pose: 'pose bows.',
  local: 'local Hello.',
  global: 'global Hello.',
  whisper: 'whisper bob Hello.',
  reply: 'reply Hello.',
};

const ofSpeech = ([verb, line]: readonly [string, string]): readonly Row[] => [
  [verb, 'silenced', line, silenced],
  [verb, 'rate.limited', line, breathless],
];

const ROWS: readonly Row[] = [
  ...Object.entries(SPOKEN).flatMap(ofSpeech),
  ['report', 'rate.limited', 'report The stair is missing.', breathless],
  ...inWorld(aGuest, [
    ['local', 'verb.forbidden', 'local Hello.'],
    ['global', 'verb.forbidden', 'global Hello.'],
    ['whisper', 'verb.forbidden', 'whisper bob Hello.'],
    ['channel', 'verb.forbidden', 'channel global off'],
  ]),
  ...inWorld(
    () => ({ ...quay(), first: ['channel local off'] }),
    [['local', 'channel.none', 'local Hello.']],
  ),
  ...inWorld(
    () => ({ ...quay(), first: ['channel global off'] }),
    [['global', 'channel.none', 'global Hello.']],
  ),
  ['whisper', 'ignored', 'whisper bob Hello.', unheard],
  ['reply', 'ignored', 'reply Hello.', unheard],
  ['reply', 'player.offline', 'reply Hello.', stranger],
  ...inWorld(quay, [
    ['whisper', 'player.offline', 'whisper nora Hello.'],
    ['whisper', 'target.none', 'whisper ada Hello.'],
    ['channel', 'channel.none', 'channel moon on'],
    ['channel', 'verb.forbidden', 'channel announce off'],
    ['history', 'channel.none', 'history moon'],
    ['ignore', 'player.offline', 'ignore nora'],
    ['ignore', 'target.none', 'ignore ada'],
    ['unignore', 'target.none', 'unignore bob'],
  ]),
  ['history', 'channel.none', 'history party', quay],
  ...inWorld(() => quay({}, { roles: ['moderator'] }), [['ignore', 'ignore.staff', 'ignore bob']]),
  ...inWorld(() => quay({ ignores: aHundred() }), [['ignore', 'ignore.full', 'ignore bob']]),
];

export const TALK_AREA: Area = {
  examples: {
    ...SPOKEN,
    channel: 'channel global',
    history: 'history global',
    ignore: 'ignore bob',
    unignore: 'unignore bob',
    ignores: 'ignores',
    report: 'report The stair is missing.',
  },
  rows: ROWS,
};

function aHundred(): Character['ignores'] {
  return Array.from({ length: 100 }, (_, n) => {
    const { account, name } = somebody(`Ghost${n}`);
    return { account, name, until: null };
  });
}
