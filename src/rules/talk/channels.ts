import { brandAs, type PartyId } from '../../model/ids';
import { type Viewer } from '../../model/viewer';

/** The one that reaches all. */
export const GLOBAL = 'global';
/** That of a sub-zone. */
export const LOCAL = 'local';
/** That of a party. */
export const PARTY = 'party';
/** That of the staff. */
export const ANNOUNCE = 'announce';

/** Stands among the joined ones of whoever has left `local`; all others hear it. */
const LEFT_LOCAL = '-local';

/** Those that one may ask about, in this order. */
export const CHANNELS: readonly string[] = [GLOBAL, LOCAL, ANNOUNCE];

/** What lines on it are called by in the log: one for each sub-zone. */
export const localOf = (subZone: string): string => `${LOCAL}:${subZone}`;

/** The same of a party. */
export const partyChannel = (party: PartyId): string => `${PARTY}:${party}`;

type Joined = Pick<Viewer, 'channels'>;

/** Whether somebody wants to hear this channel. */
export function isListening({ channels }: Joined, name: string): boolean {
  if (name === ANNOUNCE) return true;
  return name === LOCAL ? !channels.includes(LEFT_LOCAL) : channels.includes(name);
}

/** The joined ones of somebody who turns a channel on or off. */
export function turnedTo({ channels }: Joined, name: string, set: 'on' | 'off'): readonly string[] {
  const mark = name === LOCAL ? LEFT_LOCAL : name;
  const rest = channels.filter((one) => one !== mark);
  return (set === 'on') === (name !== LOCAL) ? [...rest, mark] : rest;
}

/** By what the log calls them, the channels that somebody hears. */
export function heardBy(viewer: Viewer): readonly string[] {
  const { channels, subZone } = viewer;
  return subZone === undefined || !isListening(viewer, LOCAL)
    ? channels
    : [...channels, localOf(subZone)];
}

/** Whether this is one of them; asked for every line and listener: makes nothing where there is no need. */
export function isHearing(viewer: Viewer, address: string): boolean {
  const { channels, subZone } = viewer;
  if (channels.includes(address)) return true;
  return (
    subZone !== undefined &&
    address.length === LOCAL.length + 1 + subZone.length &&
    address.startsWith(LOCAL) &&
    address.endsWith(subZone) &&
    isListening(viewer, LOCAL)
  );
}

/** By what the log calls it, the channel of this name as somebody hears it now; null = they do not. */
export function addressFor(viewer: Viewer, name: string): string | null {
  if (name === PARTY) return viewer.party === null ? null : partyChannel(brandAs(viewer.party));
  if (!isListening(viewer, name)) return null;
  if (name !== LOCAL) return name;
  return viewer.subZone === undefined ? null : localOf(viewer.subZone);
}
