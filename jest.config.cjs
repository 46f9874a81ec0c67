/** ESM-only packages that the API uses: jest cannot require them, Node can (tools/jest/environment.cjs). */
const esmOnly = ['@fastify/static', '@tus/server', '@tus/file-store', 'jose'];

/** Tests of the Redis back end run where a Redis is there; `tools/test.mjs` starts one when it finds `redis-server`. */
const withRedis = Boolean(process.env.REDIS_URL_TEST);

const base = {
  rootDir: __dirname,
  testEnvironment: '<rootDir>/tools/jest/environment.cjs',
  transform: {
    '^.+\\.(t|j|mj)s$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs', ignoreDynamic: false },
        sourceMaps: 'inline',
        swcrc: false,
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/', '/dist/'],
  moduleNameMapper: {
    '^@amelie/(ground|contract|rules|formats|course-kit)$': '<rootDir>/libs/$1/src/index.ts',
    ...Object.fromEntries(
      esmOnly.map((name) => [`^${name}$`, `<rootDir>/tools/jest/${name.replace('/', '-').replace('@', '')}.cjs`]),
    ),
  },
  modulePathIgnorePatterns: ['/dist/', '/\\.data/', '/\\.tmp/'],
};

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'pure',
      testMatch: ['<rootDir>/{apps,libs,tools,courses}/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(db|route)\\.test\\.ts$', '/node_modules/'],
    },
    {
      ...base,
      displayName: 'database',
      setupFilesAfterEnv: ['<rootDir>/tools/jest/patience.cjs'],
      testMatch: ['<rootDir>/apps/**/*.{db,route}.test.ts'],
      testPathIgnorePatterns: withRedis ? ['/node_modules/'] : ['/node_modules/', '\\.redis\\.db\\.test\\.ts$'],
    },
    {
      ...base,
      displayName: 'journeys',
      testMatch: ['<rootDir>/e2e/**/*.spec.ts'],
      testPathIgnorePatterns: withRedis ? ['/node_modules/'] : ['/node_modules/', '\\.redis\\.spec\\.ts$'],
    },
  ],
};
