import { type FrameData, type Part } from '../../model/frame';
import { fightLine } from './fight-line';
import { type Line, type LineKind, type LineOf } from './line';

/** What an event says to its reader; null where nothing is said. */
export function eventLine(data: FrameData, lineOf: LineOf): Line | null {
  const part = partOf(data);
  const text = lineOf(data, part);
  if (text === null) return null;
  if (data.type.startsWith('combat.')) return fightLine(data, part, text);
  if (data.type === 'channel.said') return { kind: channelKind(data['channel']), text };
  if (data.type === 'system.announced') return { kind: 'house', text: announcement(text) };
  if (HARMS.has(data.type) && part === 'self') return { kind: 'wound', text };
  return { kind: KINDS[data.type] ?? 'event', text };
}

const KINDS: Readonly<Record<string, LineKind>> = {
  'room.said': 'speech',
  'room.emoted': 'speech',
  'npc.said': 'speech',
  'npc.told': 'speech',
  'player.told': 'whisper',
  'player.muted': 'house',
  'player.kicked': 'house',
  'role.changed': 'notice',
  'player.corrected': 'notice',
};

/** What befalls a body; one's own must not be missed. */
const HARMS: ReadonlySet<string> = new Set(['player.wounded', 'player.bled', 'player.died']);

/** `global`, `party`, `local:earth/arkham/riverside` */
function channelKind(channel: unknown): LineKind {
  const [name] = String(channel).split(':');
  return name === 'local' || name === 'party' ? name : 'channel';
}

/** Stars are read out one by one. */
const announcement = (text: string): string => `The house: ${text.replace(/^\*+ */, '')}`;

const PARTS: readonly unknown[] = ['self', 'target', 'from', 'to', 'room'] satisfies Part[];
const isPart = (value: unknown): value is Part => PARTS.includes(value);

/** The server says how its reader stands to an event; by default as one of those around. */
export const partOf = (data: FrameData): Part => (isPart(data['part']) ? data['part'] : 'room');
