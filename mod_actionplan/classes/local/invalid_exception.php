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

namespace mod_actionplan\local;

/**
 * What somebody wrote cannot be taken; each field says why. Nothing was saved.
 *
 * @package    mod_actionplan
 * @copyright  2026 ASN Blended contributors
 * @license    http://www.gnu.org/copyleft/gpl.html GNU GPL v3 or later
 */
class invalid_exception extends \moodle_exception {
    /**
     * The errors.
     *
     * @param string[] $errors
     * @param mixed $data
     */
    public function __construct(
        /** @var string[] field => identifier of the string in this plugin that says so */
        public readonly array $errors,
        /** @var mixed what those strings need */
        public readonly mixed $data = null,
    ) {
        parent::__construct($errors[array_key_first($errors)], 'mod_actionplan', '', $data, implode(', ', array_keys($errors)));
    }

    /**
     * Throws when there is any error.
     *
     * @param string[] $errors
     * @param mixed $data
     * @throws self
     */
    public static function throw_if(array $errors, mixed $data = null): void {
        if ($errors) {
            throw new self($errors, $data);
        }
    }

    /**
     * The errors in the language of the reader.
     *
     * @return array[] field and message
     */
    public function messages(): array {
        $messages = [];
        foreach ($this->errors as $field => $identifier) {
            $messages[] = ['field' => $field, 'message' => get_string($identifier, 'mod_actionplan', $this->data)];
        }
        return $messages;
    }
}
