import { type Character } from '../../model/character';
import { SOCIAL } from '../../model/ids';
import { type IntentOf } from '../../model/intent';
import { type Ignore } from '../../model/viewer';
import { actOf } from '../act';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused, told } from '../verdicts';
import { viewerChange } from '../viewer-of';
import { isInForce } from './ignored';
import { personNamed } from './person';

const MINUTE = 60_000;

/** Not to hear an account any more, whatever its character is called. */
export function ignore(turn: ActorTurn, { name, minutes }: IntentOf<'ignore'>): Verdict {
  const target = personNamed(turn.world, name);
  if (target === undefined)
    return refused('player.offline', `Nobody called “${name}” is in the world.`);
  if (target.account === turn.actor.account)
    return refused('target.none', 'You cannot help hearing yourself.');
  const others = inForce(turn).filter(({ account }) => account !== target.account);
  if (others.length >= turn.numbers['ignore.max'])
    return refused('ignore.full', 'You ignore as many as you can keep apart.');
  const until = minutes === null ? null : turn.now + minutes * MINUTE;
  const entry: Ignore = { account: target.account, name: target.name, until };
  return changed(turn, { name: target.name, isIgnored: true, ignores: [...others, entry] });
}

/** To hear somebody again, by the name on the list or the one borne now. */
export function unignore(turn: ActorTurn, { name }: IntentOf<'unignore'>): Verdict {
  const ignores = inForce(turn);
  const account = turn.world.named(name)?.account;
  const found =
    ignores.find((one) => one.name.toLowerCase() === name.toLowerCase()) ??
    ignores.find((one) => one.account === account);
  if (found === undefined) return refused('target.none', `You do not ignore “${name}”.`);
  const rest = ignores.filter((one) => one !== found);
  return changed(turn, { name: found.name, isIgnored: false, ignores: rest });
}

export function ignores(turn: ActorTurn): Verdict {
  const list = inForce(turn).map(({ name, until }) => ({
    name,
    minutes: until === null ? null : Math.ceil((until - turn.now) / MINUTE),
  }));
  const lines = list.map(
    ({ name, minutes }) => `  ${name}, ${minutes === null ? 'for good' : `for ${minutes} min`}`,
  );
  const text =
    lines.length === 0 ? 'You hear everyone.' : ['You do not hear:', ...lines].join('\n');
  return told(text, { ignores: list });
}

const inForce = ({ actor, now }: ActorTurn): readonly Ignore[] =>
  actor.ignores.filter((one) => isInForce(one, now));

function changed(
  turn: ActorTurn,
  change: {
    readonly name: string;
    readonly isIgnored: boolean;
    readonly ignores: Character['ignores'];
  },
): Verdict {
  const { actor } = turn;
  const after = { ...actor, ignores: change.ignores };
  return done(
    [{ kind: 'character', character: after }],
    [
      {
        type: 'ignore.changed',
        at: turn.now,
        zone: SOCIAL,
        audience: { kind: 'player', player: actor.id },
        ...actOf(turn, actor),
        viewer: viewerChange(actor, after),
        targetName: change.name,
        isIgnored: change.isIgnored,
      },
    ],
  );
}
