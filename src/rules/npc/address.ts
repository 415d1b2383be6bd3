import { type Npc } from '../../model/npc';
import { type NpcReply } from '../../model/npc-kind';
import { actOf } from '../act';
import { theName } from '../fight/the-name';
import { type ActorTurn, type Turn, type Verdict } from '../rule';
import { echoed } from '../talk/echo';
import { utter } from '../talk/speech';
import { wordsOf } from '../things/target';
import { capital } from '../things/phrase';
import { done } from '../verdicts';
import { npcFact } from './npc-fact';
import { kindOf, npcName } from './npc-here';

/** An NPC is told something, and answers in the same moment; only the one who asked hears it. */
export function address(turn: ActorTurn, npc: Npc, text: string): Verdict {
  const { actor, now, world } = turn;
  const line = utter(turn, 'whisper');
  if (line.kind === 'refused') return line;
  const answer = answerOf(turn, npc, text);
  const fact = npcFact(turn, npc, { kind: 'player', player: actor.id });
  const said = { room: actor.room, target: actor.id, targetName: actor.name };
  return done(
    line.changes,
    [
      {
        type: 'npc.told',
        at: now,
        zone: npc.zone,
        audience: echoed(actor, { kind: 'player', player: actor.id }),
        ...actOf(turn, actor),
        npc: npc.id,
        npcName: npcName(world, npc),
        room: actor.room,
        text,
      },
      ...(answer === null
        ? []
        : [{ type: 'npc.said' as const, ...fact, ...said, text: answer, how: 'answer' as const }]),
    ],
    ...(answer === null ? [silenceOf(turn, npc)] : []),
  );
}

function silenceOf({ world }: ActorTurn, npc: Npc): string {
  const who = capital(theName(npcName(world, npc)));
  return npc.state === 'asleep' ? `${who} is asleep.` : `${who} makes no answer.`;
}

/** Of what it can say, the first that fits; null = nothing. */
export function answerOf({ world }: Pick<Turn, 'world'>, npc: Npc, text: string): string | null {
  if (npc.state === 'asleep') return null;
  const heard = wordsOf(text);
  const fits = ({ words }: NpcReply): boolean =>
    words.length === 0 || words.some((word) => heard.some((one) => isSame(one, word)));
  return kindOf(world, npc)?.replies.find(fits)?.text ?? null;
}

/** "lamp" and "lamps" */
const isSame = (heard: string, word: string): boolean =>
  heard === word || heard === `${word}s` || `${heard}s` === word;
