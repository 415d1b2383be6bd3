import { type FrameData } from '../../../../src/model/frame';
import { brandAs, type RoomId } from '../../../../src/model/ids';
import { type Snapshot } from '../../../../src/model/snapshot';
import { type Answer } from '../../../../src/model/outcome';
import { type RoomView } from '../../../../src/model/views';
import { type Action } from '../../../../src/client/state/action';
import { initialState, type PageState } from '../../../../src/client/state/page-state';
import { reduce } from '../../../../src/client/state/reduce';
import { type Hello, type Signal } from '../../../../src/client/wire/signal';

/** Words for writing what happens to a page, one after the other. */
export const signal = (what: Signal, now = 0): Action => ({ kind: 'signal', signal: what, now });
export const typed = (id: string, line = id, now = 0): Action => ({ kind: 'typed', id, line, now });
export const sending = (id: string): Action => ({ kind: 'sending', id, now: 0 });

export function answered(id: string, answer: Partial<Answer>): Action {
  const whole: Answer = {
    ...{ id: brandAs(id), outcome: 'done', offset: 1, duplicate: false },
    ...answer,
  };
  return { kind: 'posted', posted: { kind: 'answered', id, answer: whole }, now: 0 };
}

export const hello = (resumed: boolean, now = 0): Action => {
  const said: Hello = { epoch: 'k', playerId: 'me', resumed, heartbeatMs: 15_000 };
  return signal({ kind: 'hello', hello: said }, now);
};
export const caughtUp = (missed = 0): Action => signal({ kind: 'caught-up', missed });

export const frame = (id: string, data: Partial<FrameData> = {}): Action =>
  signal({ kind: 'event', id, data: { type: 'room.said', at: 0, ...data } });
export const said = (id: string, text: string): Action =>
  frame(id, { actorName: 'Bob', text, part: 'room' });

const quay: RoomId = brandAs('quay');
export const room: RoomView = {
  id: quay,
  name: 'Lamp Quay',
  description: 'Fog.',
  subZone: 'Riverside',
  exits: [{ word: 'south', state: 'open' }],
  things: [
    { name: 'a brass lantern', keyword: 'lantern', quantity: 1, isContainer: false },
    { name: '3 candles', keyword: 'candles', quantity: 3, isContainer: false },
  ],
  occupants: [{ name: 'Bob', isLinkdead: false }],
  occupantCount: 1,
};
const { exits, occupants, occupantCount, ...bare } = room;
export const snapshot: Snapshot = {
  player: { id: brandAs('me'), name: 'Ada', profession: 'Drifter', level: 1, isGuest: false },
  room: bare,
  ...{ exits, occupants, occupantCount },
  vitals: {
    ...{ dp: 14, dpMax: 20, mp: 10, mpMax: 10 },
    ...{ lucidity: 70, lucidityMax: 86, condition: 'hurt' },
  },
  clock: { date: '1920-01-01', hour: 6, daypart: 'dawn' },
};
export const snapshotAt = (id: string): Action => signal({ kind: 'snapshot', id, snapshot });

/** Arrived, at offset 1, and live. */
export const arrival: readonly Action[] = [hello(false), snapshotAt('k.1'), caughtUp()];

export const play = (...actions: readonly Action[]): PageState =>
  actions.reduce(reduce, initialState);
/** Each entry in a word or two. */
export const told = ({ entries }: PageState): readonly string[] =>
  entries.map((entry) => {
    if (entry.kind === 'event')
      return JSON.stringify(entry.data['text'] ?? entry.data.type).replaceAll('"', '');
    if (entry.kind === 'room') return entry.room.name;
    return entry.kind === 'echo' ? `> ${entry.line}` : entry.text;
  });
