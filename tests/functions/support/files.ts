// Files as people upload them, whole and broken, made where that is simple and read from media/ where it is not.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { deflateSync, crc32 } from 'node:zlib';
import { Upload } from 'tus-js-client';
import { denoBinary } from '../../../local/functions.ts';
import { freePort, isListening } from '../../../local/network.ts';
import { hostedSettings, root } from '../../../local/settings.ts';
import { platform, sql, until } from '../../support/platform.ts';
import { ok, type Staff } from './practice.ts';

export type Kind = 'video' | 'document' | 'captions' | 'image' | 'attachment';
export type Answer = { status: number; body: Record<string, any> };

export function media(name: 'clip.mp4' | 'clip.webm' | 'sound.mp4'): Buffer {
  return readFileSync(join(import.meta.dirname, 'media', name));
}

export function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0], 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** An archive of stored entries; `says` is the unpacked size that its directory claims for each. */
export function zip(entries: { name: string; data?: string; says?: number }[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data = '<xml/>', says } of entries) {
    const bytes = Buffer.from(data);
    const title = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt32LE(crc32(bytes), 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt32LE(says ?? bytes.length, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(bytes.length, 20);
    entry.writeUInt32LE(says ?? bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, title, bytes);
    directory.push(entry, title);
    offset += head.length + title.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, ...directory, end]);
}

export const word = (...more: Parameters<typeof zip>[0]) =>
  zip([{ name: '[Content_Types].xml' }, { name: 'word/document.xml' }, ...more]);

export async function request(
  staff: Staff,
  method: string,
  path: string,
  body?: unknown,
  base = platform.FUNCTIONS_URL,
): Promise<Answer> {
  const response = await fetch(`${base}${path}`, {
    method,
    headers: {
      apikey: platform.PUBLISHABLE_KEY,
      authorization: `Bearer ${staff.token}`,
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    redirect: 'manual',
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : {} };
}

export async function declare(staff: Staff, kind: Kind, file_name: string, byte_size: number) {
  return ok(await staff.api.POST('/api/uploads', { body: { kind, file_name, byte_size } }));
}

/** Sends bytes to where a declaration said, as the console does. Rejects with the refusal of storage. */
export function transfer(staff: Staff, { upload }: Awaited<ReturnType<typeof declare>>, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) =>
    new Upload(bytes, {
      endpoint: upload.endpoint,
      chunkSize: upload.chunk_size,
      retryDelays: [],
      metadata: upload.metadata,
      headers: { apikey: platform.PUBLISHABLE_KEY, authorization: `Bearer ${staff.token}` },
      onSuccess: () => resolve(),
      onError: reject,
    }).start(),
  );
}

/** Announces, sends and has a file examined. */
export async function deliver(staff: Staff, kind: Kind, name: string, bytes: Buffer | Uint8Array): Promise<Answer> {
  const declaration = await declare(staff, kind, name, bytes.length);
  await transfer(staff, declaration, Buffer.from(bytes));
  return request(staff, 'POST', `/uploads/${declaration.file.id}/finish`);
}

export async function objectsOf(practiceId: string): Promise<string[]> {
  const rows = await sql<{ name: string }>(
    `select name from storage.objects where bucket_id = 'training-content' and name like $1 order by name`,
    [`${practiceId}/%`],
  );
  return rows.map(({ name }) => name);
}

/** The function `uploads` once more, with other settings, against the same platform. */
export const uploadsWith = (environment: Record<string, string>) => functionWith('uploads', environment);

export async function functionWith(
  name: string,
  environment: Record<string, string>,
): Promise<{ base: string; stop: () => void; kill: () => Promise<void> }> {
  const port = await freePort();
  const child = spawn(
    denoBinary(),
    [
      'run',
      '--allow-all',
      '--no-prompt',
      '--no-remote',
      '--config',
      join(root, 'deno.json'),
      join(root, 'functions', name, 'index.ts'),
    ],
    {
      cwd: root,
      stdio: 'ignore',
      env: {
        ...process.env,
        ...hostedSettings(platform.API_URL, platform.DB_URL, platform.PUBLISHABLE_KEY, platform.SECRET_KEY),
        PROJECT_JWT_SECRET: platform.JWT_SECRET,
        CONSOLE_URL: platform.CONSOLE_URL,
        DENO_DIR: join(root, 'node_modules/.cache/deno'),
        DENO_NO_UPDATE_CHECK: '1',
        DENO_SERVE_ADDRESS: `tcp:127.0.0.1:${port}`,
        ...environment,
      },
    },
  );
  await until('the function listens', () => isListening(port), 180);
  const kill = async () => {
    const exited = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await exited;
  };
  return { base: `http://127.0.0.1:${port}`, stop: () => child.kill(), kill };
}
