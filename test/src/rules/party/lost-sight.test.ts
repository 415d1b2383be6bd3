import { type MoveHow } from '../../../../src/model/event';
import { lostSight } from '../../../../src/rules/party/lost-sight';
import { allFollowingEnds } from '../../../../src/rules/party/unfollowing';
import { type Verdict } from '../../../../src/rules/rule';
import { relocate } from '../../../../src/rules/walk/relocate';
import { playerId, SmallView, somebody } from '../small-view';
import { roomId, ROOMS } from '../small-world';

/** Cy follows Bob, who follows Ada; all on the quay. */
function chain(): SmallView {
  const view = new SmallView(['Ada', 'Bob', 'Cy'].map((name) => somebody(name)));
  view.act('Bob', { verb: 'follow', whom: 'Ada' });
  view.act('Cy', { verb: 'follow', whom: 'Bob' });
  return view;
}

function moved(view: SmallView, name: string, how: MoveHow): Verdict {
  const to = ROOMS.find(({ id }) => id === roomId('loft'));
  const who = view.character(playerId(name));
  if (to === undefined || who === undefined) throw new Error('nobody, or nowhere');
  const verdict = relocate(view.turn(), who, { to, exit: 'up', arrivesFrom: null, how });
  if (verdict.kind === 'done') view.apply(verdict.changes);
  return verdict;
}

const ends = (verdict: Verdict): readonly string[] =>
  verdict.kind === 'done'
    ? verdict.events.flatMap((event) =>
        event.type === 'player.followed' && !event.isFollowing
          ? [`${event.actorName} ${event.targetName}`]
          : [],
      )
    : [];

const follows = (view: SmallView): readonly unknown[] =>
  ['Ada', 'Bob', 'Cy'].map((name) => view.presence(playerId(name)).follows);

describe('lostSight', () => {
  it.each(['fled', 'bolted', 'summoned', 'died', 'committed'] as const)(
    'ends it for both sides of who is %s out of the room',
    (how) => {
      const view = chain();
      expect(ends(moved(view, 'Bob', how))).toEqual(['Bob Ada', 'Cy Bob']);
      expect(follows(view)).toEqual([null, null, null]);
    },
  );

  it('does not touch those who still see each other', () => {
    const view = chain();
    expect(ends(moved(view, 'Ada', 'fled'))).toEqual(['Bob Ada']);
    expect(follows(view)).toEqual([null, null, playerId('Bob')]);
  });

  it('concerns nobody who follows nobody, and whom nobody follows', () => {
    const view = chain();
    const di = somebody('Di');
    expect(lostSight.concerns(view.turn(), di, roomId('quay'))).toBe(false);
    view.act('Cy', { verb: 'unfollow' });
    view.act('Bob', { verb: 'unfollow' });
    for (const name of ['Ada', 'Bob', 'Cy'])
      expect(lostSight.concerns(view.turn(), somebody(name), roomId('quay'))).toBe(false);
  });
});

describe('allFollowingEnds', () => {
  it('leaves somebody alone, behind and in front', () => {
    const view = chain();
    const verdict = allFollowingEnds(view.turn(), playerId('Bob'));
    expect(ends(verdict)).toEqual(['Bob Ada', 'Cy Bob']);
    expect(ends(allFollowingEnds(view.turn(), playerId('Di')))).toEqual([]);
  });
});
