import { virtualWorld } from '#streams/testing';
import { Fitness } from '../../../src/cluster/fitness';

function made() {
  const { scheduler, advance } = virtualWorld();
  return { fitness: new Fitness(scheduler), advance };
}

describe('Fitness', () => {
  it('is given with a world that commits, and without one', () => {
    const { fitness } = made();
    expect([fitness.isFit(null), fitness.isFit('running')]).toEqual([true, true]);
  });

  it('is gone for ten seconds after another node has taken the zones', () => {
    const { fitness, advance } = made();
    expect(fitness.isFit('fenced')).toBe(false);
    fitness.fenced();
    fitness.cutOff();
    advance(9_999);
    expect(fitness.isFit(null)).toBe(false);
    advance(1);
    expect(fitness.isFit(null)).toBe(true);
  });

  it('is gone for two seconds after the database was not there', () => {
    const { fitness, advance } = made();
    fitness.cutOff();
    advance(1_999);
    expect(fitness.isFit(null)).toBe(false);
    advance(1);
    expect(fitness.isFit(null)).toBe(true);
  });

  it('goes when a world has recovered for three seconds, and not for two short recoveries', () => {
    const { fitness, advance } = made();
    const recovering = (ms: number): boolean => {
      advance(ms);
      return fitness.isFit('recovering');
    };
    expect([recovering(0), recovering(2_999)]).toEqual([true, true]);
    expect(fitness.isFit('running')).toBe(true);
    expect([recovering(1), recovering(2_999), recovering(1)]).toEqual([true, true, false]);
    advance(1_999);
    expect(fitness.isFit(null)).toBe(false);
  });
});
