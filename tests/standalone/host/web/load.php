<?php
// Everything that pages need, with the session begun.

require_once(__DIR__ . '/../bootstrap.php');
foreach (['session', 'switcher', 'layout', 'web_functions', 'own_pages', 'services', 'errors'] as $file) {
    require_once(__DIR__ . "/$file.php");
}
host_session::start();
