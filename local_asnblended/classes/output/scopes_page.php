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

namespace local_asnblended\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use local_asnblended\dates;
use local_asnblended\form\scope_form;

/**
 * Who may see which agency or region, and the form to add somebody.
 *
 * @package    local_asnblended
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class scopes_page implements renderable, templatable {
    /**
     * The page.
     *
     * @param \stdClass[] $scopes
     * @param scope_form $form
     * @param \moodle_url $url
     */
    public function __construct(
        /** @var \stdClass[] as scope_service::all() gives them */
        private readonly array $scopes,
        /** @var scope_form the form */
        private readonly scope_form $form,
        /** @var \moodle_url address of this page */
        private readonly \moodle_url $url,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        return [
            'scopes' => array_map(static fn(\stdClass $scope) => [
                ...(array) $scope,
                'rolename' => get_string("scoperole:$scope->role", 'local_asnblended'),
                'removelabel' => get_string('scoperemoveof', 'local_asnblended', $scope->name),
                'removetitle' => get_string('scoperemove', 'local_asnblended'),
                // The dialogue takes it for HTML.
                'removeconfirm' => get_string('scoperemoveof', 'local_asnblended', s($scope->name)),
                'until' => $scope->todate === '' ? '' : dates::label($scope->todate),
            ], $this->scopes),
            'hasscopes' => (bool) $this->scopes,
            'url' => $this->url->out(false),
            'sesskey' => sesskey(),
            'form' => $this->form->render(),
        ];
    }
}
