import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{platform,functions,db}/**/*.test.ts'],
    // Two cores: more files at once only make each other time out.
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    passWithNoTests: false,
    allowOnly: !process.env.CI,
  },
});
