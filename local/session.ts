// A database transaction as the person who asks, the way PostgREST opens one: role, claims and the request's own headers
// are set for the transaction only, over connections that have no right of their own.
import pg from 'pg';
import type { Identity } from './identity.ts';

export type RequestContext = { identity: Identity; headers: Headers; method: string; path: string };

/** The transaction-local settings of one request, in one statement. */
export function contextSettings({ identity, headers, method, path }: RequestContext): [name: string, value: string][] {
  const shown = Object.fromEntries(headers);
  delete shown.authorization;
  delete shown.apikey;
  return [
    ['role', identity.role],
    ['request.jwt.claims', JSON.stringify(identity.claims)],
    ['request.jwt.claim.sub', identity.claims.sub ?? ''],
    ['request.headers', JSON.stringify(shown)],
    ['request.method', method],
    ['request.path', path],
  ];
}

export class Sessions {
  readonly pool: pg.Pool;

  constructor(authenticatorUrl: string, size: number) {
    this.pool = new pg.Pool({ connectionString: authenticatorUrl, max: size, options: '-c TimeZone=UTC' });
    this.pool.on('error', () => undefined);
  }

  /** Runs `work` in a transaction as the caller; `extra` are further settings. */
  async as<T>(
    context: RequestContext,
    work: (db: pg.PoolClient) => Promise<T>,
    extra: [string, string][] = [],
  ): Promise<T> {
    const db = await this.pool.connect();
    try {
      await db.query('begin');
      const settings = [...extra, ...contextSettings(context)];
      const calls = settings.map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`);
      await db.query(`select ${calls.join(', ')}`, settings.flat());
      const result = await work(db);
      await db.query('commit');
      return result;
    } catch (error) {
      await db.query('rollback').catch(() => undefined);
      throw error;
    } finally {
      db.release();
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
