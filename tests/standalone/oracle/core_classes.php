<?php
// Classes of core that only the fixtures of Moodle's own tests name. The plugins never see them.

namespace core {
    class context_helper {
        public static function reset_caches(): void {
            \host_memo::forget();
        }
    }

    class_alias(context_helper::class, 'context_helper');
}

namespace core\hook {
    interface deprecated_callback_replacement {
        public static function get_deprecated_plugin_callbacks(): array;
    }
}

namespace core\event {
    abstract class grade_report_viewed extends course_module_viewed {
    }
}
