/// <reference lib="webworker" />
// Without a connection every page leads to /offline, which shows the documents kept on this device. The program itself is
// stored when the first document is kept, so that people who never read offline download nothing for it.
import { immutable } from '$app/manifest';
import { version } from '$app/env';
import { self } from '$app/service-worker';

const kept = `program-${version}`;
const offlinePage = '/offline';

async function keepProgram(): Promise<void> {
  const cache = await caches.open(kept);
  await cache.addAll([offlinePage, ...immutable.map(({ path }) => new URL(path, self.registration.scope).pathname)]);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // Whoever kept documents under an earlier version goes on with them under this one.
      if ((await caches.keys()).some((name) => name.startsWith('program-'))) await keepProgram();
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('program-') && name !== kept) await caches.delete(name);
      await self.clients.claim();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const answer = event.ports[0];
  const work = event.data === 'keep' ? keepProgram() : event.data === 'forget' ? caches.delete(kept) : undefined;
  if (!work) return;
  event.waitUntil(
    work.then(
      () => answer?.postMessage({ done: true }),
      () => answer?.postMessage({ done: false }),
    ),
  );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (url.pathname.includes('/immutable/')) {
    event.respondWith((async () => (await caches.match(request, { ignoreSearch: true })) ?? fetch(request))());
  } else if (request.mode === 'navigate') {
    event.respondWith(
      (async () => {
        try {
          return await fetch(request);
        } catch (error) {
          const page = await caches.match(offlinePage);
          if (!page) throw error;
          return url.pathname === offlinePage ? page : Response.redirect(offlinePage, 302);
        }
      })(),
    );
  }
});
