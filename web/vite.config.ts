import { writeFileSync } from 'node:fs';
import node from '@sveltejs/adapter-node';
import type { Adapter } from '@sveltejs/kit';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

// The offset keeps several checkouts on one machine apart; the platform sets it for everything it starts.
const port = 54320 + Number(process.env.PLATFORM_PORT_OFFSET ?? 0);

/** The Node adapter, started through server.js, which knows the origin that a plain HTTP server cannot see. */
function adapter(): Adapter {
  const base = node();
  return {
    ...base,
    name: 'console',
    async adapt(builder) {
      await base.adapt(builder);
      writeFileSync('build/index.js', "import '../server.js';\n");
    },
  };
}

export default defineConfig({
  server: { host: '127.0.0.1', port, strictPort: true, fs: { allow: ['..'] } },
  // These ship Svelte source; their place in the root package.json hides that from the plugin, which looks in this one.
  ssr: { noExternal: ['@lucide/svelte', 'bits-ui', 'svelte-sonner', 'svelte-toolbelt', 'runed', '@xyflow/svelte'] },
  plugins: [
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'font-src': ['self', 'data:'],
          'worker-src': ['self', 'blob:'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'media-src': ['self', 'blob:'],
          'manifest-src': ['self'],
          // The address of the data API is only known when the console runs: hooks.server.ts adds it.
          'connect-src': ['self'],
        },
      },
    }),
  ],
});
