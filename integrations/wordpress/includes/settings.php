<?php

/**
 * Settings > Co-elements: where the library is, whose links may become widgets, and if authors may keep tags.
 */

namespace CoElements;

defined('ABSPATH') || exit;

const OPTION = 'co_elements';
const PAGE = 'co-elements';

/**
 * @return array{address: string, script_integrity: string, style_integrity: string, links: string, tags: bool}
 */
function settings(): array
{
    // Cleaned here too: what stands in the database may have come another way.
    return clean_settings(get_option(OPTION, []));
}

/**
 * @param mixed $given
 * @return array{address: string, script_integrity: string, style_integrity: string, links: string, tags: bool}
 */
function clean_settings($given): array
{
    $given = is_array($given) ? $given : [];
    $text = static fn(string $name): string => is_string($given[$name] ?? null) ? trim($given[$name]) : '';
    $links = preg_split('/\s+/', $text('links'), -1, PREG_SPLIT_NO_EMPTY);
    return [
        'address' => clean_address($text('address')),
        'script_integrity' => clean_integrity($text('script_integrity')),
        'style_integrity' => clean_integrity($text('style_integrity')),
        'links' => implode(' ', array_filter(array_map(__NAMESPACE__ . '\clean_address', $links))),
        'tags' => !empty($given['tags']),
    ];
}

/** A whole address of a folder, with its slash at the end; nothing for anything else: it is not mended. */
function clean_address(string $address): string
{
    $isWhole = preg_match('~^https?://[^/\s"\'<>?#]+/([^\s"\'<>?#]*/)?$~D', $address);
    return $isWhole && esc_url_raw($address, ['https', 'http']) === $address ? $address : '';
}

function clean_integrity(string $hash): string
{
    return preg_match('~^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$~D', $hash) ? $hash : '';
}

/**
 * @param mixed $given
 * @return array<string, mixed>
 */
function save_settings($given): array
{
    $clean = clean_settings($given);
    foreach (array_diff_key($clean, ['tags' => true]) as $name => $value) {
        $typed = is_array($given) && is_string($given[$name] ?? null) ? trim($given[$name]) : '';
        if (preg_replace('/\s+/', ' ', $typed) !== $value) {
            /* translators: %s: what somebody typed into a field */
            $message = sprintf(__('“%s” was not saved: see what the field expects.', 'co-elements'), $typed);
            add_settings_error(OPTION, $name, $message);
        }
    }
    return $clean;
}

function register_settings(): void
{
    register_setting(PAGE, OPTION, [
        'type' => 'array',
        'sanitize_callback' => __NAMESPACE__ . '\save_settings',
        'default' => [],
    ]);
    add_settings_section('co-elements', '', '__return_null', PAGE);
    foreach (fields() as $name => [$label]) {
        $arguments = ['label_for' => "co-elements-$name", 'name' => $name];
        add_settings_field($name, $label, __NAMESPACE__ . '\show_field', PAGE, 'co-elements', $arguments);
    }
}

/**
 * @return array<string, array{0: string, 1: string}> What each field is called, and what it expects.
 */
function fields(): array
{
    return [
        'address' => [
            __('Address of the library', 'co-elements'),
            __('A folder, from https:// to a slash at the end. Empty: the copy in this plugin.', 'co-elements'),
        ],
        'script_integrity' => [
            __('Integrity of its script', 'co-elements'),
            __('For an address: the entry of co-elements.js in its integrity.json.', 'co-elements'),
        ],
        'style_integrity' => [
            __('Integrity of its style sheet', 'co-elements'),
            __('For an address: the entry of co-elements.css in its integrity.json.', 'co-elements'),
        ],
        'links' => [
            __('Links that may become widgets', 'co-elements'),
            __('Addresses such as https://your-site.example/widgets/, with a space between two.', 'co-elements'),
        ],
        'tags' => [
            __('Authors may keep tags', 'co-elements'),
            __('Tags such as <co-ladder> stay in what an author saves. WordPress takes them out else.', 'co-elements'),
        ],
    ];
}

/**
 * @param array{name: string} $arguments
 */
function show_field(array $arguments): void
{
    $name = $arguments['name'];
    $value = settings()[$name];
    $isSwitch = is_bool($value);
    printf(
        '<input id="%1$s" name="%2$s" type="%3$s" value="%4$s" aria-describedby="%1$s-help"%5$s>' .
            '<p class="description" id="%1$s-help">%6$s</p>',
        esc_attr("co-elements-$name"),
        esc_attr(OPTION . "[$name]"),
        $isSwitch ? 'checkbox' : 'text',
        esc_attr($isSwitch ? '1' : $value),
        $isSwitch ? checked($value, true, false) : ' class="large-text code"',
        esc_html(fields()[$name][1])
    );
}

function add_settings_page(): void
{
    $title = __('Co-elements', 'co-elements');
    add_options_page($title, $title, 'manage_options', PAGE, __NAMESPACE__ . '\show_settings_page');
}

function show_settings_page(): void
{
    if (!current_user_can('manage_options')) {
        return;
    }
    echo '<div class="wrap"><h1>' . esc_html__('Co-elements', 'co-elements') . '</h1>';
    echo '<form action="options.php" method="post">';
    settings_fields(PAGE);
    do_settings_sections(PAGE);
    submit_button();
    echo '</form></div>';
}
