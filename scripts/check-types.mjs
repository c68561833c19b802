// Checks the types of everything written here, then the built declarations as users see them: npm run test:types
import { compiler, oldestCompiler, run } from "./run.mjs";

// Some scripts work on what is built.
run("npm", ["run", "--silent", "build"]);
check("sources, tests, examples and scripts", compiler, ".");
check("the core without Node's types", compiler, "packages/lightspeed-pos/tsconfig.portable.json");
check("a user's program, oldest TypeScript", oldestCompiler, "test-support/consumer");
check("a user's strictest program, oldest TypeScript", oldestCompiler, "test-support/consumer/tsconfig.strictest.json");
check("a user's strictest program", compiler, "test-support/consumer/tsconfig.strictest.json");

/**
 * @param {string} name
 * @param {string} tsc
 * @param {string} project
 */
function check(name, tsc, project) {
  const start = performance.now();
  run(process.execPath, [tsc, "-p", project]);
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
