// Stands for the API gateway of a Supabase project: one origin for REST, Auth, Storage, Realtime and the edge functions,
// with CORS open as there, and one log line for each request that says what, how and how long, never with what.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { ApiError } from './errors.ts';
import { event, Problem } from './log.ts';

export type Handler = (request: Request) => Response | Promise<Response>;
export type GatewayParts = {
  rest: Handler;
  auth: Hono;
  storage: Hono;
  functions: (request: IncomingMessage, response: ServerResponse) => void;
  realtime: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  realtimeHttp: Handler;
};

const methods = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
const exposed =
  'content-range, content-location, content-disposition, accept-ranges, etag, preference-applied, x-total-count, link, retry-after, x-request-id, location';

export async function startGateway(port: number, parts: GatewayParts): Promise<Server> {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof ApiError)
      return c.json(
        { code: error.code, message: error.message, hint: error.hint ?? null, details: null },
        error.status,
      );
    event('gateway', `failed: ${error.message}`);
    return c.json({ code: 'INTERNAL', message: 'Internal error' }, 500);
  });
  app.get('/', (c) =>
    c.json({ message: 'The API of the local platform. Its console is on another port: npm run status' }),
  );
  app.all('/rest/v1/*', (c) => parts.rest(c.req.raw));
  app.all('/realtime/v1/*', (c) => parts.realtimeHttp(c.req.raw));
  app.route('/', parts.auth);
  app.route('/', parts.storage);
  const listener = getRequestListener((request, env) => {
    const incoming = (env as { incoming: IncomingMessage }).incoming;
    const headers = new Headers(request.headers);
    const remote = incoming.socket.remoteAddress?.replace(/^::ffff:/, '');
    if (!headers.has('x-forwarded-for') && remote) headers.set('x-forwarded-for', remote);
    return app.fetch(new Request(request, { headers }));
  });

  const server = createServer((request, response) => {
    logWhenDone(request, response);
    const isFunction = request.url?.startsWith('/functions/v1/');
    if (request.method === 'OPTIONS') return answerPreflight(request, response);
    if (isFunction) return parts.functions(request, response);
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', exposed);
    void listener(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if (request.url?.startsWith('/realtime/v1/')) parts.realtime(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new Problem(`The API could not listen on port ${port}: ${error.message}`)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
}

function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(204, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': methods,
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '86400',
  });
  response.end();
}

function logWhenDone(request: IncomingMessage, response: ServerResponse): void {
  const began = performance.now();
  const quiet = process.env.PLATFORM_LOG === 'errors';
  response.once('close', () => {
    if (quiet && response.statusCode < 500) return;
    // A storage path can hold a person's name: only the bucket is shown.
    const path =
      (request.url ?? '')
        .split('?')[0]
        ?.replace(
          /^(\/storage\/v1\/object\/(?:sign\/|upload\/sign\/|public\/|authenticated\/|info\/|list\/)?[^/]+)\/.*/,
          '$1/…',
        ) ?? '';
    event('api', `${response.statusCode} ${request.method} ${path} ${Math.round(performance.now() - began)} ms`);
  });
}
