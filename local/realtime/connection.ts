// One WebSocket of Supabase Realtime: joins, leaves and pushes of a client, and the end of a membership when its token ends.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { WebSocket } from 'ws';
import type { Claims, Identity } from '../identity.ts';
import { event as logEvent } from '../log.ts';
import { type Permissions, permissionsOn, publicPermissions } from './authorization.ts';
import type { Channel, Member } from './channel.ts';
import { decode, encode, type Message } from './protocol.ts';

export type Hub = {
  owner: pg.Pool;
  /** "Allow public access" of a project's Realtime settings. */
  publicAccess: boolean;
  verify: (token: string) => Promise<Claims>;
  channel: (topic: string, isPrivate: boolean) => Channel;
  forget: (topic: string, isPrivate: boolean) => void;
};
type JoinConfig = {
  private?: boolean;
  broadcast?: { ack?: boolean; self?: boolean };
  presence?: { key?: string; enabled?: boolean };
};
type Membership = {
  member: Member;
  topic: string;
  isPrivate: boolean;
  channel: Channel;
  expiry: NodeJS.Timeout | undefined;
};

const maxTimeoutMs = 2 ** 31 - 1;

export class Connection {
  readonly #socket: WebSocket;
  readonly #version: string;
  readonly #keyIdentity: Identity;
  readonly #hub: Hub;
  readonly #memberships = new Map<string, Membership>();
  #queue = Promise.resolve();

  constructor(socket: WebSocket, version: string, keyIdentity: Identity, hub: Hub) {
    this.#socket = socket;
    this.#version = version;
    this.#keyIdentity = keyIdentity;
    this.#hub = hub;
    // One at a time: a leave must not overtake the join that is still being checked.
    socket.on('message', (data: Buffer, isBinary) => {
      this.#queue = this.#queue
        .then(() => this.#receive(data, isBinary))
        .catch((error: Error) => logEvent('realtime', `failed: ${error.message}`));
    });
    socket.on('close', () => {
      this.#queue = this.#queue.then(() => [...this.#memberships.values()].forEach((each) => this.#end(each)));
    });
  }

  #send(message: Message): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(encode(this.#version, message));
  }

