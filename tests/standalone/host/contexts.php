<?php
// Contexts: where capabilities are asked.

/**
 * A place in the site, with its way up.
 */
abstract class context {
    /** @var int id */
    public int $id;

    /** @var int what it is of */
    public int $instanceid;

    /** @var int kind */
    public int $contextlevel;

    /** @var string ids from the system down to this one */
    public string $path;

    /** Kind of place of each class. */
    private const LEVELS = [CONTEXT_SYSTEM => 'context_system', CONTEXT_USER => 'context_user', CONTEXT_COURSE => 'context_course',
        CONTEXT_MODULE => 'context_module'];

    /** Table that must hold what the place is of. */
    private const TABLES = [CONTEXT_USER => 'user', CONTEXT_COURSE => 'course', CONTEXT_MODULE => 'course_modules'];

    /**
     * The place of something, made when it is asked for the first time.
     *
     * @param int $level
     * @param int $instanceid
     * @param int $strictness
     * @return static|false
     */
    protected static function of(int $level, int $instanceid, int $strictness): static|false {
        return host_memo::of("context $level $instanceid", static fn() => self::find($level, $instanceid, $strictness));
    }

    /**
     * Finds or makes the place of something.
     *
     * @param int $level
     * @param int $instanceid
     * @param int $strictness
     * @return self|false
     */
    private static function find(int $level, int $instanceid, int $strictness): self|false {
        global $DB;
        $key = ['contextlevel' => $level, 'instanceid' => $instanceid];
        $record = $DB->get_record('context', $key);
        if (!$record) {
            if (isset(self::TABLES[$level]) && !$DB->record_exists(self::TABLES[$level], ['id' => $instanceid])) {
                if ($strictness === MUST_EXIST) {
                    throw new dml_missing_record_exception('context', "$level $instanceid");
                }
                return false;
            }
            $parent = match ($level) {
                CONTEXT_SYSTEM => '',
                CONTEXT_MODULE => context_course::instance(
                    (int) $DB->get_field('course_modules', 'course', ['id' => $instanceid], MUST_EXIST),
                )->path,
                default => context_system::instance()->path,
            };
            $id = $DB->insert_record('context', (object) ($key + ['path' => '', 'depth' => 0]));
            $DB->update_record('context', (object) ['id' => $id, 'path' => "$parent/$id", 'depth' => substr_count($parent, '/') + 1]);
            $record = $DB->get_record('context', ['id' => $id]);
        }
        return self::from_record($record);
    }

    /**
     * The place of a record.
     *
     * @param stdClass $record
     * @return static
     */
    private static function from_record(stdClass $record): self {
        $class = self::LEVELS[$record->contextlevel];
        $context = new $class();
        foreach (['id', 'instanceid', 'contextlevel'] as $field) {
            $context->$field = (int) $record->$field;
        }
        $context->path = $record->path;
        return $context;
    }

    /**
     * The place with an id.
     *
     * @param int $id
     * @param int $strictness
     * @return self|false
     */
    public static function instance_by_id($id, $strictness = MUST_EXIST) {
        return host_memo::of("context id $id", static function () use ($id, $strictness) {
            $record = $GLOBALS['DB']->get_record('context', ['id' => $id], '*', $strictness);
            return $record ? self::from_record($record) : false;
        });
    }

    /**
     * The ids from this place up to the system.
     *
     * @return int[]
     */
    public function ids(): array {
        return array_map('intval', array_reverse(explode('/', trim($this->path, '/'))));
    }

    /**
     * The place of the course this place is in.
     *
     * @return context_course|null
     */
    public function course(): ?context_course {
        foreach ($this->ids() as $id) {
            $context = self::instance_by_id($id);
            if ($context instanceof context_course) {
                return $context;
            }
        }
        return null;
    }
}

/**
 * The whole site.
 */
final class context_system extends context {
    public static function instance(): self {
        return self::of(CONTEXT_SYSTEM, 0, MUST_EXIST);
    }
}

/**
 * A person.
 */
final class context_user extends context {
    public static function instance($userid, $strictness = MUST_EXIST): self|false {
        return self::of(CONTEXT_USER, (int) $userid, $strictness);
    }
}

/**
 * A course.
 */
final class context_course extends context {
    public static function instance($courseid, $strictness = MUST_EXIST): self|false {
        return self::of(CONTEXT_COURSE, (int) $courseid, $strictness);
    }
}

/**
 * An activity.
 */
final class context_module extends context {
    public static function instance($cmid, $strictness = MUST_EXIST): self|false {
        return self::of(CONTEXT_MODULE, (int) $cmid, $strictness);
    }
}
