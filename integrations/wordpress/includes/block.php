<?php

/**
 * The block "Co-elements": any widget, its options in the sidebar, the preview drawn here.
 */

namespace CoElements;

defined('ABSPATH') || exit;

const BLOCK = 'co-elements/widget';
const EDITOR = 'co-elements-editor';

function register_block(): void
{
    $needs = ['wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-server-side-render'];
    wp_register_script(EDITOR, plugins_url('block/editor.js', FILE), $needs, data()['version'], true);
    wp_add_inline_script(EDITOR, 'window.coElements = ' . wp_json_encode(for_editor(), JSON_HEX_TAG) . ';', 'before');
    wp_set_script_translations(EDITOR, 'co-elements');
    register_block_type(dirname(__DIR__) . '/block', ['render_callback' => __NAMESPACE__ . '\block']);
}

/**
 * What the sidebar offers. Widgets around an author's own words are for shortcodes: the block has no place for them.
 *
 * @return array<string, array{title: string, options: array<string, mixed>, told: array<string, string>}>
 */
function for_editor(): array
{
    $drawn = array_filter(data()['widgets'], static fn(array $widget): bool => !$widget['wraps']);
    $offered = ['title' => true, 'options' => true, 'told' => true];
    return array_map(static fn(array $widget): array => array_intersect_key($widget, $offered), $drawn);
}

/**
 * @param array<string, mixed> $attributes As they came from the editor: nothing about them is trusted.
 */
function block(array $attributes): string
{
    $name = is_string($attributes['widget'] ?? null) ? $attributes['widget'] : '';
    $options = is_array($attributes['options'] ?? null) ? $attributes['options'] : [];
    // A switch that is off, and a value that was taken away again.
    $options = array_filter($options, static fn($value): bool => $value !== false && $value !== '');
    if (!isset(for_editor()[$name])) {
        return notice([__('Choose a widget in the sidebar.', 'co-elements')]);
    }
    return '<div ' . get_block_wrapper_attributes() . '>' . render($name, $options) . '</div>';
}
