<?php
// Sends each of some strings, a JSON array on standard input, through the filter of a WordPress whose folder is the argument.
define('ABSPATH', rtrim($argv[1], '/') . '/');
define('WPINC', 'wp-includes');
foreach (['plugin', 'functions', 'formatting', 'kses'] as $file) {
    require ABSPATH . WPINC . "/$file.php";
}
echo json_encode(array_map('wp_kses_post', json_decode(stream_get_contents(STDIN), true)));
