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
     */
    private static function admin(string $sql): void {
        static $pdo;
        $pdo ??= new PDO('pgsql:' . getenv('HOST_PGSQL') . ';dbname=postgres');
        $pdo->exec($sql);
    }

    private static function server_name(string $name): string {
        return "standalone_$name";
    }

    private static function file(string $name): string {
        return $GLOBALS['CFG']->dataroot . "/$name.sqlite";
    }
}
