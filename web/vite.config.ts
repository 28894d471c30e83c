import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { serviceWorker } from "./serviceWorker";

/** Where the server or the fixture listens while developing. */
const server = process.env.AEDILE_URL ?? "http://127.0.0.1:5175";

export default defineConfig({
  plugins: [react(), serviceWorker()],
  server: { proxy: { "/api": server, "/dev": server } },
  build: {
    target: "es2023",
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules\/maplibre-gl/ },
            { name: "deck", test: /node_modules\/(@deck\.gl|@luma\.gl|@math\.gl|@loaders\.gl|@probe\.gl)/ },
          ],
        },
      },
    },
  },
  test: { include: ["src/**/*.test.ts", "dev/**/*.test.mjs"] },
});
