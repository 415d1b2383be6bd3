import { SAME_SIGNAL_MS, StopSignals } from '../../../src/app/stop-signals';

describe('StopSignals', () => {
  let now: number;
  let signals: StopSignals;

  beforeEach(() => {
    now = 0;
    signals = new StopSignals(() => now);
  });

  it('begins the stop at the first, however late it comes', () => {
    now = 10 * SAME_SIGNAL_MS;
    expect(signals.hear()).toBe('stop');
  });

  it('takes what comes sooner than 500 ms after the first as the same one', () => {
    signals.hear();
    now = 5;
    expect(signals.hear()).toBe('same');
    now = 499;
    expect(signals.hear()).toBe('same');
  });

  it('ends at once at one that comes 500 ms after the first, or later', () => {
    signals.hear();
    now = 400;
    signals.hear();
    now = 500;
    expect(signals.hear()).toBe('end');
    now = 60_000;
    expect(signals.hear()).toBe('end');
  });

  it('ends at once at the first where the stop began without one', () => {
    signals.begun();
    expect(signals.hear()).toBe('end');
  });
});
