import { type Answer } from '../../model/outcome';
import { type MapView, type RoomView } from '../../model/views';
import { withoutSecret } from '../prompt/secret';
import { type Posted } from './action';
import { withAfterthoughts } from './afterthoughts';
import { append, type EntryBody } from './entry';
import { type Held, MAX_HELD, type PageState } from './page-state';

/** A line the player has sent: shown as said while connected, else shown as waiting. */
export function reduceTyped(state: PageState, typed: { id: string; line: string }): PageState {
  if (state.held.length >= MAX_HELD)
    return say(state, {
      kind: 'refused',
      text: `${MAX_HELD} commands are waiting already. Not taken: ${withoutSecret(typed.line)}`,
    });
  const isEchoed = state.connection.kind === 'live' && state.held.every((held) => held.isEchoed);
  const held: Held = { id: typed.id, line: typed.line, at: state.now, isEchoed };
  const next = { ...state, held: [...state.held, held] };
  return isEchoed ? say(next, { kind: 'echo', line: withoutSecret(typed.line) }) : next;
}

/** The command that goes out now: whatever comes of it must stand below it. */
export function reduceSending(state: PageState, id: string): PageState {
  const waiting = state.held.find((held) => held.id === id && !held.isEchoed);
  if (waiting === undefined) return state;
  const held = state.held.map((one) => (one.id === id ? { ...one, isEchoed: true } : one));
  return say({ ...state, held }, { kind: 'echo', line: withoutSecret(waiting.line) });
}

export function reducePosted(state: PageState, posted: Posted): PageState {
  switch (posted.kind) {
    case 'signed-out':
      return {
        ...state,
        connection: { kind: 'final', code: 'signed-out', text: 'You are signed out.' },
      };
    case 'rejected':
      return withAfterthoughts(
        say(release(state, posted.id), { kind: 'refused', text: posted.text }),
        posted.id,
      );
    case 'answered':
      return withAfterthoughts(answered(release(state, posted.id), posted.answer), posted.id);
  }
}

function answered(state: PageState, answer: Answer): PageState {
  const room = roomIn(answer.view);
  if (room !== null && answer.outcome === 'done')
    return say(room.id === state.room?.id ? { ...state, room } : state, { kind: 'room', room });
  const map = mapIn(answer.view);
  if (map !== null) return say({ ...state, map }, { kind: 'answer', text: map.text.join('\n') });
  if (answer.text === undefined || answer.text === '') return state;
  const kind = answer.outcome === 'refused' ? 'refused' : 'answer';
  return say(state, { kind, text: answer.text });
}

const release = (state: PageState, id: string): PageState => ({
  ...state,
  held: state.held.filter((held) => held.id !== id),
});

const say = (state: PageState, body: EntryBody): PageState => ({
  ...state,
  entries: append(state.entries, body),
});

/** The view of an answer, if it is a map: the log has it in words, the drawing is beside it. */
function mapIn(view: unknown): MapView | null {
  const isMap = typeof view === 'object' && view !== null && 'rows' in view && 'text' in view;
  return isMap ? (view as MapView) : null;
}

/** The view of an answer, if it is the view of a whole room. */
function roomIn(view: unknown): RoomView | null {
  const isRoom =
    typeof view === 'object' &&
    view !== null &&
    ['name', 'description', 'exits', 'things', 'occupants'].every((field) => field in view);
  return isRoom ? (view as RoomView) : null;
}
