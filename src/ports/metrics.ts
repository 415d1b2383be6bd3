import { type Observable } from 'rxjs';

export type Labels = Readonly<Record<string, string>>;

/** One number of a family. */
export interface Sample {
  readonly value: number;
  readonly labels?: Labels;
}

/** One number without labels, or those that there are; NaN = nobody knows now. */
export type Reading = number | readonly Sample[];

interface MetricName {
  /** `mythos_…`, in base units: seconds, bytes; a counter ends in `_total`. */
  readonly name: string;
  readonly help: string;
  readonly kind: 'counter' | 'gauge';
  /** Each of few values, which no player and no other node can add to. @default none */
  readonly labels?: readonly string[];
}

/** Numbers of one name that are counted elsewhere, and read at each scrape. What throws, errors or is late is left out. */
export type MetricFamily = MetricName &
  (
    | { readonly read: () => Reading }
    /** Of those that have to be asked for. Cold, one value. */
    | { readonly ask: () => Observable<Reading> }
  );

/** Numbers of one name of which it is counted how many were how big. */
export interface HistogramSpec {
  readonly name: string;
  readonly help: string;
  readonly labels?: readonly string[];
  /** Upper bounds, ascending. */
  readonly buckets: readonly number[];
}

export interface Histogram {
  readonly observe: (value: number, labels?: Labels) => void;
}

/** All numbers, as text for whoever collects them. */
export interface Scrape {
  readonly contentType: string;
  readonly text: string;
}

/** What the server says of itself in numbers. */
export interface Metrics {
  readonly add: (families: readonly MetricFamily[]) => void;
  readonly histogram: (spec: HistogramSpec) => Histogram;
  /** Reads all of them. Cold, one value; never errors. */
  readonly scrape: () => Observable<Scrape>;
}
