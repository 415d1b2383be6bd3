/** Fails when the test that just ended left something open. */
export function expectNoLeaks(): void {
  // Grows with lifecycle.
}
