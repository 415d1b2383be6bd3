import { type Change } from '../model/batch';
import { type Presence } from '../model/presence';
import { brokenEvent, keptNoLonger } from '../rules/acts/timed-act';
import { type ActorTurn, type Verdict } from '../rules/rule';
import { done } from '../rules/verdicts';

type Done = Extract<Verdict, { kind: 'done' }>;

/** An accepted command shows that somebody is there, stream or not; and whatever they were about, they are no longer. */
export function withActivity(turn: ActorTurn, verdict: Done): Verdict {
  const { changes } = verdict;
  const player = turn.actor.id;
  const before = turn.world.presence(player);
  let own = -1;
  let presence = before;
  for (let n = 0; n < changes.length; n += 1) {
    const change = changes[n];
    if (change?.kind === 'unloaded') return verdict;
    if (change?.kind !== 'presence' || change.player !== player) continue;
    own = n;
    presence = change.presence;
  }
  const isBroken = before.busy !== null && presence.busy === before.busy;
  const active = activeAt(presence, turn.now, isBroken);
  const change: Change = { kind: 'presence', player, presence: active };
  const all = own < 0 ? [...changes, change] : changes.with(own, change);
  if (before.busy === null || !isBroken) return done(all, verdict.events, verdict.text);
  const told = brokenEvent(turn, turn.actor, before.busy);
  return done([...all, keptNoLonger(player)], [told, ...verdict.events], verdict.text);
}

function activeAt(
  {
    linkdeadAt,
    isToldLinkdead,
    wardUntil,
    lastWhisperer,
    buckets,
    busy,
    follows,
    followers,
    stay,
    met,
    phantom,
  }: Presence,
  now: number,
  isBroken: boolean,
): Presence {
  return {
    linkdeadAt: linkdeadAt === null ? null : now,
    isToldLinkdead,
    wardUntil,
    lastActiveAt: now,
    lastWhisperer,
    buckets,
    busy: isBroken ? null : busy,
    follows,
    followers,
    stay,
    met,
    phantom,
  };
}
