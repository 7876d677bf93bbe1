<?php
// Sends each of some strings, a JSON array on standard input, through a function of the WordPress in a folder.
[, $folder, $function] = $argv;
define('ABSPATH', rtrim($folder, '/') . '/');
define('WPINC', 'wp-includes');
foreach (['plugin', 'functions', 'formatting', 'kses'] as $file) {
    require ABSPATH . WPINC . "/$file.php";
}
echo json_encode(array_map($function, json_decode(stream_get_contents(STDIN), true)));
