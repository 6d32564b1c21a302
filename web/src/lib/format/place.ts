import { getContext, setContext } from 'svelte';

/** Where and when the page is read: the practice's zone, the person's language, and the moment it was rendered. */
export interface Place {
  readonly zone: string;
  readonly locale: string;
  readonly now: Date;
}

const key = Symbol('place');

export function providePlace(read: () => Place): void {
  setContext(key, read);
}

export function usePlace(): () => Place {
  return getContext<(() => Place) | undefined>(key) ?? (() => ({ zone: 'UTC', locale: 'en-US', now: new Date() }));
}
