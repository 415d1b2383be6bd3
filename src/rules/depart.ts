import { type Character } from '../model/character';
import { type PlayerLeft } from '../model/event';
import { actOf } from './act';
import { keptNoLonger } from './acts/timed-act';
import { restRoomUsed } from './body/rest-room';
import { leaveFight } from './fight/leave-fight';
import { settledAt } from './mind/aging';
import { awayFromParty } from './party/away';
import { partedFrom } from './party/unfollowing';
import { type Turn } from './rule';
import { done, type Done } from './verdicts';
import { viewerChange } from './viewer-of';

/** A character leaves the world, and a fight; its place and its things are kept. */
export function depart(
  turn: Turn,
  leaver: Character,
  { at, reason }: Pick<PlayerLeft, 'at' | 'reason'>,
): Done {
  const left = leaveFight(turn, leaver.id, leaver.room);
  const parted = partedFrom(turn, leaver);
  const { mind } = leaver;
  const { busy } = turn.world.presence(leaver.id);
  const aged = mind === undefined ? {} : { mind: settledAt(mind, at) };
  const used = restRoomUsed(turn, leaver, reason);
  const after = { ...leaver, ...aged, ...used, inWorld: false, leftBy: reason };
  return done(
    [
      { kind: 'character', character: after },
      ...left.changes,
      ...awayFromParty(turn, leaver, at),
      ...parted.changes,
      ...(busy === null ? [] : [keptNoLonger(leaver.id)]),
      { kind: 'unloaded', player: leaver.id },
    ],
    [
      {
        type: 'player.left',
        at,
        zone: leaver.zone,
        audience: { kind: 'room', room: leaver.room },
        ...actOf(turn, leaver),
        viewer: viewerChange(leaver, after),
        room: leaver.room,
        reason,
      },
      ...left.events,
      ...parted.events,
    ],
  );
}
