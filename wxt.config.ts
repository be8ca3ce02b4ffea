import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const MODEL = at('shared/understanding/model.bin');

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  modules: ['@wxt-dev/i18n/module'],
  // The sources are the repository; a package holds the extension alone.
  zip: { zipSources: false },
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
    // The card's frame stands in pages of forums the person picks later; its address is a new one in every session.
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['*://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'extension@chesheng.example', strict_min_version: '140.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
