<?php

/**
 * Plugin Name: Co-elements
 * Description: The Halton SEND co-production charter, its ladder and plain words, as a block and as shortcodes.
 * Version: {{version}}
 * Requires at least: 6.5
 * Requires PHP: 7.4
 * License: MIT AND CC-BY-SA-4.0
 * License URI: https://opensource.org/license/mit
 * Text Domain: co-elements
 */

namespace CoElements;

defined('ABSPATH') || exit;

const FILE = __FILE__;

require __DIR__ . '/includes/widgets.php';
require __DIR__ . '/includes/shortcodes.php';
require __DIR__ . '/includes/assets.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/block.php';
require __DIR__ . '/includes/tags.php';

add_action('init', __NAMESPACE__ . '\add_shortcodes');
add_action('init', __NAMESPACE__ . '\register_assets');
add_action('init', __NAMESPACE__ . '\register_block', 11);
add_action('wp_enqueue_scripts', __NAMESPACE__ . '\enqueue_early');
add_filter('style_loader_tag', __NAMESPACE__ . '\style_tag', 10, 2);
add_filter('wp_script_attributes', __NAMESPACE__ . '\script_attributes');
add_action('admin_init', __NAMESPACE__ . '\register_settings');
add_action('admin_menu', __NAMESPACE__ . '\add_settings_page');
add_filter('wp_kses_allowed_html', __NAMESPACE__ . '\allow_tags', 10, 2);
