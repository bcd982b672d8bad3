<?php

use core\external\persistent_exporter;
use local_asnblended\local\runs\programme;

/**
 * Exports a programme with the number of its runs.
 */
final class programme_exporter extends persistent_exporter {
    protected static function define_class() {
        return programme::class;
    }

    protected static function define_related() {
        return ['runs' => 'int'];
    }

    protected static function define_other_properties() {
        return ['runs' => ['type' => PARAM_INT]];
    }

    protected function get_other_values(\core\output\renderer_base $output) {
        return ['runs' => $this->related['runs']];
    }
}

/**
 * A persistent is exported as its properties and what is declared besides.
 */
final class exporter_test extends advanced_testcase {
    public function test_persistent(): void {
        $programme = new programme(0, (object) ['code' => 'PPB', 'name' => 'Pelayanan Publik & Adil']);
        $programme->create();
        $exported = (new programme_exporter($programme, ['runs' => 3]))->export((new moodle_page())->get_renderer('core'));
        $this->assertSame([(int) $programme->get('id'), 'PPB', 'Pelayanan Publik &amp; Adil', 3],
            [(int) $exported->id, $exported->code, $exported->name, $exported->runs]);
        $structure = programme_exporter::get_read_structure();
        $this->assertSame(3, core_external\external_api::clean_returnvalue($structure, $exported)['runs']);
        $this->assertArrayNotHasKey('id', programme_exporter::get_create_structure()->keys);
        $this->expectException(coding_exception::class);
        new programme_exporter(new local_asnblended\local\results\indicator(), ['runs' => 3]);
    }
}
