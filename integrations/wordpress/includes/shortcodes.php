<?php

/**
 * [co_ladder current="consulting"], [co widget="ladder" current="consulting"] and [co_term]EHCP[/co_term].
 */

namespace CoElements;

defined('ABSPATH') || exit;

function add_shortcodes(): void
{
    load_plugin_textdomain('co-elements', false, dirname(plugin_basename(FILE)) . '/languages');
    add_shortcode('co', __NAMESPACE__ . '\any_shortcode');
    foreach (array_keys(data()['widgets']) as $name) {
        add_shortcode(shortcode_of($name), __NAMESPACE__ . '\named_shortcode');
    }
}

/** co_is_isnt for is-isnt: a hyphen ends the name of a shortcode. */
function shortcode_of(string $name): string
{
    return 'co_' . str_replace('-', '_', $name);
}

/**
 * @param array<mixed, mixed>|string $given Nothing comes as an empty text.
 */
function any_shortcode($given, ?string $content = null): string
{
    $given = (array) $given;
    $name = clean_value((string) ($given['widget'] ?? ''));
    unset($given['widget']);
    return render($name, array_filter($given, static fn($value): bool => $value !== ''), inside($content));
}

/**
 * @param array<mixed, mixed>|string $given
 */
function named_shortcode($given, ?string $content, string $tag): string
{
    $name = str_replace('_', '-', substr($tag, strlen('co_')));
    return render($name, array_filter((array) $given, static fn($value): bool => $value !== ''), inside($content));
}

/**
 * An author's own words. They are part of the post, which WordPress filters as a whole when it is saved; shortcodes may
 * stand in them. Paragraphs that WordPress made around the shortcode itself are taken away.
 */
function inside(?string $content): string
{
    return do_shortcode((string) preg_replace('~^\s*(</p>|<br ?/?>)|<p>\s*$~', '', (string) $content));
}
