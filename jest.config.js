'use strict';

/** @type {import('jest').Config} */
module.exports = {
	roots: ['<rootDir>/test'],
	testMatch: ['**/*.test.ts'],
	testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/test/e2e/'],
	transform: {
		'^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', diagnostics: false }],
	},
	globalSetup: '<rootDir>/test/setup.cjs',
	globalTeardown: '<rootDir>/test/teardown.cjs',
	testEnvironment: '<rootDir>/test/environment.cjs',
	testTimeout: 60_000,
	// A worker loads n8n-core once; two of them fill the two cores of a small machine.
	maxWorkers: 2,
	workerIdleMemoryLimit: '1GB',
};
