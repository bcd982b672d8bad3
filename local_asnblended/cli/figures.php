<?php
// This file is part of Moodle - http://moodle.org/
//
// Moodle is free software: you can redistribute it and/or modify
// it under the terms of the GNU General Public License as published by
// the Free Software Foundation, either version 3 of the License, or
// (at your option) any later version.
//
// Moodle is distributed in the hope that it will be useful,
// but WITHOUT ANY WARRANTY; without even the implied warranty of
// MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the
// GNU General Public License for more details.
//
// You should have received a copy of the GNU General Public License
// along with Moodle.  If not, see <http://www.gnu.org/licenses/>.

/**
 * Makes figures, things due and sums anew, or checks them against the rows they follow from.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use core\di;
use local_asnblended\local\figures\rebuild_service;
use local_asnblended\local\figures\verify_service;
use local_asnblended\local\runs\run_repository;

[$cli, $unknown] = cli_get_params(['verify' => false, 'rebuild' => false, 'run' => 0, 'help' => false], ['h' => 'help']);
if ($unknown) {
    cli_error(get_string('cliunknowoption', 'core_admin', implode("\n  ", $unknown)));
}
if ($cli['help'] || (bool) $cli['verify'] === (bool) $cli['rebuild']) {
    cli_writeln(get_string('cli:figureshelp', 'local_asnblended'));
    exit($cli['help'] ? 0 : 1);
}
$wrong = [];
foreach ($cli['run'] ? [(int) $cli['run']] : di::get(run_repository::class)->ids() as $runid) {
    if ($cli['rebuild']) {
        di::get(rebuild_service::class)->rebuild($runid);
    } else {
        array_push($wrong, ...di::get(verify_service::class)->verify($runid));
    }
}
array_map('cli_writeln', $wrong);
cli_writeln(get_string($cli['rebuild'] ? 'cli:figuresrebuilt' : 'cli:figureswrong', 'local_asnblended', count($wrong)));
exit($wrong ? 1 : 0);
