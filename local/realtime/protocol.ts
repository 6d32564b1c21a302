// The Phoenix channel protocol as @supabase/realtime-js speaks it: JSON objects in version 1.0.0, JSON arrays in version 2.0.0,
// where a client's broadcasts come as binary frames. Answers are always text, which both versions read.
export type Message = {
  joinRef: string | null;
  ref: string | null;
  topic: string;
  event: string;
  payload: Record<string, unknown>;
};

const userBroadcastPush = 3;
const jsonEncoding = 1;

export function decode(data: Buffer, isBinary: boolean): Message {
  if (isBinary) return decodeBroadcast(data);
  const parsed: unknown = JSON.parse(data.toString());
  if (Array.isArray(parsed)) {
    const [joinRef, ref, topic, event, payload] = parsed as [
      string | null,
      string | null,
      string,
      string,
      Message['payload'],
    ];
    return { joinRef, ref, topic, event, payload };
  }
  const { join_ref, ref, topic, event, payload } = parsed as Message & { join_ref?: string };
  return { joinRef: join_ref ?? null, ref: ref ?? null, topic, event, payload };
}

/** Six length bytes, the encoding, then join ref, ref, topic, event and metadata, then the payload. */
function decodeBroadcast(data: Buffer): Message {
  if (data[0] !== userBroadcastPush) throw new Error(`unknown frame ${data[0]}`);
  let offset = 7;
  const [joinRef, ref, topic, event] = [1, 2, 3, 4, 5].map((place) => {
    const text = data.toString('utf8', offset, offset + (data[place] ?? 0));
    offset += data[place] ?? 0;
    return text;
  }) as [string, string, string, string];
  const body = data.subarray(offset);
  // Binary payloads are passed on as text; the product sends JSON only.
  const payload: unknown = data[6] === jsonEncoding ? JSON.parse(body.toString()) : body.toString('base64');
  return {
    joinRef: joinRef || null,
    ref: ref || null,
    topic,
    event: 'broadcast',
    payload: { type: 'broadcast', event, payload },
  };
}

export function encode(version: string, { joinRef, ref, topic, event, payload }: Message): string {
  return JSON.stringify(
    version === '1.0.0' ? { join_ref: joinRef, ref, topic, event, payload } : [joinRef, ref, topic, event, payload],
  );
}
