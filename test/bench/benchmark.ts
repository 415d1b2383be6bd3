/** What a benchmark may be told on the command line; each field is an argument of the same name. */
export interface BenchOptions {
  /** How often each side is measured. */
  readonly rounds: number;
  /** Open streams, each of a player of its own. */
  readonly streams: number;
  /** Messages entering per second. */
  readonly rate: number;
  /** Messages entering as fast as they are accepted. */
  readonly messages: number;
  /** How long one measurement lasts. */
  readonly seconds: number;
  /** Folder of another build (`…/dist`), measured beside this one; null = none. */
  readonly base: string | null;
  /** Folder for CPU profiles of the server; null = none are made. */
  readonly profile: string | null;
}

export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: (options: BenchOptions, say: (line: string) => void) => Promise<void>;
}
