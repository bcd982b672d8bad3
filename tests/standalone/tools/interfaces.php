<?php
// Lists every interface of Moodle's core that the plugins use, as their code says: functions, classes with the methods called
// statically on them, methods of the database, constants. Arguments: the plugins' folders. What PHP itself offers is left out.

require __DIR__ . '/../vendor/autoload.php';

use PhpParser\Node;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\NodeVisitorAbstract;
use PhpParser\ParserFactory;

/**
 * Collects what a file uses and what it defines.
 */
final class interface_collector extends NodeVisitorAbstract {
    /** @var true[][] kind => name */
    public array $used = ['function' => [], 'class' => [], 'static method' => [], 'database' => [], 'constant' => []];

    /** @var true[] functions and classes that the plugins define */
    public array $own = [];

    #[\Override]
    public function enterNode(Node $node) {
        if ($node instanceof Node\Stmt\Function_ || $node instanceof Node\Stmt\ClassLike) {
            $this->own[strtolower((string) $node->namespacedName)] = true;
        } else if ($node instanceof Node\Expr\FuncCall && $node->name instanceof Node\Name) {
            $this->used['function'][$node->name->getLast()] = true;
            $node->name->setAttribute('isclass', false);
        } else if ($node instanceof Node\Expr\StaticCall && $node->class instanceof Node\Name && $node->name instanceof Node\Identifier) {
            if (!in_array($node->class->toString(), ['self', 'static', 'parent'], true)) {
                $this->used['static method'][$node->class->toString() . '::' . $node->name] = true;
            }
        } else if ($node instanceof Node\Expr\MethodCall && $node->name instanceof Node\Identifier && self::is_database($node->var)) {
            $this->used['database'][(string) $node->name] = true;
        } else if ($node instanceof Node\Expr\ConstFetch) {
            $this->used['constant'][$node->name->getLast()] = true;
            $node->name->setAttribute('isclass', false);
        } else if ($node instanceof Node\Name\FullyQualified && $node->getAttribute('isclass') !== false) {
            $this->used['class'][$node->toString()] = true;
        }
        return null;
    }

    /**
     * Whether an expression is the database: $DB or $this->db.
     *
     * @param Node\Expr $expression
     * @return bool
     */
    private static function is_database(Node\Expr $expression): bool {
        return ($expression instanceof Node\Expr\Variable && $expression->name === 'DB')
            || ($expression instanceof Node\Expr\PropertyFetch && (string) ($expression->name->name ?? '') === 'db');
    }
}

/**
 * What of the names is core's: neither PHP's own nor the plugins'.
 *
 * @param string $kind
 * @param true[] $names
 * @param true[] $own
 * @return string[]
 */
function of_core(string $kind, array $names, array $own): array {
    $known = array_flip(array_map('strtolower', array_merge(
        get_defined_functions()['internal'],
        $kind === 'constant' ? array_keys(array_merge(...array_values(get_defined_constants(true)))) : [],
    )));
    $names = array_filter(array_keys($names), static function (string $name) use ($known, $own, $kind): bool {
        $class = strtolower(explode('::', $name)[0]);
        $internal = class_exists($class, false) && (new ReflectionClass($class))->isInternal()
            || interface_exists($class, false) && (new ReflectionClass($class))->isInternal();
        return !isset($own[$class]) && !isset($known[strtolower($name)]) && !$internal
            && !preg_match('/^(local_asnblended|mod_actionplan|block_impactdash)(\\\\|$)/', $name)
            && !($kind === 'class' && isset($known[$class]));
    });
    sort($names);
    return $names;
}

$parser = (new ParserFactory())->createForHostVersion();
$collector = new interface_collector();
foreach (array_slice($argv, 1) as $folder) {
    $files = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
    foreach ($files as $file) {
        if ($file->getExtension() === 'php' && !preg_match('~/(tests|lang|backup)/~', $file->getPathname())) {
            $traverser = new NodeTraverser(new NameResolver(), $collector);
            $traverser->traverse($parser->parse(file_get_contents($file->getPathname())));
        }
    }
}
foreach ($collector->used as $kind => $names) {
    foreach (of_core($kind, $names, $collector->own) as $name) {
        echo "$kind $name\n";
    }
}
