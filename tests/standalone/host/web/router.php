<?php
// The router of PHP's built-in server: serves the plugins' pages, their browser code, and the host's own few pages.

$npm = dirname(__DIR__, 4) . '/node_modules';
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);

/**
 * Sends a file as it is.
 *
 * @param string $file
 */
function host_send(string $file): void {
    $types = ['css' => 'text/css', 'js' => 'text/javascript', 'woff2' => 'font/woff2', 'svg' => 'image/svg+xml',
        'map' => 'application/json'];
    $extension = pathinfo($file, PATHINFO_EXTENSION);
    if (!is_file($file) || !isset($types[$extension])) {
        http_response_code(404);
        return;
    }
    header("Content-Type: $types[$extension]; charset=utf-8");
    header('Cache-Control: max-age=60');
    readfile($file);
}

$static = ['require.js' => 'requirejs/require.js', 'mustache.js' => 'mustache/mustache.js', 'jquery.js' => 'jquery/dist/jquery.min.js',
    'chart.js' => 'chart.js/dist/chart.umd.min.js', 'bootstrap.css' => 'bootstrap/dist/css/bootstrap.min.css'];
if (preg_match('~^/host/static/(.+)$~', $path, $parts)) {
    if (preg_match('~^fontawesome/((?:css|webfonts)/[a-z0-9.-]+)$~', $parts[1], $font)) {
        host_send("$npm/@fortawesome/fontawesome-free/$font[1]");
    } else {
        host_send("$npm/" . ($static[$parts[1]] ?? 'none'));
    }
    return;
}
if (preg_match('~^/host/amd/(core|[a-z]+_[a-z]+)/([a-z0-9_-]+)\.js$~', $path, $parts)) {
    $places = ['mod_actionplan' => 'mod/actionplan', 'local_asnblended' => 'local/asnblended', 'block_impactdash' => 'blocks/impactdash'];
    host_send($parts[1] === 'core' ? getenv('HOST_RUN') . "/amd/core/$parts[2].js"
        : getenv('HOST_RUN') . "/moodle/{$places[$parts[1]]}/amd/build/$parts[2].min.js");
    return;
}
if (preg_match('~^/(mod|local|blocks)/[a-z]+/styles\.css$~', $path)) {
    host_send(getenv('HOST_RUN') . "/moodle$path");
    return;
}

$pages = ['/mod/actionplan/view.php', '/mod/actionplan/review.php', '/mod/actionplan/upload.php', '/blocks/impactdash/dashboard.php',
    '/local/asnblended/session.php'];
require_once(__DIR__ . '/load.php');
try {
    if (in_array($path, $pages, true)) {
        $GLOBALS['PAGE'] = new moodle_page();
        $GLOBALS['PAGE']->set_context(context_system::instance());
        chdir(dirname($CFG->dirroot . $path));
        host_session::run($CFG->dirroot . $path);
    } else if (preg_match('~^/pluginfile\.php/(\d+)/(mod_[a-z]+)/([a-z]+)/(.+)$~', $path, $parts)) {
        host_services::file((int) $parts[1], $parts[2], $parts[3], explode('/', rawurldecode($parts[4])));
    } else if ($path === '/lib/ajax/service.php') {
        host_services::call();
    } else if (isset(host_own_pages::PATHS[$path])) {
        [host_own_pages::class, host_own_pages::PATHS[$path]]();
    } else {
        throw new host_refusal("the page $path");
    }
} catch (Throwable $exception) {
    host_errors::answer($exception);
}
