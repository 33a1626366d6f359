import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The browser's side, into dist/web. Nothing is inlined: the page's policy allows neither inline scripts nor inline styles. */
export default defineConfig({
  root: 'web',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
    target: 'es2023',
  },
})
