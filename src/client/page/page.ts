import { render } from 'lit';
import { Subject, Subscription } from 'rxjs';
import { Door } from '../door/door';
import { doorView } from '../door/door-views';
import { type LineOf } from '../log/line';
import { LogSink } from '../log/log-sink';
import { request } from '../net/api';
import { Prompt } from '../prompt/prompt';
import { type HelpPage, helpView } from '../view/help-view';
import { type PageActions, type PaneName } from '../view/page-actions';
import { element, inputElement } from './element';
import { startGame } from './game';
import { browserKeeping, tabKeeping } from './keeping';
import { onGameKey } from './keys';
import { newId } from './new-id';
import { helpBook } from './help-book';
import { closePanes, isPaneOpen, togglePane } from './panes';
import { createStore, type Store } from './store';

/** The one page of a tab: at the door, or in the world. */
export class Page {
  readonly #lineOf: LineOf;
  readonly #now$ = new Subject<void>();
  readonly #door: Door;
  readonly #prompt: Prompt;
  readonly #help = helpBook(async (what) => request<HelpPage>(what));
  #store: Store | null = null;
  #sink: LogSink | null = null;
  #stay = Subscription.EMPTY;

  constructor(lineOf: LineOf) {
    this.#lineOf = lineOf;
    this.#door = new Door({
      request,
      onChange: (state) => {
        render(doorView(state, this.#door), element('door-body'));
      },
      onEntered: (playerId) => {
        this.#enter(playerId);
      },
    });
    this.#prompt = new Prompt({
      form: element('prompt'),
      input: inputElement('line'),
      tab: tabKeeping,
      browser: browserKeeping,
      onLine: (line) => this.#send(line),
    });
    this.#showHelp(null);
    this.#listen();
  }

  readonly #showHelp = (page: HelpPage | null): void => {
    const pane = element('help');
    render(helpView(page, this.#actions), pane);
    pane.scrollTop = 0;
    if (isPaneOpen('help')) pane.focus();
  };

  /** Goes on where this tab was, else begins at the door. */
  start(): void {
    const playerId = tabKeeping.read('player');
    if (playerId === null) this.#door.goOn();
    else this.#enter(playerId);
  }

  readonly #actions: PageActions = {
    act: (line) => {
      closePanes();
      if (this.#send(line)) this.#prompt.remember(line);
      this.#prompt.focus();
    },
    begin: (text) => {
      closePanes();
      this.#prompt.begin(text);
    },
    retryNow: () => {
      this.#now$.next();
    },
    reload: () => {
      location.reload();
    },
    toggle: (pane) => {
      this.#toggle(pane);
    },
    explain: (topic) => {
      this.#help.ask(topic);
    },
    leave: () => {
      this.#leave();
      this.#door.goOn();
    },
    signOut: () => {
      this.#leave();
      this.#door.signOut();
    },
    keepGuest: () => {
      const playerId = tabKeeping.read('player');
      this.#leave();
      if (playerId !== null) this.#door.keep(playerId);
    },
  };

  #toggle(pane: PaneName): void {
    togglePane(pane);
    if (isPaneOpen('help')) this.#help.ask(null);
  }

  #send(line: string): boolean {
    const store = this.#store;
    if (store === null || store.newest().connection.kind === 'final') return false;
    const before = store.newest().held.length;
    store.dispatch({ kind: 'typed', id: newId(), line });
    return store.newest().held.length > before;
  }

  #enter(playerId: string): void {
    this.#stay.unsubscribe();
    tabKeeping.write('player', playerId);
    show('game');
    const { store, folding } = createStore(() => Date.now());
    const sink = new LogSink({
      log: element('log'),
      tail: element('tail'),
      tailLines: element('tail-lines'),
      backButton: element('back'),
      lineOf: this.#lineOf,
    });
    this.#store = store;
    this.#sink = sink;
    this.#prompt.open(playerId);
    const config = {
      ...{ store, sink, playerId, prompt: this.#prompt, actions: this.#actions },
      ...{ lineOf: this.#lineOf, now$: this.#now$ },
    };
    this.#stay = startGame(config);
    this.#stay.add(folding);
    this.#stay.add(this.#help.pages$.subscribe({ next: this.#showHelp, error: reportError }));
    this.#stay.add(() => {
      sink.close();
    });
    this.#prompt.focus();
  }

  #leave(): void {
    this.#stay.unsubscribe();
    this.#store = null;
    for (const key of ['player', 'saved', 'draft']) tabKeeping.write(key, null);
    closePanes();
    show('door');
  }

  #listen(): void {
    const [input, log] = [inputElement('line'), element('log')];
    const keys = {
      ...{ input, log, regions: [input, log, element('place'), element('self')] },
      isPlaying: () => this.#store !== null,
      onEscape: () => {
        if (!closePanes()) this.#sink?.toPresent();
        this.#prompt.focus();
      },
      onHelp: () => {
        this.#toggle('help');
      },
    };
    document.addEventListener('keydown', (event) => {
      onGameKey(keys, event);
    });
    const seen = window.visualViewport;
    seen?.addEventListener('resize', () => {
      if (seen.scale === 1)
        document.documentElement.style.setProperty('--seen', `${seen.height}px`);
    });
  }
}

function show(what: 'door' | 'game'): void {
  element('door').hidden = what !== 'door';
  element('game').hidden = what !== 'game';
}
