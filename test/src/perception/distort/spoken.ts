import { type EventOf } from '../../../../src/model/event';
import { brandAs } from '../../../../src/model/ids';
import { type MISHEARD } from '../../../../src/perception/distort/distortion';
import { roomId } from '../../rules/small-world';
import { SAMPLES, ZONE } from '../sample-events';

const npc = { npc: brandAs<never>('porter-1'), npcName: 'a porter', room: roomId('quay') };

export const npcSaid: EventOf<'npc.said'> = {
  type: 'npc.said',
  at: 1_000,
  zone: ZONE,
  audience: { kind: 'room', room: roomId('quay') },
  correlationId: 'c-1',
  ...npc,
  text: 'Mind the step.',
};

/** One of each type of event that carries words; the compiler asks for a new one's. */
export const SPOKEN: { readonly [TType in keyof typeof MISHEARD]: EventOf<TType> } = {
  'room.said': SAMPLES['room.said'],
  'room.emoted': SAMPLES['room.emoted'],
  'channel.said': SAMPLES['channel.said'],
  'player.told': SAMPLES['player.told'],
  'npc.said': npcSaid,
  'npc.told': { ...SAMPLES['room.said'], type: 'npc.told', ...npc },
  'system.announced': {
    type: 'system.announced',
    at: 1_000,
    zone: ZONE,
    audience: { kind: 'everyone' },
    correlationId: 'c-1',
    text: 'The doors close at ten.',
  },
};
