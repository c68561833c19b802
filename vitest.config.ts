import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = (file: string) => fileURLToPath(new URL(`packages/lightspeed-pos/src/${file}`, import.meta.url));

export default defineConfig({
  resolve: {
    // Tests run on the source: no build comes before them.
    alias: [
      { find: /^lightspeed-pos$/, replacement: source("index.ts") },
      { find: /^lightspeed-pos\/emulator$/, replacement: source("emulator/index.ts") },
      { find: /^lightspeed-pos\/oauth$/, replacement: source("oauth/index.ts") },
      { find: /^lightspeed-pos\/custom-buttons$/, replacement: source("custom-buttons/index.ts") },
      { find: /^lightspeed-pos\/node$/, replacement: source("node/index.ts") },
    ],
  },
  test: {
    include: ["packages/*/test/**/*.test.ts", "test-support/**/*.test.ts"],
    // Generating a client and checking its types takes as long as a third of all others: see vitest.peers.config.ts.
    exclude: ["packages/*/test/peers/**"],
    pool: "forks",
    // Nothing is replaced in modules, so files can share them: loading them again for each costs a third of the time.
    isolate: false,
    // One more than the cores of a small machine: some tests mostly wait, for processes or for a browser.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    coverage: { include: ["packages/*/src/**/*.ts"] },
  },
});
