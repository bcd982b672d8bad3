<?php

/**
 * What was refused counts even where somebody swallowed it: a page that met a refusal becomes an error page, and a command fails.
 * Tests look at the ledger themselves, when each ends.
 */
final class host_ledger {
    /**
     * Watches this page or command until it ends. What a page writes is held back until then.
     */
    public static function watch(): void {
        PHP_SAPI === 'cli' || ob_start();
        register_shutdown_function([self::class, 'settle']);
    }

    /**
     * Ends a page or a command that met a refusal as an error.
     */
    public static function settle(): void {
        $refused = array_unique(host_refusal::$ledger);
        if (!$refused) {
            return;
        }
        if (PHP_SAPI === 'cli') {
            fwrite(STDERR, implode("\n", array_map([host_refusal::class, 'words'], $refused)) . "\n");
            exit(1);
        }
        while (ob_get_level()) {
            ob_end_clean();
        }
        header_remove('Location');
        header_remove('Content-Disposition');
        host_errors::refused($refused);
    }
}