  #reply({ joinRef, ref, topic }: Message, status: 'ok' | 'error', response: Record<string, unknown> = {}): void {
    this.#send({ joinRef, ref, topic, event: 'phx_reply', payload: { status, response } });
  }

  async #receive(data: Buffer, isBinary: boolean): Promise<void> {
    const message = decode(data, isBinary);
    if (message.topic === 'phoenix') return this.#reply(message, 'ok');
    if (message.event === 'phx_join') return this.#join(message);
    const membership = this.#memberships.get(message.topic);
    if (!membership) return this.#reply(message, 'error', { reason: 'unmatched topic' });
    const { channel, member } = membership;
    switch (message.event) {
      case 'phx_leave':
        this.#end(membership);
        this.#reply(message, 'ok');
        return this.#send({
          joinRef: member.joinRef,
          ref: member.joinRef,
          topic: message.topic,
          event: 'phx_close',
          payload: {},
        });
      case 'access_token':
        return this.#refresh(membership, message);
      case 'broadcast':
        // Like the original, a client without the right to write is not told; nobody receives it.
        if (!member.permissions.write.broadcast) return;
        channel.broadcast(
          { type: 'broadcast', event: message.payload.event, payload: message.payload.payload },
          member,
        );
        return member.broadcast.ack ? this.#reply(message, 'ok') : undefined;
      case 'presence':
        if (!member.permissions.write.presence)
          return this.#reply(message, 'error', { reason: 'You do not have permissions to write to this Channel' });
        if (message.payload.event === 'track')
          channel.track(member, (message.payload.payload ?? {}) as Record<string, unknown>);
        else channel.untrack(member);
        return this.#reply(message, 'ok');
    }
  }

  async #join(message: Message): Promise<void> {
    const { topic, joinRef, payload } = message;
    const earlier = this.#memberships.get(topic);
    if (earlier) this.#end(earlier);
    const config = (payload.config ?? {}) as JoinConfig;
    const name = topic.replace(/^realtime:/, '');
    const isPrivate = config.private === true;
    if (!isPrivate && !this.#hub.publicAccess)
      return this.#reply(message, 'error', { reason: 'PrivateOnly: This project only allows private channels' });
    let identity: Identity;
    let permissions: Permissions;
    try {
      identity = await this.#identityOf(payload.access_token);
      permissions = await this.#permissions(name, isPrivate, identity);
    } catch (error) {
      return this.#reply(message, 'error', { reason: (error as Error).message });
    }
    const member: Member = {
      joinRef,
      permissions,
      broadcast: { ack: config.broadcast?.ack === true, self: config.broadcast?.self === true },
      presence: { key: config.presence?.key || randomUUID(), enabled: config.presence?.enabled === true },
      send: (event, content) => this.#send({ joinRef: null, ref: null, topic, event, payload: content }),
    };
    const membership: Membership = {
      member,
      topic,
      isPrivate,
      channel: this.#hub.channel(name, isPrivate),
      expiry: undefined,
    };
    this.#memberships.set(topic, membership);
    this.#endAtExpiry(membership, identity);
    this.#reply(message, 'ok', { postgres_changes: [] });
    membership.channel.join(member);
  }

  /** A user's token, or the project key while nobody is signed in. */
  async #identityOf(token: unknown): Promise<Identity> {
    if (typeof token !== 'string' || !token || token.startsWith('sb_')) return this.#keyIdentity;
    const claims = await this.#hub.verify(token).catch((error: Error) => {
      throw new Error(`InvalidJWTToken: ${error.message}`);
    });
    return { role: claims.role, claims };
  }

  async #permissions(name: string, isPrivate: boolean, identity: Identity): Promise<Permissions> {
    const permissions = isPrivate ? await permissionsOn(this.#hub.owner, name, identity) : publicPermissions;
    if (!permissions.read.broadcast && !permissions.read.presence) {
      throw new Error(`Unauthorized: You do not have permissions to read from this Channel topic: ${name}`);
    }
    return permissions;
  }

  /** A new token is checked like the first one: who lost the right to the topic, loses the channel. */
  async #refresh(membership: Membership, { payload }: Message): Promise<void> {
    try {
      const identity = await this.#identityOf(payload.access_token);
      membership.member.permissions = await this.#permissions(
        membership.topic.replace(/^realtime:/, ''),
        membership.isPrivate,
        identity,
      );
      this.#endAtExpiry(membership, identity);
    } catch (error) {
      this.#close(membership, (error as Error).message);
    }
  }

  #endAtExpiry(membership: Membership, { claims }: Identity): void {
    clearTimeout(membership.expiry);
    if (!claims.exp) return;
    const remaining = Math.min(Math.max(0, claims.exp * 1000 - Date.now()), maxTimeoutMs);
    membership.expiry = setTimeout(() => this.#close(membership, 'Token has expired'), remaining);
    membership.expiry.unref();
  }

  #close(membership: Membership, reason: string): void {
    const { member, topic } = membership;
    member.send('system', {
      status: 'error',
      message: reason,
      extension: 'system',
      channel: topic.replace(/^realtime:/, ''),
    });
    this.#end(membership);
    this.#send({ joinRef: member.joinRef, ref: member.joinRef, topic, event: 'phx_close', payload: {} });
  }

  #end(membership: Membership): void {
    clearTimeout(membership.expiry);
    if (this.#memberships.get(membership.topic) === membership) this.#memberships.delete(membership.topic);
    membership.channel.leave(membership.member);
    this.#hub.forget(membership.topic.replace(/^realtime:/, ''), membership.isPrivate);
  }
}
