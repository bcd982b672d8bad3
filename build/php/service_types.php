<?php
// Turns what a plugin's web services declare into TypeScript, so that the browser's code knows no other shapes.

use core_external\external_api;
use core_external\external_description;
use core_external\external_multiple_structure;
use core_external\external_single_structure;
use core_external\external_value;

/**
 * The types of one plugin.
 */
final class service_types {
    /** @var string[] shape as text => name of the type that has it */
    private array $named = [];

    /** @var string[] declarations, in order */
    private array $declarations = [];

    /**
     * The types of a plugin's web services.
     *
     * @param string[] $functions names
     * @return string TypeScript
     */
    public static function of(array $functions): string {
        $types = new self();
        $services = [];
        foreach ($functions as $function) {
            $info = external_api::external_function_info($function);
            // The component's two words go: within a plugin nobody needs them.
            $base = str_replace(' ', '', ucwords(str_replace('_', ' ', implode('_', array_slice(explode('_', $function), 2)))));
            $services[] = "    $function: {parameters: " . $types->name("{$base}Parameters", $info->parameters_desc, true)
                . '; returns: ' . $types->name("{$base}Returns", $info->returns_desc, false) . '};';
        }
        $services = implode("\n", $services);
        return implode("\n", $types->declarations) . "\n/** Every web service of the plugin. */\nexport interface Services {\n$services\n}\n";
    }

    /**
     * The name of the type of a whole declaration; an equal one that was met before serves again.
     *
     * @param string $name
     * @param external_description $description
     * @param bool $isinput
     * @return string
     */
    private function name(string $name, external_description $description, bool $isinput): string {
        $shape = $this->shape($description, $isinput, 0);
        if (!isset($this->named[$shape])) {
            $this->declarations[] = str_starts_with($shape, '{') ? "export interface $name $shape\n" : "export type $name = $shape;\n";
            $this->named[$shape] = $name;
        }
        return $this->named[$shape];
    }

    /**
     * The shape of a declaration.
     *
     * @param external_description $description
     * @param bool $isinput what has a default may be left out of what is sent; of what comes back it is always there
     * @param int $depth
     * @return string
     */
    private function shape(external_description $description, bool $isinput, int $depth): string {
        $null = !empty($description->allownull) ? ' | null' : '';
        if ($description instanceof external_value) {
            return match ($description->type) {
                PARAM_INT, PARAM_FLOAT => 'number',
                PARAM_BOOL => 'boolean',
                default => 'string',
            } . $null;
        }
        if ($description instanceof external_multiple_structure) {
            $content = $this->shape($description->content, $isinput, $depth);
            return (str_contains($content, ' | ') && !str_starts_with($content, '{') ? "($content)" : $content) . "[]$null";
        }
        if (!$description->keys) {
            return "Record<string, never>$null";
        }
        $indent = str_repeat('    ', $depth + 1);
        $lines = array_map(function (string $key) use ($description, $isinput, $depth, $indent): string {
            $field = $description->keys[$key];
            $optional = $field->required === VALUE_OPTIONAL || ($isinput && $field->required === VALUE_DEFAULT) ? '?' : '';
            return "$indent$key$optional: " . $this->reference($field, $isinput, $depth + 1) . ';';
        }, array_keys($description->keys));
        return "{\n" . implode("\n", $lines) . "\n" . str_repeat('    ', $depth) . "}$null";
    }

    /**
     * The name of a type that has the shape of a field, or the shape itself.
     *
     * @param external_description $field
     * @param bool $isinput
     * @param int $depth
     * @return string
     */
    private function reference(external_description $field, bool $isinput, int $depth): string {
        $known = $field instanceof external_single_structure ? $this->named[$this->shape($field, $isinput, 0)] ?? null : null;
        return $known ?? $this->shape($field, $isinput, $depth);
    }
}

define('CLI_SCRIPT', true);
require($argv[1] . '/config.php');
[, , $folder] = $argv;
$functions = [];
require("$folder/db/services.php");
echo "// Made from the web services' declarations by node build/run.mjs types; changed there, not here.\n\n",
    service_types::of(array_keys($functions));
