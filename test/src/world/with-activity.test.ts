import { type Presence } from '../../../src/model/presence';
import { done } from '../../../src/rules/verdicts';
import { withActivity } from '../../../src/world/with-activity';
import { NOW, playerId, SmallView, somebody } from '../rules/small-view';
import { roomId } from '../rules/small-world';

/** Every field filled, as of somebody whose line is there. */
const FULL: Required<Presence> = {
  linkdeadAt: null,
  isToldLinkdead: true,
  wardUntil: NOW + 1,
  lastActiveAt: NOW - 9,
  lastWhisperer: 'Bob',
  buckets: { say: { tokens: 2, at: NOW } },
  busy: null,
  follows: playerId('Bob'),
  followers: [playerId('Cal')],
  stay: { room: roomId('quay'), count: 2, countedAt: NOW },
  met: { 'saw|rat-1': NOW },
  keptUntil: NOW + 60,
  phantom: { name: 'a thing that stoops', room: roomId('quay'), until: NOW + 5 },
};

/** The presence that a command without changes of its own leaves behind. */
function after(presence: Presence): Presence {
  const ada = somebody('Ada');
  const view = new SmallView([ada]);
  view.apply([{ kind: 'presence', player: ada.id, presence }]);
  const verdict = withActivity(view.turnOf(ada), done([], []));
  const [change] = verdict.kind === 'done' ? verdict.changes : [];
  if (change?.kind !== 'presence') throw new Error('no presence was written');
  return change.presence;
}

describe('withActivity', () => {
  it('keeps everything else that is true of the character', () => {
    const { keptUntil, ...kept } = FULL;
    expect(keptUntil).toBeGreaterThan(NOW);
    expect(after(FULL)).toEqual({ ...kept, lastActiveAt: NOW });
  });
});
