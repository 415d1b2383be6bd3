import { html, nothing, type TemplateResult } from 'lit';
import { type PageState } from '../state/page-state';
import { type PageActions } from './page-actions';
import { wayCommand } from './place-view';

/** A command sent while connected is shown as waiting only if its answer is late, ms. */
const LATE_MS = 1000;

/** What is not answered yet. */
export function heldView({ held, now, connection }: PageState): TemplateResult | typeof nothing {
  const isFinal = connection.kind === 'final';
  const waiting = held.filter((one) => !one.isEchoed || (!isFinal && now - one.at > LATE_MS));
  if (waiting.length === 0) return nothing;
  const word = isFinal ? 'Not sent' : 'Waiting';
  return html`<ol aria-label=${`${word}: commands without an answer`}>
    <li class="caps">${word}</li>
    ${waiting.map((one) => html`<li>${one.line}</li>`)}
  </ol>`;
}

/** For thumbs: what a fight asks for, the ways out, a look, the last line again, and the sheets. */
export function quickView(
  { room, isFighting }: PageState,
  actions: PageActions,
  last: string | null,
): TemplateResult {
  const press = (label: string, onPress: () => void): TemplateResult =>
    html`<button type="button" @click=${onPress}>${label}</button>`;
  const exits = room?.exits.filter(({ state }) => state === 'open') ?? [];
  const acts = (line: string): TemplateResult =>
    press(line, () => {
      actions.act(line);
    });
  return html`
    ${isFighting ? ['flee', 'defend'].map(acts) : nothing}
    ${exits.map((exit) =>
      press(exit.word, () => {
        actions.act(wayCommand(exit));
      }),
    )}
    ${acts('look')}
    ${
      last === null || last === 'look'
        ? nothing
        : press(`again: ${last.length > 14 ? `${last.slice(0, 13)}…` : last}`, () => {
            actions.act(last);
          })
    }
    ${press('Map', () => {
      actions.toggle('place');
    })}
    ${press('You', () => {
      actions.toggle('self');
    })}
    ${press('Bag', () => {
      actions.act('inventory');
    })}
    ${press('Help', () => {
      actions.toggle('help');
    })}
  `;
}
