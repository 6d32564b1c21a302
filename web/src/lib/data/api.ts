// Writes go to the console's own /api, which passes them on as the person who is signed in.

export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly hint: string | undefined;
  readonly details: unknown;
  constructor(status: number, body: { code?: string; message?: string; details?: unknown; hint?: string }) {
    super(body.message ?? 'The server did not answer as expected.');
    this.status = status;
    this.code = body.code ?? 'UNKNOWN';
    this.details = body.details;
    this.hint = body.hint;
  }

  /** What is wrong with each field, for forms: `{ program_name: 'Too long' }`. */
  get fields(): Record<string, string> {
    if (!Array.isArray(this.details)) return {};
    const named = this.details.flatMap((issue: { path?: (string | number)[] | string; message?: string }) => {
      const path = Array.isArray(issue.path) ? issue.path.join('.') : issue.path;
      return path && issue.message ? [[path, issue.message]] : [];
    });
    return Object.fromEntries(named);
  }
}

export class Offline extends Error {
  constructor() {
    super('There is no connection. What you entered is kept; try again when you are back online.');
  }
}

let pageOf: string | undefined;

/**
 * Whose page this is. Every request says so, and the server refuses it when somebody else has signed in on this device meanwhile:
 * what one person wrote never becomes another's.
 */
export function actFor(userId: string): void {
  pageOf = userId;
}

interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  body?: unknown;
  /** The same key with the same body is done once, however often it is sent. */
  idempotencyKey?: string;
  /** The account for which this was written, if it is older than the page. */
  person?: string;
  signal?: AbortSignal;
  /** Lets the request outlive the page that is being left. */
  keepalive?: boolean;
}

/** A route of the contract, such as `/training/assignments`. */
export function api<Answer>(path: string, options: Options = {}): Promise<Answer> {
  return call(`/api${path}`, options);
}

/** A database function, by its name. */
export function rpc<Answer>(
  name: string,
  body: Record<string, unknown>,
  options: Pick<Options, 'signal' | 'keepalive' | 'person'> = {},
): Promise<Answer> {
  return call(`/rpc/${name}`, { method: 'POST', body, ...options });
}

async function call<Answer>(
  path: string,
  { method = 'GET', body, idempotencyKey, person = pageOf, signal, keepalive }: Options,
): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json' });
  if (body !== undefined && !(body instanceof FormData)) headers.set('content-type', 'application/json');
  if (person) headers.set('x-acting-person', person);
  if (idempotencyKey) headers.set('idempotency-key', idempotencyKey);
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
      signal,
      keepalive,
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Offline();
  }
  const text = await response.text();
  const answer = text ? parse(text) : undefined;
  if (!response.ok) throw new ApiError(response.status, answer ?? {});
  return answer as Answer;
}

function parse(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function messageOf(error: unknown): string {
  if (error instanceof ApiError && error.status === 401)
    return 'Your session has ended. Sign in again; what you entered is kept.';
  if (error instanceof ApiError && error.hint) return `${error.message} ${error.hint}`;
  return error instanceof Error ? error.message : 'Something went wrong. Please try again.';
}
