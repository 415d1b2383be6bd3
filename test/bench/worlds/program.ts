import { createHash } from 'node:crypto';
import { plainWorld } from '../peers/plain-world';
import { gridContent } from './grid-content';
import { type Hear, type MakePlayable, type Playable, type WorldRun } from './playable';
import { BEGIN, population } from './population';
import { Script } from './script';
import { batchedWorld, steppedWorld } from './stepped-world';

const WAYS: ReadonlyMap<string, MakePlayable> = new Map([
  ['plain', plainWorld],
  ['step', steppedWorld],
  ['batch', batchedWorld],
]);
/** Commands in one batch. */
const BATCH = 100;
const BATCHES_IN_A_ROUND = 200;
/** After the first round, whose words and events are compared. */
const WARM_UP_ROUNDS = 15;

type Keyed = Readonly<Record<string, unknown>>;

/** In order of key, so that only content counts. */
const canonical = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.keys(value)
          .sort()
          .map((key) => [key, (value as Keyed)[key]]),
      )
    : value;

interface Cost {
  readonly seconds: number;
  readonly cpuUs: number;
}

/** One world and its script; making up the lines is not measured. */
class Stage {
  readonly #script: Script;
  readonly #world: Playable;
  #now = BEGIN;

  constructor(make: MakePlayable) {
    const content = gridContent();
    const stored = population(content);
    this.#script = new Script(content, stored);
    this.#world = make(content, stored);
  }

  round(hear: Hear): Cost {
    const batches = Array.from({ length: BATCHES_IN_A_ROUND }, () => this.#script.next(BATCH));
    const cpu = process.cpuUsage();
    const since = performance.now();
    for (const commands of batches) this.#world.play(commands, (this.#now += 1), hear);
    const seconds = (performance.now() - since) / 1_000;
    const { user, system } = process.cpuUsage(cpu);
    return { seconds, cpuUs: user + system };
  }
}

function run(make: MakePlayable, forSeconds: number): WorldRun {
  const stage = new Stage(make);
  const hash = createHash('sha256');
  stage.round((outcome, events) => {
    hash.update(JSON.stringify([outcome, events], canonical));
  });
  let refused = 0;
  let told = 0;
  const hear: Hear = ({ outcome }, events) => {
    if (outcome === 'refused') refused += 1;
    told += events.length;
  };
  for (let n = 0; n < WARM_UP_ROUNDS; n += 1) stage.round(hear);
  let commands = 0;
  const sum = { seconds: 0, cpuUs: 0 };
  while (sum.seconds < forSeconds) {
    const { seconds, cpuUs } = stage.round(hear);
    commands += BATCH * BATCHES_IN_A_ROUND;
    sum.seconds += seconds;
    sum.cpuUs += cpuUs;
  }
  if (told === 0) throw new Error('nothing has happened');
  const digest = hash.digest('hex').slice(0, 16);
  const perSecond = commands / sum.seconds;
  return { commands, perSecond, cpuUs: sum.cpuUs / commands, refused, digest };
}

const [way = '', seconds = '1'] = process.argv.slice(2);
const make = WAYS.get(way);
if (make === undefined) throw new Error(`there is no ${way}`);
process.stdout.write(`${JSON.stringify(run(make, Number(seconds)))}\n`);
