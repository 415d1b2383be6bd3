import { type Keeping } from '../page/keeping';
import { plainLine } from './plain-line';
import { newer, older, type Recall, recallOf, sent, shown, typed } from './recall';
import { isSecret } from './secret';

export interface PromptConfig {
  readonly form: HTMLElement;
  readonly input: HTMLInputElement;
  /** The half-typed line. */
  readonly tab: Keeping;
  /** The lines sent before. */
  readonly browser: Keeping;
  /** Takes a line; false = not now, the text stays. */
  readonly onLine: (line: string) => boolean;
}

/** The line that is being typed, and those sent before. */
export class Prompt {
  readonly #config: PromptConfig;
  #recall: Recall = recallOf([]);
  #key = '';

  constructor(config: PromptConfig) {
    this.#config = config;
    const { form, input } = config;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', () => {
      this.#become(typed(this.#recall, input.value));
    });
    input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
  }

  /** The newest line sent. */
  get last(): string | null {
    return this.#recall.lines.at(-1) ?? null;
  }

  /** Takes up what this character sent and half typed before. */
  open(playerId: string): void {
    this.#key = `lines:${playerId}`;
    const lines = parseLines(this.#config.browser.read(this.#key));
    this.#become(typed(recallOf(lines), this.#config.tab.read('draft') ?? ''));
    this.#config.input.value = this.#recall.draft;
  }

  /** A line sent by a button is remembered like a typed one; what is half typed stays. */
  remember(line: string): void {
    const { draft } = this.#recall;
    this.#become(typed(sent(this.#recall, line), draft));
    this.#config.browser.write(this.#key, JSON.stringify(this.#recall.lines));
  }

  /** Puts a beginning into the input and goes there. */
  begin(text: string): void {
    this.#become(typed(this.#recall, text));
    this.#config.input.value = text;
    this.focus();
  }

  focus(): void {
    this.#config.input.focus({ preventScroll: true });
  }

  #submit(): void {
    const { input } = this.#config;
    const line = plainLine(input.value);
    if (line === '' || !this.#config.onLine(line)) return;
    this.#become(typed(this.#recall, ''));
    this.remember(line);
    input.value = '';
  }

  #onKey(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    this.#recall = event.key === 'ArrowUp' ? older(this.#recall) : newer(this.#recall);
    const { input } = this.#config;
    input.value = shown(this.#recall);
    input.setSelectionRange(input.value.length, input.value.length);
  }

  #become(recall: Recall): void {
    this.#recall = recall;
    const isKept = recall.draft !== '' && !isSecret(recall.draft);
    this.#config.tab.write('draft', isKept ? recall.draft : null);
  }
}

function parseLines(text: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}
