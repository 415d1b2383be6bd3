import { type Change } from '../../model/batch';
import { type Bucket } from '../../model/presence';
import { type ActorTurn } from '../rule';
import { refused, type Refused } from '../verdicts';
import { type SpokenOn } from './silence';

const PER_MIN = {
  say: 'chat.say.perMin',
  local: 'chat.local.perMin',
  global: 'chat.global.perMin',
  whisper: 'chat.whisper.perMin',
  party: 'chat.party.perMin',
} as const;
const MINUTE = 60_000;

/** One line more of this kind: the bucket without a token, or how long to wait (game.md section 8). */
export function takeLine(
  turn: ActorTurn,
  what: SpokenOn,
): { readonly kind: 'taken'; readonly changes: readonly Change[] } | Refused {
  const perMin = turn.numbers[PER_MIN[what]];
  const most = Math.max(1, Math.floor(perMin / turn.numbers['chat.burstShare']));
  const presence = turn.world.presence(turn.actor.id);
  const tokens = filled(presence.buckets[what] ?? { tokens: most, at: turn.now }, {
    now: turn.now,
    perMin,
    most,
  });
  if (tokens < 1) return tooFast(Math.ceil(((1 - tokens) * MINUTE) / perMin / 1_000));
  const buckets = { ...presence.buckets, [what]: { tokens: tokens - 1, at: turn.now } };
  return {
    kind: 'taken',
    changes: [{ kind: 'presence', player: turn.actor.id, presence: { ...presence, buckets } }],
  };
}

/** Tokens that a bucket holds now, in thousandths: no error gathers. */
function filled(
  { tokens, at }: Bucket,
  { now, perMin, most }: { readonly now: number; readonly perMin: number; readonly most: number },
): number {
  const grown = tokens + (Math.max(0, now - at) * perMin) / MINUTE;
  return Math.min(most, Math.round(grown * 1_000) / 1_000);
}

function tooFast(seconds: number): Refused {
  const wait = seconds === 1 ? 'a second' : `${seconds} seconds`;
  return refused('rate.limited', `You are out of breath. Wait ${wait}.`);
}
