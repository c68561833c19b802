import { defineConfig } from "vitest/config";
import config from "./vitest.config.js";

/** The clients that others wrote, or that are generated, against the emulator. */
export default defineConfig({
  ...config,
  test: { ...config.test, include: ["packages/*/test/peers/**/*.test.ts"], exclude: [] },
});
