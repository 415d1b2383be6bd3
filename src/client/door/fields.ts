/** What was typed into a form of the door. */
export interface Fields {
  readonly username: string;
  readonly password: string;
  readonly recoveryCode: string;
}

export function fieldsOf(form: EventTarget | null): Fields {
  const data = form instanceof HTMLFormElement ? new FormData(form) : new FormData();
  const text = (name: string): string => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    username: text('username').trim(),
    password: text('password'),
    recoveryCode: text('recoveryCode').trim(),
  };
}
