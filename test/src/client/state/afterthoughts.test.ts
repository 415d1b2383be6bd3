import { toSaved } from '../../../../src/client/state/saved';
import { answered, arrival, frame, play, room, said, told, typed } from './page-script';

const taught = frame('k.2', { type: 'tutorial.progressed', commandId: 'look', text: 'Taught.' });
const answer = answered('look', { view: room });

describe('withAfterthoughts', () => {
  it('tells what the tutorial says of a question below its answer, whichever came first', () => {
    const shown = ['Lamp Quay', '> look', 'Lamp Quay', 'Taught.'];
    expect(told(play(...arrival, typed('look'), taught, answer))).toEqual(shown);
    expect(told(play(...arrival, typed('look'), answer, taught))).toEqual(shown);
  });

  it('tells it once, and with the answer to its own command', () => {
    const other = [typed('wait'), answered('wait', { text: 'You wait.' })];
    const state = play(...arrival, typed('look'), taught, ...other, answer, taught);
    const shown = ['Lamp Quay', '> look', '> wait', 'You wait.', 'Lamp Quay', 'Taught.'];
    expect(told(state)).toEqual(shown);
  });

  it('keeps no other line back', () => {
    const heard = frame('k.2', { commandId: 'look', text: 'Heard.' });
    const state = play(...arrival, typed('look'), heard, said('k.3', 'Hm.'));
    expect(told(state).slice(-2)).toEqual(['Heard.', 'Hm.']);
  });

  it('tells it also where the command was not taken, and over a reload', () => {
    const waiting = play(...arrival, typed('look'), taught);
    expect(toSaved(waiting, 'me').state.afterthoughts).toHaveLength(1);
    const rejected = play(...arrival, typed('look'), taught, {
      ...{ kind: 'posted', now: 0 },
      posted: { kind: 'rejected', id: 'look', text: 'No.' },
    });
    expect(told(rejected).slice(-2)).toEqual(['No.', 'Taught.']);
  });
});
