import { type FrameData, type Part } from '../../model/frame';
export const text = (x: unknown): string => (typeof x === 'string' ? x : '');
export function lineOf(data: FrameData, part: Part): string | null {
  const who = text(data['actorName']);
  const said = text(data['text']);
  const me = part === 'self';
  switch (data.type) {
    case 'player.entered':
      return me ? null : `${who} arrives.`;
    case 'player.moved':
      if (me) return null;
      return part === 'from'
        ? `${who} leaves ${text(data['exit'])}.`
        : `${who} comes in from the ${text(data['arrivesFrom'])}.`;
    case 'player.left':
      return me ? 'You leave the world.' : `${who} is gone.`;
    case 'room.said':
      return me ? `You say, “${said}”` : `${who} says, “${said}”`;
    case 'room.emoted':
      return `${who} ${said}`;
    case 'channel.said':
      return `[${text(data['channel'])}] ${who}: ${said}`;
    case 'player.told':
      return me
        ? `You whisper to ${text(data['targetName'])}, “${said}”`
        : `${who} whispers, “${said}”`;
    case 'item.moved':
      return `${me ? 'You' : who} ${text(data['how'])} ${text(data['item'])}.`;
    default:
      return null;
  }
}
