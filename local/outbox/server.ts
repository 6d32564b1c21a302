import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Mail } from '../auth/mail.ts';
export async function startOutbox(port: number) {
  const messages: Mail[] = [];
  const app = new Hono();
  app.get('/', (c) => c.json(messages));
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const s = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, () => resolve(s));
  });
  return {
    deliverAuthMail: async (mail: Mail) => {
      messages.push(mail);
    },
    stop: async () => {
      server.close();
    },
  };
}
