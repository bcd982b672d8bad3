<?php
// Names what PHP 8.1 does not know, because Moodle 4.5 runs on it and this machine may not. Arguments: folders or files.

require __DIR__ . '/../vendor/autoload.php';

use PhpParser\Node;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitorAbstract;
use PhpParser\ParserFactory;

/**
 * Collects what a file uses that came after PHP 8.1.
 */
final class newer_syntax extends NodeVisitorAbstract {
    /** Functions that came after PHP 8.1. */
    private const FUNCTIONS = ['ini_parse_quantity', 'curl_upkeep', 'odbc_connection_string_quote', 'memory_reset_peak_usage',
        'json_validate', 'mb_str_pad', 'str_increment', 'str_decrement', 'stream_context_set_options', 'array_find', 'array_find_key',
        'array_any', 'array_all', 'mb_trim', 'mb_ltrim', 'mb_rtrim', 'mb_ucfirst', 'mb_lcfirst', 'fpow', 'array_first', 'array_last'];

    /** @var string[] line: what */
    public array $found = [];

    #[\Override]
    public function enterNode(Node $node) {
        foreach (['returnType', 'type'] as $property) {
            ($node->$property ?? null) instanceof Node && $this->type($node->$property);
        }
        if ($node instanceof Node\Stmt\Class_ && $node->isReadonly()) {
            $this->note($node, 'a readonly class');
        } else if ($node instanceof Node\Stmt\Trait_ && $node->getConstants()) {
            $this->note($node, 'a constant in a trait');
        } else if ($node instanceof Node\Stmt\ClassConst && $node->type) {
            $this->note($node, 'a constant with a type');
        } else if ($node instanceof Node\Expr\ClassConstFetch && $node->name instanceof Node\Expr) {
            $this->note($node, 'a constant named by an expression');
        } else if ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name
                && in_array($node->name->toLowerString(), self::FUNCTIONS, true)) {
            $this->note($node, "the function $node->name");
        }
        return null;
    }

    /**
     * Types that stand alone only since 8.2, true, and unions of intersections.
     *
     * @param Node $type
     */
    private function type(Node $type): void {
        if ($type instanceof Node\Identifier && in_array($type->toLowerString(), ['null', 'false', 'true'], true)) {
            $this->note($type, "the type $type alone");
        }
        foreach ($type instanceof Node\UnionType ? $type->types : [] as $part) {
            if ($part instanceof Node\IntersectionType || $part instanceof Node\Identifier && $part->toLowerString() === 'true') {
                $this->note($type, 'true or an intersection within a union');
            }
        }
    }

    private function note(Node $node, string $what): void {
        $this->found[] = $node->getStartLine() . ": $what";
    }
}

$parser = (new ParserFactory())->createForHostVersion();
foreach (array_slice($argv, 1) as $place) {
    $files = is_dir($place) ? new RecursiveIteratorIterator(new RecursiveDirectoryIterator($place, FilesystemIterator::SKIP_DOTS))
        : [new SplFileInfo($place)];
    foreach ($files as $file) {
        if ($file->getExtension() === 'php') {
            $visitor = new newer_syntax();
            (new NodeTraverser($visitor))->traverse($parser->parse(file_get_contents($file->getPathname())));
            foreach ($visitor->found as $what) {
                echo $file->getPathname(), ":$what needs a newer PHP than 8.1\n";
            }
        }
    }
}
