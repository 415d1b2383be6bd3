import { loadWorld, loadWorldInSteps } from '../../../src/content/load-world';
import { inOneGo, oneByOne } from '../../../src/content/steps';
import { rat } from './changed-world';
import { fourRooms } from './small-world';

describe('oneByOne', () => {
  it('makes one a step, in order, and nothing before it is asked', () => {
    const made: number[] = [];
    const steps = oneByOne([1, 2], (one) => made.push(one));
    expect(made).toEqual([]);
    expect(steps.next()).toEqual({ done: false, value: undefined });
    expect(made).toEqual([1]);
    expect(steps.next().done).toBe(false);
    expect(steps.next()).toEqual({ done: true, value: [1, 2] });
  });

  it('makes nothing of nothing', () => {
    expect(inOneGo(oneByOne([], String))).toEqual([]);
  });
});

describe('loadWorldInSteps', () => {
  it('takes a step for every file at least, and gives what loadWorld gives', () => {
    const files = rat({});
    const steps = loadWorldInSteps(files);
    let count = 1;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(count).toBeGreaterThan(files.length);
    expect(step.value).toEqual(loadWorld(files));
  });

  it('holds nothing that a second load shares', () => {
    const one = loadWorldInSteps(fourRooms);
    const other = loadWorldInSteps(fourRooms);
    one.next();
    expect(inOneGo(other)).toEqual(inOneGo(one));
  });
});
