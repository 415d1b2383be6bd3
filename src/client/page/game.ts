import {
  animationFrameScheduler,
  auditTime,
  distinctUntilChanged,
  map,
  merge,
  Subscription,
} from 'rxjs';
import { render } from 'lit';
import { connectionNews } from '../state/connection';
import { type PageState } from '../state/page-state';
import { fromSaved, toSaved } from '../state/saved';
import { barView } from '../view/bar-view';
import { heldView, quickView } from '../view/foot-views';
import { placeView } from '../view/place-view';
import { selfView } from '../view/self-view';
import { leaving$ } from './browser-signs';
import { element } from './element';
import { type GameConfig } from './game-config';
import { startNetwork } from './game-network';
import { tabKeeping } from './keeping';

/** One character's stay in the world, as long as the subscription is open. */
export function startGame(config: GameConfig): Subscription {
  const { store, playerId, now$ } = config;
  const { state$, dispatch } = store;
  const all = new Subscription();
  dispatch({ kind: 'restored', state: fromSaved(tabKeeping.read('saved'), playerId) });
  all.add(startNetwork(store, now$));
  const frames$ = state$.pipe(auditTime(0, animationFrameScheduler));
  all.add(frames$.subscribe({ next: drawOn(config), error: reportError }));
  const news$ = state$.pipe(map(news), distinctUntilChanged());
  all.add(news$.subscribe({ next: tell, error: reportError }));
  const held$ = state$.pipe(
    map(({ held }) => held),
    distinctUntilChanged(),
  );
  const keepNow = (): void => {
    keep(store.newest(), playerId);
  };
  all.add(merge(held$, leaving$).subscribe({ next: keepNow, error: reportError }));
  return all;
}

const news = ({ connection }: PageState): string =>
  connection.kind === 'catching-up' ? 'Catching up' : connectionNews(connection);
const tell = (words: string): void => {
  element('news').textContent = words;
};

const keep = (state: PageState, playerId: string): void => {
  tabKeeping.write('saved', JSON.stringify(toSaved({ ...state, now: Date.now() }, playerId)));
};

function drawOn({ sink, actions, lineOf, prompt }: GameConfig): (state: PageState) => void {
  const [bar, place, self] = [element('bar'), element('place'), element('self')];
  const [held, quick] = [element('held'), element('quick')];
  return (state) => {
    sink.show(state.entries);
    render(barView(state, actions), bar);
    render(placeView(state, actions), place);
    render(selfView(state, actions, lineOf), self);
    render(heldView(state), held);
    render(quickView(state, actions, prompt.last), quick);
  };
}
