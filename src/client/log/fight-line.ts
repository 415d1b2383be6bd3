import { type FrameData, type Part } from '../../model/frame';
import { type Line, type LineKind } from './line';

/** A line of a fight: who strikes and who is struck stand out in it. */
export function fightLine(data: FrameData, part: Part, text: string): Line {
  const named = [data['attackerName'], data['targetName'], data['name'], data['npcName']];
  const names = named.filter((name) => typeof name === 'string').map(bare);
  const you = part === 'self' || part === 'target' ? YOU : [];
  return { kind: kindOf(data, part), text, names: [...names, ...you] };
}

/** What hurts must not be lost among what does not. */
function kindOf({ outcome }: FrameData, part: Part): LineKind {
  if (part === 'self') return 'blow';
  return part === 'target' && outcome !== 'missed' ? 'wound' : 'fight';
}

/** "a wharf rat" is told of as "the wharf rat". */
const bare = (name: string): string => name.replace(/^(?:an?|some|the) /i, '');

const YOU = ['You', 'Your', 'you', 'your'];
