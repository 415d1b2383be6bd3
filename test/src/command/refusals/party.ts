import { type Character } from '../../../../src/model/character';
import { brandAs, SOCIAL } from '../../../../src/model/ids';
import { type Party } from '../../../../src/model/party';
import { NOW, playerId, PRESENT, SmallView, somebody } from '../../rules/small-view';
import { type Area, type Given, inWorld, type Row } from './area';

const ID = brandAs<Party['id']>('party-1');

/** A party of these, the first leads it; in the world are Ada and Bob. */
function together(names: readonly string[], ada: Partial<Character> = {}): Given {
  const people = ['Ada', 'Bob'].map((name) =>
    somebody(name, {
      ...(names.includes(name) && { party: ID }),
      ...(name === 'Ada' && ada),
    }),
  );
  const view = new SmallView(people);
  const record: Party = {
    kind: 'party',
    id: ID,
    zone: SOCIAL,
    leader: playerId(names[0] ?? ''),
    members: names.map((name) => ({ id: playerId(name), name })),
    invited: { [playerId('Ada')]: NOW + 60_000 },
    awaySince: {},
  };
  view.apply([{ kind: 'record', record }]);
  return { view };
}

function breathless(): Given {
  const given = together(['Ada', 'Bob']);
  const presence = { ...PRESENT, buckets: { party: { tokens: 0, at: NOW } } };
  given.view.apply([{ kind: 'presence', player: playerId('Ada'), presence }]);
  return given;
}

const alone = (): Given => ({ view: new SmallView([somebody('Ada')]) });
const unheard = (): Given => {
  const ignores = [{ account: somebody('Ada').account, name: 'Ada', until: null }];
  return { view: new SmallView([somebody('Ada'), somebody('Bob', { ignores })]) };
};
const silenced = (): Given =>
  together(['Ada', 'Bob'], {
    silences: [{ channel: 'party', until: NOW + 60_000, reason: 'that is enough' }],
  });
const SIX = ['Bob', 'Cara', 'Dora', 'Ella', 'Finn', 'Gwen'];

const ROWS: readonly Row[] = [
  ...inWorld(alone, [
    ['party', 'party.none', 'party'],
    ['party', 'party.none', 'party leave'],
    ['party', 'party.none', 'party accept'],
    ['party', 'party.none', 'party accept nora'],
    ['party', 'party.none', 'party Hello there.'],
    ['party', 'target.none', 'party invite nora'],
    ['party', 'target.none', 'party invite ada'],
  ]),
  ...inWorld(
    () => together(['Ada', 'Bob']),
    [
      ['party', 'party.none', 'party accept bob'],
      ['party', 'target.none', 'party invite bob'],
      ['party', 'target.none', 'party kick nora'],
      ['party', 'target.none', 'party kick ada'],
    ],
  ),
  ...inWorld(() => together(['Bob', 'Ada']), [['party', 'verb.forbidden', 'party kick bob']]),
  ...inWorld(() => ({ view: guestView() }), [['party', 'verb.forbidden', 'party invite bob']]),
  ...inWorld(() => together(SIX), [['party', 'party.full', 'party accept bob']]),
  ...inWorld(
    () => together(['Ada', ...SIX.slice(1)]),
    [['party', 'party.full', 'party invite bob']],
  ),
  ['party', 'ignored', 'party invite bob', unheard],
  ['party', 'silenced', 'party Hello there.', silenced],
  ['party', 'rate.limited', 'party Hello there.', breathless],
];

export const PARTY_AREA: Area = {
  examples: { party: 'party list' },
  rows: ROWS,
};

const guestView = (): SmallView =>
  new SmallView([somebody('Ada', { isGuest: true }), somebody('Bob')]);
