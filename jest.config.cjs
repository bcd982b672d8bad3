// Browser code is tested twice: its rules from the TypeScript, its packaging from the built AMD files.
module.exports = {
    testEnvironment: 'node',
    roots: ['<rootDir>/tests/js'],
    transform: {
        '^.+\\.ts$': ['ts-jest', {tsconfig: {
            module: 'commonjs', moduleResolution: 'node10', target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], strict: true,
            esModuleInterop: true, isolatedModules: true, types: ['jest', 'node', 'requirejs', 'jquery'],
        }, diagnostics: false}],
    },
    moduleNameMapper: {
        '^core/(.*)$': '<rootDir>/tests/js/moodle/core_$1',
        '^local_asnblended/(.*)$': '<rootDir>/amd-src/local_asnblended/$1',
    },
    reporters: ['default'],
};
