import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const server = process.env.SIAGA_URL ?? 'http://127.0.0.1:4000';

/** One page per audience. The pages run under `style-src 'self'`: nothing is inlined, no data: addresses. */
export default defineConfig({
  root: here('.'),
  base: '/',
  publicDir: here('public'),
  plugins: [react()],
  build: {
    // One page, one bundle: the kiosk loads it once from its own machine.
    chunkSizeWarningLimit: 700,
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { wall: here('wall.html') } },
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/graphql': { target: server, ws: true } },
  },
});
