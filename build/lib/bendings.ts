/** What a plugin may not contain: signs that it was bent to fit the host, or that SQL and output stand in the wrong room. */
const forbidden: readonly [RegExp, string][] = [
    [/\bhost_[a-z]+\b|HOST_RUN|standalone/, 'a word of the standalone host'],
    [/get_dbfamily/, 'get_dbfamily()'],
    [/class_exists\(\s*['"]\\*core/, 'class_exists() of a core class'],
];

/** Signs of bending in a file of a plugin. */
export function bendings(file: string, text: string): string[] {
    const found = forbidden.filter(([pattern]) => pattern.test(text)).map(([, what]) => what);
    const isTest = file.includes('/tests/');
    const isRepository = file.endsWith('_repository.php') || /\/db\/upgrade(lib)?\.php$/.test(file);
    // One place rolls back and throws again; nobody else may swallow everything.
    if (/catch \(\\?Throwable\b/.test(text) && !file.endsWith('/classes/transaction.php')) {
        found.push('catch (\\Throwable)');
    }
    if (/(\$this->db|\$DB)->(get_\w+_sql|execute|\w+_select)\(/.test(text) && !isRepository && !isTest) {
        found.push('SQL outside repositories');
    }
    if (/\$OUTPUT\b/.test(text)) {
        found.push('$OUTPUT');
    }
    return found;
}
