import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { packedFiles } from './packed-files.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.SIAGA_URL ?? 'http://127.0.0.1:4000';

/** Serves each page at the address that the server gives it. */
const pageAddresses: Plugin = {
  name: 'page-addresses',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '';
      if (/^\/(wall)?$/.test(path)) request.url = '/wall.html';
      if (/^\/console(\/[^.]*)?$/.test(path)) request.url = '/console.html';
      if (path === '/siaga') request.url = '/alert.html';
      next();
    });
  },
};

/** One page per audience. The pages run under `style-src 'self'`: nothing is inlined, no data: addresses. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  plugins: [react(), pageAddresses, packedFiles],
  build: {
    // Whole pages, loaded once from a machine nearby; what several pages need stands in a part of its own.
    chunkSizeWarningLimit: 900,
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        wall: here('wall.html'),
        console: here('console.html'),
        alert: here('alert.html'),
        'siaga-worker': here('src/alert/worker.ts'),
      },
      output: {
        // A service worker is known by its address, which stays the same.
        entryFileNames: ({ name }) => (name === 'siaga-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: server, ws: true } },
  },
});
