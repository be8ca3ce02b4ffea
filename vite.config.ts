import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { messages } from './dashboard/messages-plugin.ts';

// The dashboard alone: the extension is built by WXT from wxt.config.ts.
export default defineConfig({
  root: 'dashboard',
  plugins: [preact(), messages()],
  build: {
    outDir: '../dist/dashboard',
    emptyOutDir: true,
    // Everything but the font stack is ours and same-origin, so that the page runs under a strict CSP.
    assetsInlineLimit: 0,
    // The chart library is the one big piece, and it comes only when a chart is drawn.
    chunkSizeWarningLimit: 600,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': { target: 'http://127.0.0.1:8640' } },
  },
});
