<?php

/**
 * The style sheet and the script: once, and only on pages that use a widget.
 */

namespace CoElements;

defined('ABSPATH') || exit;

const HANDLE = 'co-elements';

function register_assets(): void
{
    wp_register_style(HANDLE, address() . 'co-elements.css', [], null);
    wp_register_script_module(HANDLE, address() . 'co-elements.js', [], null);
}

/** Where the library is: the address from the settings, else the plugin's own copy. */
function address(): string
{
    return settings()['address'] !== '' ? settings()['address'] : plugins_url('dist/', FILE);
}

function enqueue(): void
{
    wp_enqueue_style(HANDLE);
    wp_enqueue_script_module(HANDLE);
}

/** A page whose text has a widget gets the style sheet in its head, so that nothing moves. */
function enqueue_early(): void
{
    $post = is_singular() ? get_post() : null;
    if (!$post) {
        return;
    }
    $isTag = settings()['tags'] && strpos($post->post_content, '<co-') !== false;
    $isLink = settings()['links'] !== '' && has_listed_link($post->post_content);
    if ($isTag || $isLink || preg_match('/\[co[_\s\]]/', $post->post_content) || has_block(BLOCK, $post)) {
        enqueue();
    }
}

/** A link that the script may make a widget of. */
function has_listed_link(string $content): bool
{
    foreach (explode(' ', settings()['links']) as $base) {
        if (strpos($content, $base) !== false) {
            return true;
        }
    }
    return false;
}

/** The hash that a file must have: that of our copy, or what the settings say of another. Nothing where it is unknown. */
function integrity_of(string $file): string
{
    $settings = settings();
    if ($settings['address'] === '') {
        return data()['integrity'][$file];
    }
    return $settings[$file === 'co-elements.css' ? 'style_integrity' : 'script_integrity'];
}

function style_tag(string $tag, string $handle): string
{
    $integrity = $handle === HANDLE ? integrity_of('co-elements.css') : '';
    if ($integrity === '') {
        return $tag;
    }
    return str_replace('<link ', '<link integrity="' . esc_attr($integrity) . '" crossorigin="anonymous" ', $tag);
}

/**
 * @param array<string, mixed> $attributes
 * @return array<string, mixed>
 */
function script_attributes(array $attributes): array
{
    if (($attributes['id'] ?? '') !== HANDLE . '-js-module') {
        return $attributes;
    }
    $integrity = integrity_of('co-elements.js');
    if ($integrity !== '') {
        $attributes['integrity'] = $integrity;
        $attributes['crossorigin'] = 'anonymous';
    }
    if (settings()['links'] !== '') {
        $attributes['data-co-links'] = settings()['links'];
    }
    return $attributes;
}
