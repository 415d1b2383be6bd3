export { BadConfigError, type ConfigRange } from './bad-config-error';
export { BadFrameError } from './sse/bad-frame-error';
export { conflate, type ConflateConfig } from './sse/conflate';
export { ConflatingQueue } from './sse/conflating-queue';
export { encodeComment, encodeFrame, type FrameFields } from './sse/encode-frame';
export { Flusher, type FlusherConfig, type FlusherCounters } from './sse/flusher';
export {
  createHeartbeat,
  type Heartbeat,
  type HeartbeatConfig,
  type HeartbeatSeat,
} from './sse/heartbeat';
export { Outgoing } from './sse/outgoing';
export type {
  CatchUp,
  OutgoingConfig,
  OutgoingCounters,
  OutgoingFrame,
  Pulled,
} from './sse/outgoing-frame';
export { type Concat } from './sse/shared-joins';
export { SingleSubscriberError } from './sse/single-subscriber-error';
export { SlowClientError } from './sse/slow-client-error';
export { OffsetOrderError } from './sse/offset-order-error';
export {
  ReplayWindow,
  type Replay,
  type ReplayWindowConfig,
  type WindowFrame,
} from './sse/replay-window';
export { TimingWheel, type TimingWheelConfig, type WheelEntry } from './sse/timing-wheel';
export { type Turn } from './sse/turn-queue';
export { bridge, type BridgeConfig, type BridgeCounts, type BusBridge } from './bus/bridge';
export { BusClosedError } from './bus/bus-closed-error';
export { BusOverflowError } from './bus/bus-overflow-error';
export {
  busRates,
  type BusRates,
  type BusRatesConfig,
  type CountedBus,
  type Rates,
} from './bus/bus-rates';
export { type BusReport } from './bus/bus-report';
export { type CloseConfig, type EventBusConfig } from './bus/bus-config';
export { type BusFailure } from './bus/bus-failure';
export { type BusSubscription, type Handle, type HandlerCounts } from './bus/bus-subscription';
export { EventBus } from './bus/event-bus';
export { type EventOfType, type KeyOf, type Selection, type Typed } from './bus/event-selection';
export { type HandlerBuffer, type HandlerConfig } from './bus/handler-config';
export { HandlerOverflowError } from './bus/handler-overflow-error';
export { type RemoteBus, type RemoteMessage } from './bus/remote-bus';
export { type BusTotals, type TypeCounts } from './bus/type-counts';
export { cadence } from './time/cadence';
export { everyTick, type EveryTickConfig, type TickRun, type TickWork } from './time/every-tick';
export { type Tick } from './time/tick';
export { ticks, type TicksConfig } from './time/ticks';
export { type AuditConfig } from './lifecycle/audit';
export {
  type AuditFinding,
  type AuditReport,
  type ClosedParent,
  type Growing,
  type Orphaned,
  type TooOld,
} from './lifecycle/audit-finding';
export { type CloseReason, type Teardown } from './lifecycle/close-reason';
export { CompositeSubscription } from './lifecycle/composite-subscription';
export { type Leaf, type RemovableLeaf } from './lifecycle/leaf';
export {
  type MemoryPressure,
  memoryPressure$,
  type MemoryPressureConfig,
} from './lifecycle/memory-pressure';
export {
  type Orphan,
  type OrphanCounts,
  OrphanProbe,
  type OrphanProbeConfig,
} from './lifecycle/orphan-probe';
export { type ReapReport } from './lifecycle/reap';
export { ScopeClosedError } from './lifecycle/scope-closed-error';
export { type ScopeEnv, type ScopeOptions } from './lifecycle/scope-config';
export { ScopeFullError } from './lifecycle/scope-full-error';
export { type ScopeState } from './lifecycle/scope-node';
export { type ScopeSnapshot } from './lifecycle/scope-snapshot';
export { ScopeTooDeepError } from './lifecycle/scope-too-deep-error';
export {
  type Counted,
  type CountedErrors,
  type ScopeFailure,
  type ShutdownReport,
} from './lifecycle/shutdown-report';
export { type ScopeObserver } from './lifecycle/subscription-leaf';
export { type OnError } from './lifecycle/failure-policy';
export { type RestartConfig, type Supervised, type SuperviseOptions } from './lifecycle/supervised';
export {
  type RestartLimits,
  type SupervisionEvent,
  type SupervisionPast,
  type SupervisionState,
  supervisionStep,
} from './lifecycle/supervision-state';
export { type Work } from './lifecycle/work-leaf';
export { backoff, type BackoffConfig, type BackoffState } from './resilience/backoff';
export {
  boundedBuffer,
  type BoundedBufferConfig,
  type BufferOverflow,
} from './resilience/bounded-buffer';
export { BufferOverflowError } from './resilience/buffer-overflow-error';
export { Bulkhead, type BulkheadConfig, type BulkheadCounters } from './resilience/bulkhead';
export { BulkheadFullError } from './resilience/bulkhead-full-error';
export {
  type BulkheadLimits,
  type BulkheadLoad,
  type BulkheadState,
  bulkheadState,
} from './resilience/bulkhead-state';
export {
  CircuitBreaker,
  type CircuitBreakerConfig,
  type CircuitCounters,
} from './resilience/circuit-breaker';
export { CircuitOpenError } from './resilience/circuit-open-error';
export {
  type CircuitEvent,
  type CircuitLimits,
  type CircuitState,
  circuitStep,
} from './resilience/circuit-state';
export {
  deadLetter,
  type DeadLetter,
  type DeadLetterConfig,
  type LostLetter,
} from './resilience/dead-letter';
export { rateLimit, type RateLimitConfig } from './resilience/rate-limit';
export { RateLimitedError } from './resilience/rate-limited-error';
export {
  type Excess,
  type LimiterCounters,
  type LimiterState,
  RateLimiter,
  type RateLimiterConfig,
} from './resilience/rate-limiter';
export { RetryBudget, type RetryBudgetCounters } from './resilience/retry-budget';
export {
  type RetryBudgetEvent,
  type RetryBudgetLimits,
  type RetryBudgetState,
  retryBudgetStep,
} from './resilience/retry-budget-state';
export {
  type GiveUpReason,
  type GivenUp,
  retryWithBackoff,
  type RetryConfig,
} from './resilience/retry-with-backoff';
export { TimedOutError } from './resilience/timed-out-error';
export { timeoutWithin, type TimeoutConfig } from './resilience/timeout-within';
export {
  takeToken,
  type TokenBucket,
  type TokenBucketConfig,
  type TokenTaking,
} from './resilience/token-bucket';
export { StreamsError } from './streams-error';
