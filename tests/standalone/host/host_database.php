<?php

/**
 * Where databases lie: files of SQLite, or databases of a PostgreSQL whose address HOST_PGSQL gives.
 */
final class host_database {
    /**
     * The address of a database.
     *
     * @param string $name
     * @return string
     */
    public static function dsn(string $name): string {
        $server = getenv('HOST_PGSQL');
        return $server ? "pgsql:$server;dbname=" . self::server_name($name) : 'sqlite:' . self::file($name);
    }

    /**
     * Whether a database is there.
     *
     * @param string $name
     * @return bool
     */
    public static function exists(string $name): bool {
        return getenv('HOST_PGSQL')
            ? (bool) self::admin("SELECT 1 FROM pg_database WHERE datname = '" . self::server_name($name) . "'")->fetchColumn()
            : is_file(self::file($name));
    }

    /**
     * Makes an empty database in the place of one that may be there.
     *
     * @param string $name
     */
    public static function make_empty(string $name): void {
        if (getenv('HOST_PGSQL')) {
            self::admin('DROP DATABASE IF EXISTS ' . self::server_name($name));
            self::admin('CREATE DATABASE ' . self::server_name($name) . ' TEMPLATE template0');
        } else {
            @unlink(self::file($name));
        }
    }

    /**
     * Makes a copy of a database.
     *
     * @param string $from
     * @param string $to
     */
    public static function copy(string $from, string $to): void {
        if (getenv('HOST_PGSQL')) {
            self::admin('DROP DATABASE IF EXISTS ' . self::server_name($to) . ' WITH (FORCE)');
            self::admin('CREATE DATABASE ' . self::server_name($to) . ' TEMPLATE ' . self::server_name($from));
        } else {
            copy(self::file($from), self::file($to));
        }
    }

    /**
     * Runs a statement on the server.
     *
     * @param string $sql
     * @return PDOStatement
     */
    private static function admin(string $sql): PDOStatement {
        static $pdo;
        $pdo ??= new PDO('pgsql:' . getenv('HOST_PGSQL') . ';dbname=postgres');
        return $pdo->query($sql);
    }

    private static function server_name(string $name): string {
        return "standalone_$name";
    }

    private static function file(string $name): string {
        return $GLOBALS['CFG']->dataroot . "/$name.sqlite";
    }
}
