/** Builds the page of Local Teams into `dist/local`, from where the server serves it at `/local/`. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  base: "/local/",
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL("../../../../dist/local", import.meta.url)),
    emptyOutDir: true,
    // Fluent and adaptivecards are one page's worth; it is served from the same machine.
    chunkSizeWarningLimit: 1500,
  },
});
