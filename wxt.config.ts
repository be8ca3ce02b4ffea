import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const MODEL = fileURLToPath(new URL('shared/understanding/model.bin', import.meta.url));

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modules: ['@wxt-dev/i18n/module'],
  // Explicit imports only: a reader sees where every name comes from.
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  hooks: {
    // The model is packed beside the scripts but offered to no page (no web_accessible_resources).
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: MODEL, relativeDest: 'model.bin' });
    },
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push('model.bin');
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_appName__',
    description: '__MSG_appDescription__',
    default_locale: 'en',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'extension@chesheng.example', strict_min_version: '140.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
