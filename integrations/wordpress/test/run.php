<?php

/**
 * Runs the built plugin on the stand-ins, for test/wordpress.node.mjs: reads what to do as JSON, prints what came.
 */

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $message, string $file, int $line): bool {
    throw new ErrorException($message, 0, $level, $file, $line);
});

require __DIR__ . '/stand-ins.php';

$plugin = dirname(__DIR__, 3) . '/build/wordpress/co-elements';
$asked = json_decode(stream_get_contents(STDIN), true);
$asked += ['can' => [], 'settings' => [], 'post' => null, 'shortcodes' => '', 'block' => null, 'context' => 'post'];
Site::$can = $asked['can'];
Site::$options['co_elements'] = $asked['settings'];

require "$plugin/co-elements.php";

do_action('init');
do_action('admin_init');
do_action('admin_menu');
if ($asked['post'] !== null) {
    Site::$post = (object) ['post_content' => $asked['post']];
    do_action('wp_enqueue_scripts');
}
$early = Site::$enqueued;
$html = do_shortcode($asked['shortcodes']);
if ($asked['block'] !== null) {
    $html .= (Site::$block['render_callback'])($asked['block']);
}
ob_start();
CoElements\show_settings_page();
$page = ob_get_clean();
$saved = (Site::$setting['sanitize_callback'])($asked['settings']);
if (!empty($asked['uninstall'])) {
    define('WP_UNINSTALL_PLUGIN', 'co-elements/co-elements.php');
    require "$plugin/uninstall.php";
}
echo json_encode([
    'html' => $html,
    'assets' => print_assets(),
    'early' => $early,
    'block' => array_diff_key(Site::$block, ['render_callback' => true]),
    'inline' => Site::$inline,
    'shortcodes' => array_keys(Site::$shortcodes),
    'capability' => Site::$capability,
    'page' => $page,
    'saved' => $saved,
    'errors' => Site::$errors,
    'kses' => apply_filters('wp_kses_allowed_html', ['p' => []], $asked['context']),
    'left' => array_keys(Site::$options),
], JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
