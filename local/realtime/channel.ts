// One topic, private or public: who is in it, what is sent to them, and who says they are present.
import { randomBytes } from 'node:crypto';
import type { Permissions } from './authorization.ts';

export type Member = {
  joinRef: string | null;
  permissions: Permissions;
  broadcast: { ack: boolean; self: boolean };
  presence: { key: string; enabled: boolean };
  send: (event: string, payload: Record<string, unknown>) => void;
};
type Meta = { phx_ref: string; [name: string]: unknown };
type Presences = Record<string, { metas: Meta[] }>;

export class Channel {
  readonly #members = new Map<Member, Meta | null>();

  join(member: Member): void {
    this.#members.set(member, null);
    if (member.presence.enabled && member.permissions.read.presence) member.send('presence_state', this.#presences());
  }

  leave(member: Member): void {
    const meta = this.#members.get(member);
    this.#members.delete(member);
    if (meta) this.#sendDiff({}, { [member.presence.key]: { metas: [meta] } });
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  broadcast(payload: Record<string, unknown>, from?: Member): void {
    for (const member of this.#members.keys()) {
      if (member.permissions.read.broadcast && (member !== from || member.broadcast.self))
        member.send('broadcast', payload);
    }
  }

  track(member: Member, state: Record<string, unknown>): void {
    const before = this.#members.get(member);
    const meta: Meta = { ...state, phx_ref: randomBytes(9).toString('base64url') };
    if (before) meta.phx_ref_prev = before.phx_ref;
    this.#members.set(member, meta);
    const { key } = member.presence;
    this.#sendDiff({ [key]: { metas: [meta] } }, before ? { [key]: { metas: [before] } } : {});
  }

  untrack(member: Member): void {
    const meta = this.#members.get(member);
    if (!meta) return;
    this.#members.set(member, null);
    this.#sendDiff({}, { [member.presence.key]: { metas: [meta] } });
  }

  #presences(): Presences {
    const all: Presences = {};
    for (const [member, meta] of this.#members) {
      if (!meta) continue;
      const entry = (all[member.presence.key] ??= { metas: [] });
      entry.metas.push(meta);
    }
    return all;
  }

  #sendDiff(joins: Presences, leaves: Presences): void {
    for (const member of this.#members.keys()) {
      if (member.presence.enabled && member.permissions.read.presence) member.send('presence_diff', { joins, leaves });
    }
  }
}
