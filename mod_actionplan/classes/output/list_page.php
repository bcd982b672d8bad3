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

namespace mod_actionplan\output;

use core\output\renderable;
use core\output\renderer_base;
use core\output\templatable;
use mod_actionplan\local\plan\list_choice;

/**
 * The plans that somebody follows.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
final class list_page implements renderable, templatable {
    /** Plans that one sees at once. */
    private const SCREEN = 6;

    /**
     * The page.
     *
     * @param array[] $own
     * @param array $list
     * @param string $menu
     * @param array[] $groups
     * @param \moodle_url $url
     * @param list_choice $choice
     */
    public function __construct(
        /** @var array[] own plans, as list_view exports them */
        private readonly array $own,
        /** @var array plans of others, as list_view exports them */
        private readonly array $list,
        /** @var string core's menu of groups, where there is one */
        private readonly string $menu,
        /** @var array[] groups to choose from (name, url, current) for an organiser who sees one at a time */
        private readonly array $groups,
        /** @var \moodle_url of this page, for the next one */
        private readonly \moodle_url $url,
        /** @var list_choice what is looked for */
        private readonly list_choice $choice,
    ) {
    }

    #[\Override]
    public function export_for_template(renderer_base $output): array {
        $next = $this->list['next'];
        $params = $this->choice->params();
        return $this->list + [
            'own' => $this->own,
            'hasown' => (bool) $this->own,
            'menu' => $this->menu,
            'hasgroups' => (bool) $this->groups,
            'groups' => $this->groups,
            'nexturl' => $next !== '' ? (new \moodle_url($this->url, $params + ['after' => $next]))->out(false) : '',
            'search' => $this->choice->search,
            'chosen' => (bool) $params,
            'filtered' => (bool) array_diff_key($params, ['search' => 1]),
            // A list that fits a screen is read, not searched.
            'searchable' => $params || $next !== '' || count($this->list['plans']) > self::SCREEN,
            'selects' => [
                $this->select('kind', list_choice::KINDS, static fn(string $kind) => "todo:$kind"),
                $this->select('whom', list_choice::WHOM, static fn(string $whom) => "whom:$whom"),
                $this->select('days', array_map('strval', list_choice::DAYS), static fn() => 'longerthan'),
            ],
            'action' => $this->url->out_omit_querystring(),
            'fields' => array_map(
                static fn(string $name, $value) => ['name' => $name, 'value' => (string) $value],
                array_keys($this->url->params()),
                $this->url->params(),
            ),
            'allurl' => $this->url->out(false),
        ];
    }

    /**
     * A filter.
     *
     * @param string $name of the property of the choice
     * @param string[] $values
     * @param callable $string takes a value, gives the identifier of its words
     * @return array
     */
    private function select(string $name, array $values, callable $string): array {
        $chosen = (string) $this->choice->$name;
        return [
            'name' => $name,
            'label' => get_string("filter:$name", 'mod_actionplan'),
            'options' => array_map(static fn(string $value) => [
                'value' => $value,
                'label' => get_string($string($value), 'mod_actionplan', $value),
                'chosen' => $value === $chosen,
            ], $values),
        ];
    }
}
