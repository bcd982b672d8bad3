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
 * Imports a file from the command line: first a preview, with --apply for good.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */

define('CLI_SCRIPT', true);

require(__DIR__ . '/../../../config.php');
require_once($CFG->libdir . '/clilib.php');

use core\di;
use local_asnblended\actor;
use local_asnblended\local\imports\options;
use local_asnblended\local\imports\row;
use local_asnblended\local\imports\import_service;
use local_asnblended\local\imports\importer_registry;

[$cli, $unknown] = cli_get_params(
    ['kind' => '', 'file' => '', 'run' => 0, 'apply' => false, 'create-accounts' => false, 'confirm' => '', 'reject' => '',
        'json' => false, 'help' => false],
    ['h' => 'help'],
);
if ($unknown) {
    cli_error(get_string('cliunknowoption', 'core_admin', implode("\n  ", $unknown)));
}
if ($cli['help'] || !in_array($cli['kind'], di::get(importer_registry::class)->kinds(), true)) {
    cli_writeln(get_string('cli:importhelp', 'local_asnblended'));
    exit($cli['help'] ? 0 : 1);
}
if (!is_readable($cli['file'])) {
    cli_error(get_string('error:fileunreadable', 'local_asnblended', $cli['file']));
}
$nips = static fn(string $list) => array_filter(explode(',', $list));
$options = new options(
    (bool) $cli['create-accounts'],
    $nips($cli['confirm']),
    $nips($cli['reject']),
    (int) $cli['run'],
);
$imports = di::get(import_service::class);
$content = file_get_contents($cli['file']);
try {
    $result = $cli['apply']
        ? $imports->apply(actor::system(), $cli['kind'], $content, $options)
        : $imports->preview(actor::system(), $cli['kind'], $content, $options);
} catch (moodle_exception $exception) {
    cli_error($exception->getMessage());
}
if ($cli['json']) {
    $refused = array_map(
        static fn(row $row) => ['line' => $row->line, 'reason' => $row->reason()],
        $result->with_status(row::REFUSED),
    );
    cli_writeln(json_encode($result->counts() + ['rows' => $refused], JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES));
    exit(0);
}
foreach ($result->rows as $row) {
    $proposal = $row->account === 'proposal'
        ? get_string('account:proposal', 'local_asnblended', (object) ['username' => $row->accountuser->username,
            'name' => fullname($row->accountuser), 'email' => $row->accountuser->email])
        : '';
    cli_writeln(trim("$row->line\t" . get_string("fate:$row->status", 'local_asnblended')
        . "\t$row->key\t$row->name\t{$row->reason()}$proposal"));
}
foreach ($result->counts() as $status => $count) {
    cli_writeln(get_string("fate:$status", 'local_asnblended') . ": $count");
}
if (!$cli['apply']) {
    cli_writeln(get_string('cli:previewonly', 'local_asnblended'));
}
