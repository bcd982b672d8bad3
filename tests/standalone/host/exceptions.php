<?php
// Exceptions of Moodle's interfaces, and the host's own refusal.

/**
 * An error with an identifier in a component's strings.
 */
class moodle_exception extends Exception {
    /**
     * The error.
     *
     * @param string $errorcode identifier of the string
     * @param string $module component of the string
     * @param mixed $link where to go on
     * @param mixed $a what the string needs
     * @param string|null $debuginfo for developers
     */
    public function __construct(
        public $errorcode,
        public $module = '',
        public $link = '',
        public $a = null,
        public $debuginfo = null,
    ) {
        $this->module = $module ?: 'error';
        $message = get_string_manager()->string_exists($errorcode, $this->module)
            ? get_string($errorcode, $this->module, $a) : "$this->module/$errorcode";
        parent::__construct($message . ($debuginfo ? " ($debuginfo)" : ''));
    }
}

/**
 * A programmer's mistake.
 */
class coding_exception extends moodle_exception {
    /**
     * The mistake.
     *
     * @param string $hint
     * @param string|null $debuginfo
     */
    public function __construct($hint, $debuginfo = null) {
        parent::__construct('codingerror', 'debug', '', $hint, $debuginfo ?? $hint);
    }
}

/**
 * A capability that is lacking.
 */
class required_capability_exception extends moodle_exception {
    /**
     * The lack.
     *
     * @param context $context
     * @param string $capability
     */
    public function __construct($context, $capability) {
        parent::__construct('nopermissions', 'error', '', $capability, "context $context->id");
    }
}

/**
 * Somebody who is not logged in, or not let into a course or activity.
 */
class require_login_exception extends moodle_exception {
    /**
     * The reason.
     *
     * @param string $reason login (not logged in), enrol (not in the course), hidden (the activity), coursehidden
     * @param int $courseid
     */
    public function __construct(public readonly string $reason, public readonly int $courseid = 0) {
        parent::__construct('requireloginerror', 'error', '', null, $reason);
    }
}

/**
 * A parameter of a web service that is not as declared.
 */
class invalid_parameter_exception extends moodle_exception {
    /**
     * The problem.
     *
     * @param string|null $debuginfo
     */
    public function __construct($debuginfo = null) {
        parent::__construct('invalidparameter', 'debug', '', null, $debuginfo);
    }
}

/**
 * An answer of a web service that is not as declared.
 */
class invalid_response_exception extends moodle_exception {
    /**
     * The problem.
     *
     * @param string|null $debuginfo
     */
    public function __construct($debuginfo = null) {
        parent::__construct('invalidresponse', 'debug', '', null, $debuginfo);
    }
}

/**
 * An error of the database.
 */
class dml_exception extends moodle_exception {
}

/**
 * A record that should be there and is not, or is there more than once.
 */
class dml_missing_record_exception extends dml_exception {
    /**
     * The table in which it is missing.
     *
     * @param string|null $table null for a query
     * @param string $sql
     */
    public function __construct(?string $table, string $sql = '') {
        parent::__construct($table === null ? 'invalidrecordunknown' : 'invalidrecord', 'error', '', $table, $sql);
    }
}

/**
 * More than one record where one was asked for.
 */
class dml_multiple_records_exception extends dml_exception {
}

/**
 * A statement that could not be read.
 */
class dml_read_exception extends dml_exception {
    /**
     * The failure.
     *
     * @param string $error
     * @param string|null $sql
     */
    public function __construct(public string $error, ?string $sql = null) {
        parent::__construct('dmlreadexception', 'error', '', null, "$error $sql");
    }
}

/**
 * A write that the database refused, like a second row under a unique key.
 */
class dml_write_exception extends dml_exception {
    /**
     * The failure.
     *
     * @param string $error
     * @param string|null $sql
     */
    public function __construct(public string $error, ?string $sql = null) {
        parent::__construct('dmlwriteexception', 'error', '', null, "$error $sql");
    }
}

/**
 * A transaction used out of turn.
 */
class dml_transaction_exception extends dml_exception {
    /**
     * The mistake.
     *
     * @param string $debuginfo
     */
    public function __construct(string $debuginfo) {
        parent::__construct('dmltransactionexception', 'error', '', null, $debuginfo);
    }
}

/**
 * Something of Moodle that the host does not serve. It is written down, so that it shows even where somebody swallowed it.
 */
final class host_refusal extends Error {
    /** @var string[] everything that was refused since the ledger was emptied */
    public static array $ledger = [];

    /**
     * The refusal.
     *
     * @param string $what
     */
    public function __construct(string $what) {
        self::$ledger[] = $what;
        parent::__construct(self::words($what));
    }

    /**
     * A refusal in words.
     *
     * @param string $what
     * @return string
     */
    public static function words(string $what): string {
        return "The standalone host does not serve $what. Use a real Moodle for it.";
    }
}
