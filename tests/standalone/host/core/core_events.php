<?php
// Core's own events, as far as the plugins look at them or extend them.

namespace core\event;

/** Somebody has entered a group. */
class group_member_added extends base {
    protected function init() {
        $this->data['crud'] = 'c';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'groups';
    }
}

/** Somebody has left a group. */
class group_member_removed extends base {
    protected function init() {
        $this->data['crud'] = 'd';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'groups';
    }
}

/** A group is gone. */
class group_deleted extends base {
    protected function init() {
        $this->data['crud'] = 'd';
        $this->data['edulevel'] = self::LEVEL_OTHER;
        $this->data['objecttable'] = 'groups';
    }
}

/** Somebody looked at an activity; each kind of activity has its own. */
abstract class course_module_viewed extends base {
    protected function init() {
        $this->data['crud'] = 'r';
        $this->data['edulevel'] = self::LEVEL_OTHER;
    }
}
