import { html, type TemplateResult } from 'lit';
import { type DoorState } from './door-state';

export const errorView = ({ error }: Pick<DoorState, 'error'>): TemplateResult =>
  html`<div role="alert">${error.map((line) => html`<p class="error">${line}</p>`)}</div>`;
