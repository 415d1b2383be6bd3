import { type Settings } from '../../model/character';
import { type IntentOf } from '../../model/intent';
import { type ActorTurn, type Verdict } from '../rule';
import { done, refused, told } from '../verdicts';

const NAMES = ['reader', 'brief', 'numbers', 'echo'] as const satisfies readonly (keyof Settings)[];

/** Shows or changes how one is told things. */
export function settings(turn: ActorTurn, { name, value }: IntentOf<'settings'>): Verdict {
  const { settings: now } = turn.actor;
  if (name === null) return told(NAMES.map((one) => line(now, one)).join('\n'), now);
  const known = NAMES.find((one) => one === name);
  if (known === undefined)
    return refused('verb.usage', `There is no setting “${name}”. There are ${NAMES.join(', ')}.`);
  if (value === null) return told(line(now, known), now);
  if (value !== 'on' && value !== 'off')
    return refused(
      'verb.usage',
      `Use it like this: settings ${known} on, or settings ${known} off.`,
    );
  const after = { ...now, [known]: value === 'on' };
  const character = { ...turn.actor, settings: after };
  return done([{ kind: 'character', character }], [], line(after, known));
}

const line = (settings: Settings, name: keyof Settings): string =>
  `${name} is ${settings[name] ? 'on' : 'off'}.`;
