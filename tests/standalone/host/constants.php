<?php
// The constants of Moodle's interfaces that the plugins and their tests name.

foreach ([
    'MOODLE_INTERNAL' => true,
    'CAP_INHERIT' => 0, 'CAP_ALLOW' => 1, 'CAP_PREVENT' => -1, 'CAP_PROHIBIT' => -1000,
    'CONTEXT_SYSTEM' => 10, 'CONTEXT_USER' => 30, 'CONTEXT_COURSECAT' => 40, 'CONTEXT_COURSE' => 50, 'CONTEXT_MODULE' => 70,
    'CONTEXT_COURSECAT' => 40, 'CONTEXT_BLOCK' => 80, 'SYSCONTEXTID' => 1, 'SITEID' => 1,
    'RISK_MANAGETRUST' => 1, 'RISK_XSS' => 4, 'RISK_CONFIG' => 2, 'RISK_PERSONAL' => 8, 'RISK_SPAM' => 16, 'RISK_DATALOSS' => 32,
    'IGNORE_MISSING' => 0, 'IGNORE_MULTIPLE' => 1, 'MUST_EXIST' => 2,
    'SQL_PARAMS_NAMED' => 1, 'SQL_PARAMS_QM' => 2,
    'NULL_ALLOWED' => true, 'NULL_NOT_ALLOWED' => false,
    'VALUE_REQUIRED' => 1, 'VALUE_OPTIONAL' => 2, 'VALUE_DEFAULT' => 0,
    'NOGROUPS' => 0, 'SEPARATEGROUPS' => 1, 'VISIBLEGROUPS' => 2,
    'ENROL_INSTANCE_ENABLED' => 0, 'ENROL_INSTANCE_DISABLED' => 1, 'ENROL_USER_ACTIVE' => 0, 'ENROL_USER_SUSPENDED' => 1,
    'MINSECS' => 60, 'HOURSECS' => 3600, 'DAYSECS' => 86400, 'WEEKSECS' => 604800,
    'RISK_MANAGETRUST' => 1,
    'MATURITY_ALPHA' => 50, 'MATURITY_STABLE' => 200,
    'FORMAT_HTML' => '1', 'FORMAT_PLAIN' => '2',
    'FILE_AREA_MAX_BYTES_UNLIMITED' => -1,
    'MOODLE_OFFICIAL_MOBILE_SERVICE' => 'moodle_mobile_app',
    'FEATURE_MOD_INTRO' => 'mod_intro', 'FEATURE_SHOW_DESCRIPTION' => 'showdescription', 'FEATURE_GROUPS' => 'groups',
    'FEATURE_GROUPINGS' => 'groupings', 'FEATURE_COMPLETION_TRACKS_VIEWS' => 'completion_tracks_views',
    'FEATURE_BACKUP_MOODLE2' => 'backup_moodle2', 'FEATURE_GRADE_HAS_GRADE' => 'grade_has_grade',
    'FEATURE_GRADE_OUTCOMES' => 'outcomes', 'FEATURE_MOD_PURPOSE' => 'mod_purpose', 'MOD_PURPOSE_ASSESSMENT' => 'assessment',
    'COMPLETION_TRACKING_NONE' => 0, 'COMPLETION_TRACKING_MANUAL' => 1, 'COMPLETION_TRACKING_AUTOMATIC' => 2,
    'COMPLETION_UNKNOWN' => -1, 'COMPLETION_INCOMPLETE' => 0, 'COMPLETION_COMPLETE' => 1, 'CALENDAR_EVENT_TYPE_ACTION' => 1,
    'DEBUG_DEVELOPER' => 32767, 'DEBUG_NONE' => 0,
] as $name => $value) {
    defined($name) || define($name, $value);
}
// A parameter type is its name; which ones there are, clean_param() says.
foreach ([
    'alpha', 'alphaext', 'alphanum', 'alphanumext', 'bool', 'file', 'float', 'int', 'notags', 'raw', 'sequence', 'text', 'timezone',
    'url',
] as $type) {
    define('PARAM_' . strtoupper($type), $type);
}
