import { createSubscriber } from 'svelte/reactivity';
import type { RealtimeChannel, RealtimeClient } from '@supabase/realtime-js';

export type ConnectionState = 'connecting' | 'live' | 'lost';
export interface Broadcast {
  event: string;
  payload: { ids?: string[]; user_ids?: string[]; count?: number; [key: string]: unknown };
}
type Listener = (message: Broadcast) => void;

/** A first attempt that fails at once is mostly a page that is just being left or loaded; only a lasting one is told. */
const patienceMs = 5000;

/**
 * The one realtime connection of the console. Topics are private; the server decides who may listen. What arrives is a
 * hint only: listeners fetch what they show again. After a gap every listener is told to fetch, since hints were missed.
 */
export class Connection {
  #url: string;
  #key: string;
  #client: RealtimeClient | undefined;
  #channels = new Map<string, { channel: RealtimeChannel; listeners: Set<Listener>; joinedBefore: boolean }>();
  #opened: Promise<RealtimeClient> | undefined;
  #token: { token: string; expiresAt: number } | undefined;
  #state: ConnectionState = 'connecting';
  #patience: ReturnType<typeof setTimeout> | undefined;
  #changed: () => void = () => {};
  #subscribe = createSubscriber((update) => {
    this.#changed = update;
    return () => (this.#changed = () => {});
  });

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  get state(): ConnectionState {
    this.#subscribe();
    return this.#state;
  }

  /** Starts listening to a topic; the answer stops it. */
  listen(topic: string, listener: Listener): () => void {
    const known = this.#channels.get(topic);
    if (known) known.listeners.add(listener);
    else void this.#join(topic, listener);
    return () => {
      const entry = this.#channels.get(topic);
      if (!entry?.listeners.delete(listener) || entry.listeners.size) return;
      this.#channels.delete(topic);
      void this.#client?.removeChannel(entry.channel);
    };
  }

  close(): void {
    clearTimeout(this.#patience);
    for (const { channel } of this.#channels.values()) void this.#client?.removeChannel(channel);
    this.#channels.clear();
    void this.#client?.disconnect();
  }

  async #open(): Promise<RealtimeClient> {
    // Fetched once the page is already usable: nothing on the first screen waits for it.
    const { RealtimeClient } = await import('@supabase/realtime-js');
    this.#client = new RealtimeClient(`${this.#url.replace(/^http/, 'ws')}/realtime/v1`, {
      params: { apikey: this.#key },
      accessToken: () => this.#accessToken(),
    });
    return this.#client;
  }

  async #accessToken(): Promise<string | null> {
    if (this.#token && this.#token.expiresAt * 1000 - Date.now() > 60_000) return this.#token.token;
    const response = await fetch('/session');
    if (!response.ok) return null;
    this.#token = await response.json();
    return this.#token!.token;
  }

  async #join(topic: string, listener: Listener): Promise<void> {
    const listeners = new Set([listener]);
    const client = await (this.#opened ??= this.#open());
    const known = this.#channels.get(topic);
    if (known) {
      known.listeners.add(listener);
      return;
    }
    const channel = client.channel(topic, { config: { private: true } });
    const entry = { channel, listeners, joinedBefore: false };
    this.#channels.set(topic, entry);
    channel.on('broadcast', { event: '*' }, ({ event, payload }) => {
      for (const tell of entry.listeners) tell({ event, payload: payload ?? {} });
    });
    await client.setAuth();
    channel.subscribe((status) => {
      if (status === 'SUBSCRIBED') {
        this.#become('live');
        if (entry.joinedBefore) for (const tell of entry.listeners) tell({ event: 'rejoined', payload: {} });
        entry.joinedBefore = true;
      } else if (status === 'CHANNEL_ERROR' || status === 'TIMED_OUT') {
        this.#lose();
      }
    });
  }

  #lose(): void {
    if (this.#state === 'live') this.#become('lost');
    else if (this.#state === 'connecting') this.#patience ??= setTimeout(() => this.#become('lost'), patienceMs);
  }

  #become(state: ConnectionState): void {
    clearTimeout(this.#patience);
    if (this.#state === state) return;
    this.#state = state;
    this.#changed();
  }
}
