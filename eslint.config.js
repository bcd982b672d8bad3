import tseslint from 'typescript-eslint';

export default tseslint.config(
    {ignores: ['**/amd/build/**', 'node_modules/**', '**/vendor/**']},
    ...tseslint.configs.strict,
    {
        files: ['**/*.ts'],
        languageOptions: {parserOptions: {projectService: true}},
        rules: {
            'max-lines': ['error', 400],
            'max-len': ['error', {code: 132, ignoreUrls: true}],
            eqeqeq: 'error',
            '@typescript-eslint/no-floating-promises': 'error',
            '@typescript-eslint/no-explicit-any': 'error',
            '@typescript-eslint/ban-ts-comment': 'error',
            '@typescript-eslint/no-extraneous-class': 'off',
            'no-restricted-syntax': ['error', {
                selector: 'ImportExpression',
                message: 'esbuild makes a dynamic import() eager: use requireAsync().',
            }],
        },
    },
);
