// Stands for pg_net's background worker: sends the requests that transactions queued with `net.http_post`, keeps the answers
// in `net._http_response` for six hours, and never tries twice, as the original.
import pg from 'pg';
import { listen } from './listener.ts';

type Queued = {
  id: string;
  method: string;
  url: string;
  headers: Record<string, string> | null;
  body: Buffer | null;
  timeout_milliseconds: number;
};

export async function startNetworkQueue(url: string): Promise<{ stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => undefined);
  let working = false;
  let more = false;
  const drain = async () => {
    more = true;
    if (working) return;
    working = true;
    while (more) {
      more = false;
      const { rows } = await pool
        .query<Queued>(
          'delete from net.http_request_queue where id in (select id from net.http_request_queue order by id limit 50) returning *',
        )
        .catch(() => ({ rows: [] }));
      if (rows.length) more = true;
      await Promise.all(rows.map((row) => send(pool, row)));
    }
    working = false;
  };
  const listener = await listen(
    url,
    ['net_requests'],
    () => void drain(),
    () => void drain(),
  );
  return {
    async stop() {
      await listener.stop();
      await pool.end();
    },
  };
}

async function send(pool: pg.Pool, request: Queued): Promise<void> {
  const answer = await fetch(request.url, {
    method: request.method,
    headers: request.headers ?? {},
    body: request.body ? new Uint8Array(request.body) : undefined,
    signal: AbortSignal.timeout(request.timeout_milliseconds),
    redirect: 'manual',
  })
    .then(async (response) => [
      response.status,
      response.headers.get('content-type'),
      Object.fromEntries(response.headers),
      await response.text(),
      false,
      null,
    ])
    .catch((error: Error) => [null, null, null, null, error.name === 'TimeoutError', error.message]);
  await pool
    .query(
      `with old as (delete from net._http_response where created < now() - interval '6 hours')
       insert into net._http_response (id, status_code, content_type, headers, content, timed_out, error_msg) values ($1, $2, $3, $4, $5, $6, $7)`,
      [request.id, ...answer],
    )
    .catch(() => undefined);
}
