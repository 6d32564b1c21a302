import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{platform,functions,db}/**/*.test.ts'],
    // Two cores: more files at once only make each other time out.
    maxWorkers: 2,
    // Time proves nothing here: a limit only ends what hangs, and leaves a machine four times slower its time.
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
    passWithNoTests: false,
    allowOnly: !process.env.CI,
  },
});
