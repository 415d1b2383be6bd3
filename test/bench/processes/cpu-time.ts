import { readdir, readFile } from 'node:fs/promises';

/** Clock ticks of /proc per second; Linux has had 100 on every architecture for twenty years. */
const TICKS = 100;

interface ProcessTimes {
  readonly parent: number;
  /** User and system, seconds. */
  readonly own: number;
  /** Of children that have ended. */
  readonly ended: number;
}

/** User and system time of a process with all its threads, in seconds. */
export async function cpuTime(pid: number): Promise<number> {
  return (await timesOf(pid)).own;
}

/** The same of a process and its children, also those that have ended. */
export async function familyCpuTime(pid: number): Promise<number> {
  const { own, ended } = await timesOf(pid);
  let sum = own + ended;
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const times = await timesOf(Number(name)).catch(() => null);
    if (times?.parent === pid) sum += times.own;
  }
  return sum;
}

export const parentOf = async (pid: number): Promise<number> => (await timesOf(pid)).parent;

/** Fields as proc(5) numbers them; the name before them may hold blanks and brackets. */
async function timesOf(pid: number): Promise<ProcessTimes> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const field = (number: number): number => Number(fields[number - 3]);
  return {
    parent: field(4),
    own: (field(14) + field(15)) / TICKS,
    ended: (field(16) + field(17)) / TICKS,
  };
}
