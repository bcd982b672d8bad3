<?php

/**
 * What stands around every page: a calm bar with the site's name, who one is, and how to become somebody else.
 */
final class host_layout {
    /**
     * The top of a page.
     *
     * @param moodle_page $page
     * @return string
     */
    public static function top(moodle_page $page): string {
        global $CFG;
        $styles = '';
        foreach (host_plugins::PLACES as $component => $place) {
            if (is_readable(host_plugins::folder($component) . '/styles.css')) {
                $styles .= '<link rel="stylesheet" href="' . "$CFG->wwwroot/$place/styles.css" . '">';
            }
        }
        $static = "$CFG->wwwroot/host/static";
        $lang = current_language();
        return "<!doctype html><html lang=\"$lang\"><head><meta charset=\"utf-8\">"
            . '<meta name="viewport" content="width=device-width, initial-scale=1"><title>' . s($page->title) . '</title>'
            . "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"$static/bootstrap.css\">"
            . "<link rel=\"stylesheet\" href=\"$static/fontawesome/css/all.min.css\">"
            . "<link rel=\"stylesheet\" href=\"$static/fontawesome/css/v4-shims.min.css\">$styles</head><body>"
            . '<nav class="navbar border-bottom mb-3"><div class="container-lg">'
            . "<a class=\"navbar-brand\" href=\"$CFG->wwwroot/my/\">ASN Blended</a>" . host_switcher::html() . '</div></nav>'
            . '<main class="container-lg" role="main"><h2>' . s($page->heading) . '</h2>';
    }

    /**
     * The bottom of a page, with its scripts.
     *
     * @param moodle_page $page
     * @return string
     */
    public static function bottom(moodle_page $page): string {
        global $CFG;
        $flags = JSON_HEX_TAG | JSON_HEX_AMP | JSON_UNESCAPED_SLASHES;
        $config = json_encode(['wwwroot' => $CFG->wwwroot, 'sesskey' => sesskey(), 'language' => current_language()], $flags);
        $paths = json_encode(array_map(
            static fn(string $name) => "$CFG->wwwroot/host/static/$name",
            ['mustache' => 'mustache', 'jquery' => 'jquery', 'core/chartjs' => 'chart'],
        ), $flags);
        $calls = '';
        foreach ($page->requires->calls as [$module, $function, $arguments]) {
            $calls .= 'require([' . json_encode($module) . '], function(m) { m.' . $function . '.apply(m, '
                . json_encode($arguments, $flags) . '); });';
        }
        return "</main><script>var M = {cfg: $config};</script>"
            . "<script src=\"$CFG->wwwroot/host/static/require.js\"></script>"
            . "<script>requirejs.config({baseUrl: M.cfg.wwwroot + '/host/amd', paths: $paths});"
            . "$calls</script></body></html>";
    }
}
