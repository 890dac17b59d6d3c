import { defineConfig } from 'vite';

// No plugin for React: Vite compiles JSX itself, and the page never reloads in parts (a new build is a new page).
export default defineConfig({
    base: '/',
    build: {
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 2_500,
        // Vite's minifier turns an invalid `width:100` of Fuselage into 100px: every card would be that narrow.
        cssMinify: false,
        modulePreload: { polyfill: false },
        target: 'es2022',
    },
    oxc: { jsx: { runtime: 'automatic' } },
});
