import { html, nothing, type TemplateResult } from 'lit';
import { type ClockView } from '../../model/views';
import { connectionWords, isWaiting } from '../state/connection';
import { type PageState } from '../state/page-state';
import { type PageActions } from './page-actions';

/** The top line: where, when, and how the line to the house stands. */
export function barView(state: PageState, actions: PageActions): TemplateResult {
  const { connection, room, clock, vitals } = state;
  return html`
    <span class="here">${room?.name ?? 'MythosMUD'}</span>
    ${clock === null ? nothing : html`<span class="when">${clockWords(clock)}</span>`}
    ${
      vitals === null
        ? nothing
        : html`<span class="brief">
            <abbr title="Health">DP</abbr> ${vitals.dp} ·
            <abbr title="Lucidity">L</abbr> ${Math.floor(vitals.lucidity)}
          </span>`
    }
    <span class="link" data-kind=${connection.kind}>
      ${connectionWords(connection, state.now)}
      ${
        isWaiting(connection) || connection.kind === 'final'
          ? html`<button
              type="button"
              class="plain"
              @click=${() => {
                if (connection.kind === 'final') actions.leave();
                else actions.retryNow();
              }}
            >
              ${connection.kind === 'final' ? 'Go on' : 'Now'}
            </button>`
          : nothing
      }
    </span>
    ${
      state.isOutdated
        ? html`<span class="link">
            A new page is ready
            <button
              type="button"
              class="plain"
              @click=${() => {
                actions.reload();
              }}
            >
              Load
            </button>
          </span>`
        : nothing
    }
    <button
      type="button"
      class="plain wide-hidden tablet"
      @click=${() => {
        actions.toggle('place');
      }}
    >
      Map
    </button>
    <button
      type="button"
      class="plain tablet"
      @click=${() => {
        actions.toggle('help');
      }}
    >
      Help
    </button>
  `;
}

/** "1 January 1920, dusk" */
export function clockWords({ date, daypart }: ClockView): string {
  const day = new Date(`${date}T12:00:00Z`);
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return Number.isNaN(day.getTime()) ? daypart : `${words.format(day)}, ${daypart}`;
}
