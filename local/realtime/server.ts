// Stands for the Supabase Realtime server (`/realtime/v1`): WebSocket channels with broadcast and presence, private ones
// guarded by row level security, fed by `realtime.send()` in the database. No postgres_changes: the product broadcasts.
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { WebSocketServer } from 'ws';
import { identifier, roleOfKey, tokenVerifier } from '../identity.ts';
import { event as logEvent } from '../log.ts';
import { listen } from '../listener.ts';
import type { Settings } from '../settings.ts';
import { permissionsOn } from './authorization.ts';
import { Channel } from './channel.ts';
import { Connection, type Hub } from './connection.ts';

export type Realtime = {
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  fetch: (request: Request) => Promise<Response>;
  stop: () => Promise<void>;
};
type Sent = { id: string; topic: string; event: string; private: boolean; payload: Record<string, unknown> };

const maxPayloadBytes = 3 * 1024 * 1024;

export async function startRealtime({ settings, owner }: { settings: Settings; owner: pg.Pool }): Promise<Realtime> {
  const { keys } = settings;
  const identify = identifier(keys);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxPayloadBytes });
  const channels = new Map<string, Channel>();
  const keyOf = (topic: string, isPrivate: boolean) => `${isPrivate ? 'private' : 'public'} ${topic}`;
  const hub: Hub = {
    owner,
    // Off in every deployment of the product, so off here; a test of the platform itself may ask for it.
    publicAccess: process.env.PLATFORM_PUBLIC_CHANNELS === '1',
    verify: tokenVerifier(keys),
    channel(topic, isPrivate) {
      const key = keyOf(topic, isPrivate);
      const channel = channels.get(key) ?? new Channel();
      channels.set(key, channel);
      return channel;
    },
    forget(topic, isPrivate) {
      const key = keyOf(topic, isPrivate);
      if (channels.get(key)?.isEmpty) channels.delete(key);
    },
  };

  // Messages are kept for three days, as in a hosted project.
  await owner.query("delete from realtime.messages where inserted_at < now() - interval '3 days'");
  let announced: string[] = [];
  let delivering = Promise.resolve();
  const deliver = async () => {
    const ids = announced.splice(0);
    if (ids.length === 0 || channels.size === 0) return;
    const { rows } = await owner.query<Sent>(
      'select id, topic, event, private, payload from realtime.messages where id = any ($1) order by array_position($1::uuid[], id)',
      [ids],
    );
    for (const { id, topic, event, private: isPrivate, payload } of rows) {
      channels.get(keyOf(topic, isPrivate))?.broadcast({ type: 'broadcast', event, payload, meta: { id } });
    }
  };
  const listener = await listen(settings.urls.database, ['realtime_messages'], (_, id) => {
    announced.push(id);
    delivering = delivering
      .then(deliver)
      .catch((error: Error) => logEvent('realtime', `could not deliver: ${error.message}`));
  });

  return {
    upgrade(request, socket, head) {
      const url = new URL(request.url ?? '/', settings.urls.api);
      const role = roleOfKey(keys, url.searchParams.get('apikey') ?? String(request.headers.apikey ?? ''));
      const version = url.searchParams.get('vsn') ?? '1.0.0';
      if (!role || url.pathname !== '/realtime/v1/websocket') {
        socket.end(`HTTP/1.1 ${role ? '404 Not Found' : '401 Unauthorized'}\r\nconnection: close\r\n\r\n`);
        return;
      }
      sockets.handleUpgrade(
        request,
        socket,
        head,
        (client) => new Connection(client, version, { role, claims: { role } }, hub),
      );
    },

    /** The REST way to broadcast: a batch, or one message to one topic. */
    async fetch(request) {
      const url = new URL(request.url);
      const [, single] = /^\/realtime\/v1\/api\/broadcast(?:\/(.+))?$/.exec(url.pathname) ?? [];
      if (request.method !== 'POST' || !url.pathname.startsWith('/realtime/v1/api/broadcast'))
        return Response.json({ message: 'Not found' }, { status: 404 });
      const identity = await identify(request.headers, url.searchParams);
      const body = (await request.json()) as Record<string, unknown>;
      const messages = single
        ? [messageOfPath(single, url.searchParams.get('private') === 'true', body)]
        : ((body.messages ?? []) as Omit<Sent, 'id'>[]);
      for (const { topic, event, payload, private: isPrivate } of messages) {
        if (isPrivate && !(await permissionsOn(owner, topic, identity)).write.broadcast) continue;
        channels.get(keyOf(topic, isPrivate))?.broadcast({ type: 'broadcast', event, payload });
      }
      return new Response(null, { status: 202 });
    },

    async stop() {
      await listener.stop();
      for (const client of sockets.clients) client.terminate();
      sockets.close();
      await delivering;
    },
  };
}

function messageOfPath(path: string, isPrivate: boolean, payload: Record<string, unknown>): Omit<Sent, 'id'> {
  const [topic = '', event = ''] = path.split('/events/').map(decodeURIComponent);
  return { topic, event, payload, private: isPrivate };
}
