import { NEVER, of, throwError, VirtualTimeScheduler } from 'rxjs';
import { createMetrics } from '../../../../src/infra/metrics/create-metrics';
import { type MetricFamily, type Metrics } from '../../../../src/ports/metrics';
import { only } from '../persistence/only';

const gauge = (name: string, rest: object): MetricFamily =>
  ({ name, help: 'Some.', kind: 'gauge', ...rest }) as MetricFamily;

describe('createMetrics', () => {
  let scheduler: VirtualTimeScheduler;
  let metrics: Metrics;

  beforeEach(() => {
    scheduler = new VirtualTimeScheduler();
    metrics = createMetrics({ answerWithinMs: 50, scheduler });
  });

  const scraped = async (): Promise<readonly string[]> => {
    const asked = only(metrics.scrape());
    scheduler.flush();
    return (await asked).text.split('\n');
  };

  it('reads what is counted elsewhere at each scrape, and never adds it up', async () => {
    let count = 3;
    const read = () => [{ labels: { kind: 'a' }, value: count }];
    metrics.add([{ name: 'n_total', help: 'N.', kind: 'counter', labels: ['kind'], read }]);
    expect(await scraped()).toContain('n_total{kind="a"} 3');
    count = 5;
    expect(await scraped()).toContain('n_total{kind="a"} 5');
  });

  it('leaves out a set of labels that is not there any more', async () => {
    let there = ['a', 'b'];
    const read = () => there.map((kind) => ({ labels: { kind }, value: 1 }));
    metrics.add([gauge('g', { labels: ['kind'], read })]);
    expect(await scraped()).toContain('g{kind="b"} 1');
    there = ['a'];
    const text = await scraped();
    expect(text).toContain('g{kind="a"} 1');
    expect(text).not.toContain('g{kind="b"} 1');
  });

  it('has the rest, and counts it, when a family throws, errors or is late', async () => {
    metrics.add([
      gauge('throws', {
        read: () => {
          throw new Error('no');
        },
      }),
      gauge('errs', { ask: () => throwError(() => new Error('no')) }),
      gauge('late', { ask: () => NEVER }),
      gauge('asked', { ask: () => of(7) }),
      gauge('read', { read: () => 8 }),
    ]);
    const text = await scraped();
    for (const line of ['throws Nan', 'errs Nan', 'late Nan', 'asked 7', 'read 8'])
      expect(text).toContain(line);
    expect(await scraped()).toContain('mythos_scrape_failures_total 3');
  });

  it('counts in a histogram how many were how big', async () => {
    const spec = { name: 'h', help: 'H.', labels: ['of'], buckets: [1, 2] };
    const histogram = metrics.histogram(spec);
    histogram.observe(1.5, { of: 'x' });
    histogram.observe(9, { of: 'x' });
    const text = await scraped();
    for (const line of [
      'h_bucket{le="1",of="x"} 0',
      'h_bucket{le="2",of="x"} 1',
      'h_sum{of="x"} 10.5',
    ])
      expect(text).toContain(line);
  });
});
