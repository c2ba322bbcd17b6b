import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [svelte({ configFile: false })],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // The content-security policy allows neither inline scripts nor data: addresses.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Few requests: one style sheet, and one chunk for the kit and the frame; each page adds one of its own.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ name: 'kit', test: /\/web\/(ui|shell|style)\/(?!markdown|Gallery|\w+Page)/ }] },
      },
    },
  },
  server: { proxy: { '^/api/': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
})
