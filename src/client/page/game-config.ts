import { type Observable } from 'rxjs';
import { type LineOf } from '../log/line';
import { type LogSink } from '../log/log-sink';
import { type PageActions } from '../view/page-actions';
import { type Prompt } from '../prompt/prompt';
import { type Store } from './store';

/** What one stay in the world is made of. */
export interface GameConfig {
  readonly store: Store;
  readonly sink: LogSink;
  readonly prompt: Prompt;
  readonly actions: PageActions;
  readonly lineOf: LineOf;
  readonly playerId: string;
  /** "Now" was pressed. */
  readonly now$: Observable<unknown>;
}
