import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as streams from '#streams';
import * as testing from '#streams/testing';

describe('#streams', () => {
  it('exports these values and no other: a change here is a change of the contract', () => {
    expect(Object.keys(streams).sort()).toEqual([
      'BadConfigError',
      'BadFrameError',
      'BusClosedError',
      'BusOverflowError',
      'CircuitBreaker',
      'CompositeSubscription',
      'ConflatingQueue',
      'EventBus',
      'Flusher',
      'HandlerOverflowError',
      'OffsetOrderError',
      'OrphanProbe',
      'Outgoing',
      'ReplayWindow',
      'ScopeClosedError',
      'ScopeFullError',
      'SingleSubscriberError',
      'SlowClientError',
      'StreamsError',
      'TimingWheel',
      'backoff',
      'cadence',
      'circuitStep',
      'createHeartbeat',
      'encodeComment',
      'encodeFrame',
      'everyTick',
      'memoryPressure$',
      'rateLimit',
      'retryWithBackoff',
      'supervisionStep',
      'takeToken',
      'ticks',
      'timeoutWithin',
    ]);
  });

  it('exports these types and no other', async () => {
    const index = await readFile(join(__dirname, '../../streams/index.ts'), 'utf8');
    const lists = [...index.matchAll(/export (type )?\{([^}]*)\}/g)];
    const types = lists.flatMap(([, all, list = '']) =>
      list
        .split(',')
        .map((one) => one.trim())
        .filter((one) => one !== '' && (all !== undefined || one.startsWith('type ')))
        .map((one) => one.replace('type ', '')),
    );
    expect(types.sort()).toEqual([
      'AuditConfig',
      'AuditFinding',
      'AuditReport',
      'BackoffConfig',
      'BackoffState',
      'BusFailure',
      'BusReport',
      'BusSubscription',
      'BusTotals',
      'CatchUp',
      'CircuitBreakerConfig',
      'CircuitEvent',
      'CircuitLimits',
      'CircuitState',
      'CloseConfig',
      'CloseReason',
      'ClosedParent',
      'Concat',
      'ConfigRange',
      'Counted',
      'CountedErrors',
      'EventBusConfig',
      'EventOfType',
      'EveryTickConfig',
      'FlusherConfig',
      'FlusherCounters',
      'FrameFields',
      'Growing',
      'Handle',
      'HandlerBuffer',
      'HandlerConfig',
      'HandlerCounts',
      'Heartbeat',
      'HeartbeatConfig',
      'HeartbeatSeat',
      'KeyOf',
      'Leaf',
      'MemoryPressure',
      'MemoryPressureConfig',
      'OnError',
      'Orphan',
      'OrphanCounts',
      'OrphanProbeConfig',
      'Orphaned',
      'OutgoingConfig',
      'OutgoingCounters',
      'OutgoingFrame',
      'Pulled',
      'RateLimitConfig',
      'ReapReport',
      'RemovableLeaf',
      'Replay',
      'ReplayWindowConfig',
      'RestartConfig',
      'RestartLimits',
      'RetryConfig',
      'ScopeEnv',
      'ScopeFailure',
      'ScopeObserver',
      'ScopeOptions',
      'ScopeSnapshot',
      'ScopeState',
      'Selection',
      'ShutdownReport',
      'SuperviseOptions',
      'Supervised',
      'SupervisionEvent',
      'SupervisionPast',
      'SupervisionState',
      'Teardown',
      'Tick',
      'TickRun',
      'TickWork',
      'TicksConfig',
      'TimeoutConfig',
      'TimingWheelConfig',
      'TokenBucket',
      'TokenBucketConfig',
      'TokenTaking',
      'TooOld',
      'Turn',
      'TypeCounts',
      'Typed',
      'WheelEntry',
      'WindowFrame',
      'Work',
    ]);
  });
});

describe('#streams/testing', () => {
  it('exports these values and no other', () => {
    expect(Object.keys(testing).sort()).toEqual([
      'cases',
      'expectNoLeaks',
      'marbles',
      'seededRandom',
      'virtualWorld',
      'watchForLeaks',
    ]);
  });
});
