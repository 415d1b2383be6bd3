import { StreamAdmission } from '../../../src/session/stream-admission';

const LIMITS = {
  perCharacter: 9,
  perAddress: 2,
  perNode: 3,
  newPerSecond: 1_000,
  newBurst: 1_000,
};

describe('StreamAdmission', () => {
  it('bounds the streams of an address, until one of them is released', () => {
    const admission = new StreamAdmission(LIMITS, () => 0);
    expect([1, 2, 3].map(() => admission.admit('here'))).toEqual([true, true, false]);
    admission.release('here');
    expect([admission.admit('here'), admission.refused]).toEqual([true, 1]);
  });

  it('bounds the streams of the node', () => {
    const admission = new StreamAdmission(LIMITS, () => 0);
    expect(['a', 'b', 'c', 'd'].map((address) => admission.admit(address))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    admission.release('a');
    expect(admission.admit('d')).toBe(true);
  });

  it('bounds how fast new ones come; one put off costs nothing', () => {
    let now = 0;
    const limits = { ...LIMITS, perAddress: 99, perNode: 99, newPerSecond: 1, newBurst: 2 };
    const admission = new StreamAdmission(limits, () => now);
    expect([1, 2, 3].map(() => admission.admit('here'))).toEqual([true, true, false]);
    now = 999;
    expect(admission.admit('here')).toBe(false);
    now = 1_000;
    expect(admission.admit('here')).toBe(true);
  });
});
