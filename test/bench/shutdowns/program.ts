import { CONTENDERS, type Contender } from './contenders';
import { type ShutdownFigures } from './figures';

/** So that what is measured is compiled. */
const WARM_UP = { members: 1_000, times: 20 };

function ending(contender: Contender, members: number): Promise<void> {
  const end = contender(members);
  return new Promise((resolve) => {
    end(resolve);
  });
}

async function measured(contender: Contender, members: number): Promise<ShutdownFigures> {
  for (let time = 0; time < WARM_UP.times; time += 1) await ending(contender, WARM_UP.members);
  const end = contender(members);
  await new Promise((resolve) => setTimeout(resolve, 50));
  return new Promise((resolve) => {
    let [stallMs, totalMs, turnCpuMs] = [0, 0, 0];
    const startedAt = performance.now();
    let turnedAt = startedAt;
    let cpu = cpuMs();
    const turn = (): void => {
      const now = performance.now();
      stallMs = Math.max(stallMs, now - turnedAt);
      turnedAt = now;
      const cpuNow = cpuMs();
      turnCpuMs = Math.max(turnCpuMs, cpuNow - cpu);
      cpu = cpuNow;
      if (totalMs === 0) setImmediate(turn);
      else resolve({ totalMs, stallMs, turnCpuMs });
    };
    setImmediate(turn);
    end(() => {
      totalMs = performance.now() - startedAt;
    });
  });
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const [name = '', members = ''] = process.argv.slice(2);
const contender = CONTENDERS[name];
if (contender === undefined) throw new Error(`There is no contender ${name}.`);
void measured(contender, Number(members)).then((figures) => {
  process.stdout.write(JSON.stringify(figures));
});
