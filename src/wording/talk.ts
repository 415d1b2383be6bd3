import { type Part } from '../model/frame';
import { type Mode, type ShownOf } from './shown';

const quoted = (text: string): string => `“${text}”`;

export const said = ({ actorName, text }: ShownOf<'room.said'>, part: Part): string =>
  part === 'self' ? `You say, ${quoted(text)}` : `${actorName} says, ${quoted(text)}`;

/** The same for all: "Ada laughs." A pose without the name has it behind: nobody speaks for the house. */
export function emoted({ actorName, text, how }: ShownOf<'room.emoted'>): string {
  const line = ended(how === 'emote' ? joined(actorName, text) : text);
  return how === 'pose' && !text.includes(actorName) ? `${line} (${actorName})` : line;
}

/** "Ada laughs", "Ada’s lamp gutters" */
const joined = (name: string, text: string): string =>
  /^['’,]/u.test(text) ? name + text.replace(/^'/u, '’') : `${name} ${text}`;

const ended = (line: string): string => (/[\p{P}]$/u.test(line) ? line : `${line}.`);

export const channelSaid = (
  { channel, actorName, text }: ShownOf<'channel.said'>,
  part: Part,
  mode: Mode,
): string => {
  const who = part === 'self' ? 'You' : actorName;
  const [name] = channel.split(':');
  return mode === 'reader' ? `${who} on ${name}: ${text}` : `[${name}] ${who}: ${text}`;
};

export const channelTurned = ({
  type,
  channel,
}: ShownOf<'channel.joined'> | ShownOf<'channel.left'>): string =>
  type === 'channel.joined'
    ? `You listen to ${channel} now.`
    : `You no longer listen to ${channel}.`;

export function told(
  { actorName, targetName, text, isStrained }: ShownOf<'player.told'>,
  part: Part,
): string {
  const words = isStrained === true ? `in a strained voice, ${quoted(text)}` : quoted(text);
  if (part === 'self') return `You whisper to ${targetName}, ${words}`;
  const to = part === 'target' ? 'you' : targetName;
  return `${actorName} whispers to ${to}, ${words}`;
}

export const ignoreChanged = ({ targetName, isIgnored }: ShownOf<'ignore.changed'>): string =>
  isIgnored ? `You no longer hear ${targetName}.` : `You hear ${targetName} again.`;
