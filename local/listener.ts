// A connection that hears NOTIFY and comes back by itself when it breaks.
import pg from 'pg';

export type Listener = { stop: () => Promise<void> };

/** Calls `heard` for each notification, and `again` after each (re)connection, since something may have been missed. */
export async function listen(
  url: string,
  channels: string[],
  heard: (channel: string, payload: string) => void,
  again?: () => void,
): Promise<Listener> {
  let client: pg.Client | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url });
    next.on('notification', ({ channel, payload }) => heard(channel, payload ?? ''));
    next.on('error', () => undefined);
    next.on('end', () => {
      if (!stopped) setTimeout(() => void connect().catch(() => undefined), 250);
    });
    await next.connect();
    for (const channel of channels) await next.query(`listen ${channel}`);
    client = next;
    again?.();
  };
  await connect();
  return {
    async stop() {
      stopped = true;
      await client?.end().catch(() => undefined);
    },
  };
}
