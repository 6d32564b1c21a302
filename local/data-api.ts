// Stands for PostgREST (`/rest/v1`): the request translator of `@supabase/lite` over our own connection.
//
// Five things in it are replaced. It grants every table to every role as soon as it sees row level security, which would
// hide a missing grant; it sets one claim a statement and no request headers; it takes an invalid token for an anonymous
// caller; it knows too few SQLSTATEs; and it does not quote names of arguments. Here nothing is granted, one statement sets what PostgREST sets, a bad token is
// 401, and every database error is answered with the status of PostgREST's table.
import { AsyncLocalStorage } from 'node:async_hooks';
import { App, type VarsContext } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { type Kysely, type KyselyPlugin, OperationNodeTransformer, type QueryId, RawNode, sql } from 'kysely';
import { statusOfSqlState } from './errors.ts';
import type { Identify } from './identity.ts';
import { contextSettings, type RequestContext } from './session.ts';

type DatabaseError = { code?: string; message: string; detail?: string; hint?: string };
const requests = new AsyncLocalStorage<RequestContext & { failure?: DatabaseError }>();

/** The translator has already written the JSON of an rpc's argument; writing it again would make a string of it. */
const asWritten = (oid: number) => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (text: string) => JSON.parse(text),
});

/** The translator writes the names of an rpc's arguments bare, which fails for names that SQL also uses, such as "position". */
class QuotedArguments extends OperationNodeTransformer {
  protected override transformRaw(node: RawNode, queryId?: QueryId): RawNode {
    const [name, ...rest] = node.parameters;
    const bare = name && RawNode.is(name) && name.sqlFragments.length === 1 ? name.sqlFragments[0] : undefined;
    if (!/^ (:=|=>) $/.test(node.sqlFragments[1] ?? '') || !bare || !/^[a-z_]\w*$/i.test(bare))
      return super.transformRaw(node, queryId);
    return super.transformRaw({ ...node, parameters: [RawNode.createWithSql(`"${bare}"`), ...rest] }, queryId);
  }
}
const quotedArguments = new QuotedArguments();
const quoteArguments: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => quotedArguments.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};

class RequestConnection extends PostgresConnection {
  readonly #owner: PostgresConnection;

  constructor(authenticatorUrl: string, owner: PostgresConnection, size: number) {
    super({
      url: authenticatorUrl,
      postgresOptions: {
        max: size,
        onnotice: () => undefined,
        types: { json: asWritten(114), jsonb: asWritten(3802) },
      },
    });
    this.#owner = owner;
    const hooks = {
      ensureRlsContext: async () => true,
      applyJwtSessionContext: (db: Kysely<unknown>) => this.#applyRequest(db),
      applyRpcRequestGucs: resetResponse,
    };
    Object.assign(this, hooks);
  }

  /** Which tables exist is asked as the owner: the request's role may not see them all, and PostgREST answers 403, not 404. */
  override introspect(options?: { useCache?: boolean }) {
    return this.#owner.introspect(options);
  }

  override onPostgrestAST(...args: Parameters<PostgresConnection['onPostgrestAST']>) {
    return this.#owner.onPostgrestAST(...args);
  }

  override viewOptionsMetadata(...args: Parameters<PostgresConnection['viewOptionsMetadata']>) {
    return this.#owner.viewOptionsMetadata(...args);
  }

  /** Every database error passes here on its way to an answer. */
  override normalizeDbError(error: unknown) {
    const context = requests.getStore();
    if (context) context.failure = error as DatabaseError;
    return super.normalizeDbError(error);
  }

  override withContext<T>(
    vars: VarsContext | undefined,
    work: (db: Kysely<any>) => Promise<T>,
    options?: object,
  ): Promise<T> {
    if (!requests.getStore()) throw new Error('A data request without a request context');
    return super.withContext(vars ?? {}, (db) => work(db.withPlugin(quoteArguments)), options);
  }

  async #applyRequest(db: Kysely<unknown>): Promise<void> {
    const context = requests.getStore();
    if (!context) throw new Error('A data request without a request context');
    const calls = contextSettings(context).map(([name, value]) => sql`set_config(${name}, ${value}, true)`);
    await sql`select ${sql.join(calls)}`.execute(db);
  }
}

function databaseErrorAnswer({ code = '', message, detail, hint }: DatabaseError, role: string): Response {
  return Response.json(
    { code, message, details: detail ?? null, hint: hint ?? null },
    { status: statusOfSqlState(code, role === 'anon') },
  );
}

async function resetResponse(db: Kysely<unknown>): Promise<void> {
  await sql`select set_config('response.status', '', true), set_config('response.headers', '', true)`.execute(db);
}

export type DataApi = {
  fetch: (request: Request) => Promise<Response>;
  reload: () => Promise<void>;
  close: () => Promise<void>;
};

export async function startDataApi(
  urls: { owner: string; authenticator: string },
  identify: Identify,
): Promise<DataApi> {
  const owner = new PostgresConnection({ url: urls.owner, postgresOptions: { max: 1, onnotice: () => undefined } });
  const connection = new RequestConnection(urls.authenticator, owner, 10);
  const app = new App({
    connection,
    auth: { enabled: false },
    storage: { enabled: false },
    studio: { enabled: false },
    api: { schemas: ['public'], max_rows: 1000 },
    options: {
      server: {
        apiKeys: false,
        admin: false,
        middlewares: [
          async (c: any, next: () => Promise<void>) => {
            c.set('ignoreAuthorization', true);
            c.set('apiKeyType', requests.getStore()?.identity.role === 'service_role' ? 'secret' : 'publishable');
            c.set('jwt', requests.getStore()?.identity.claims);
            await next();
          },
        ],
      },
    },
  } as any);
  quietErrors();
  return {
    async fetch(request) {
      const url = new URL(request.url);
      const identity = await identify(request.headers, url.searchParams);
      url.searchParams.delete('apikey');
      const context: RequestContext & { failure?: DatabaseError } = {
        identity,
        headers: request.headers,
        method: request.method,
        path: url.pathname.replace('/rest/v1', ''),
      };
      const response = await requests.run(context, () => app.fetch(new Request(url, request)));
      const { failure } = context;
      // An error raised as 'PGRST' says itself how it wants to be answered; the library does that.
      const fromDatabase = failure?.code !== 'PGRST' && /^[0-9A-Z]{5}$/.test(failure?.code ?? '');
      if (response.status >= 400 && failure && fromDatabase) return databaseErrorAnswer(failure, identity.role);
      // The gateway says for all parts alike who may read an answer.
      const headers = new Headers(response.headers);
      for (const name of Array.from(headers.keys())) if (name.startsWith('access-control-')) headers.delete(name);
      return new Response(response.body, { status: response.status, headers });
    },
    reload: async () => {
      await owner.clearSchemaCache?.();
      await owner.introspect();
    },
    async close() {
      // With a limit: the driver would wait for ever for a query that is still queued behind this end.
      await Promise.all([connection, owner].map(({ driver }) => driver.end({ timeout: 1 })));
    },
  };
}

/** The library prints every database error as a whole object, rows and values included: the answer already says it. */
function quietErrors(): void {
  const print = console.error;
  console.error = (...args: unknown[]) => {
    if (requests.getStore() && args[0] instanceof Error) return;
    print(...args);
  };
}
