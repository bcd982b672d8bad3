<?php

/**
 * Refuses SQL that SQLite takes and that is not portable, so that a green test on SQLite says something about the others.
 */
final class sql_guard {
    /** Pattern => what is wrong with it. */
    private const REFUSED = [
        '/"/' => 'double quotes',
        '/\bLIMIT\b/i' => 'LIMIT: pass limitfrom and limitnum',
        '/\|\|/' => '||: use sql_concat()',
        '/(?<!\/\*sql_like\*\/ )\bLIKE\b/i' => 'raw LIKE: use sql_like()',
        '/\bON\s+CONFLICT\b|\bINSERT\s+OR\b|\bREPLACE\s+INTO\b/i' => 'an upsert',
        '/\b(IFNULL|NVL|GROUP_CONCAT|STRFTIME|DATETIME|JULIANDAY|TYPEOF|TOTAL|PRINTF|GLOB|RANDOM)\s*\(/i' => 'a function of one engine',
        '/\b(INSTR)\s*\((?!\/\*sql_position\*\/)/i' => 'INSTR: use sql_position()',
        '/;/' => 'more than one statement',
    ];

    /**
     * Checks a statement as its author wrote it.
     *
     * @param string $sql
     * @throws coding_exception
     */
    public static function check(string $sql): void {
        $text = preg_replace("/'[^']*'/", "''", $sql);
        foreach (self::REFUSED as $pattern => $what) {
            if (preg_match($pattern, $text)) {
                throw new coding_exception("SQL is not portable: $what", $sql);
            }
        }
    }
}
