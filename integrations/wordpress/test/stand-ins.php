<?php

/**
 * STAND-INS for the functions of WordPress that the plugin calls, for its tests only. They do what the documentation of
 * WordPress says, as far as the plugin relies on it, and record what is asked of them. They are no part of the plugin.
 */

define('ABSPATH', __DIR__ . '/');

/** What was registered, enqueued and stored. */
final class Site
{
    /** @var array<string, array<int, array<int, callable>>> */
    public static array $hooks = [];
    /** @var array<string, callable> */
    public static array $shortcodes = [];
    /** @var array<string, mixed> */
    public static array $options = [];
    /** @var array<string, string> */
    public static array $styles = [];
    /** @var array<string, string> */
    public static array $modules = [];
    /** @var string[] */
    public static array $enqueued = [];
    /** @var array<string, mixed> */
    public static array $block = [];
    /** @var string[] */
    public static array $inline = [];
    /** @var array<string, mixed> */
    public static array $setting = [];
    /** @var string[] */
    public static array $errors = [];
    /** @var array<int, array{0: string, 1: string, 2: callable, 3: array<string, string>}> */
    public static array $fields = [];
    public static string $capability = '';
    public static ?stdClass $post = null;
    /** @var string[] */
    public static array $can = [];
}

function add_filter(string $hook, callable $callback, int $priority = 10, int $arguments = 1): void
{
    Site::$hooks[$hook][$priority][] = static fn(...$given) => $callback(...array_slice($given, 0, $arguments));
}

function add_action(string $hook, callable $callback, int $priority = 10): void
{
    add_filter($hook, $callback, $priority, 0);
}

function apply_filters(string $hook, $value, ...$more)
{
    $hooks = Site::$hooks[$hook] ?? [];
    ksort($hooks);
    foreach (array_merge(...$hooks) as $callback) {
        $value = $callback($value, ...$more);
    }
    return $value;
}

function do_action(string $hook): void
{
    apply_filters($hook, null);
}

function add_shortcode(string $tag, callable $callback): void
{
    Site::$shortcodes[$tag] = $callback;
}

/** Attributes as WordPress reads them: in straight quotation marks, without any, or a name alone. */
function shortcode_parse_atts(string $text)
{
    $pattern = '/([\w-]+)\s*=\s*"([^"]*)"|([\w-]+)\s*=\s*\'([^\']*)\'|([\w-]+)\s*=\s*([^\s\'"]+)|(\S+)/';
    preg_match_all($pattern, $text, $found, PREG_SET_ORDER);
    $attributes = [];
    foreach ($found as $each) {
        foreach ([1, 3, 5] as $at) {
            if (($each[$at] ?? '') !== '') {
                $attributes[strtolower($each[$at])] = $each[$at + 1];
                continue 2;
            }
        }
        $attributes[] = $each[7];
    }
    return $attributes ?: '';
}

function do_shortcode(string $content): string
{
    $names = implode('|', array_map('preg_quote', array_keys(Site::$shortcodes)));
    $pattern = "/\[($names)(?![\w-])([^\]]*)\](?:(.*?)\[\/\\1\])?/s";
    $run = static fn(array $found): string => (string) Site::$shortcodes[$found[1]](
        shortcode_parse_atts(trim($found[2])),
        $found[3] ?? '',
        $found[1]
    );
    return preg_replace_callback($pattern, $run, $content);
}

function esc_html(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES, 'UTF-8', false);
}

function esc_attr(string $text): string
{
    return esc_html($text);
}

function esc_url(string $url): string
{
    return esc_html(esc_url_raw($url));
}

function esc_url_raw(string $url, array $protocols = ['http', 'https']): string
{
    $url = preg_replace('|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\\x80-\\xff]|i', '', str_replace(' ', '%20', $url));
    $scheme = parse_url($url, PHP_URL_SCHEME);
    return $scheme && !in_array(strtolower($scheme), $protocols, true) ? '' : $url;
}

function sanitize_text_field(string $text): string
{
    return trim(preg_replace('/\s+/', ' ', strip_tags($text)));
}

function __return_null()
{
    return null;
}

function __(string $text, string $domain): string
{
    return $text;
}

function esc_html__(string $text, string $domain): string
{
    return esc_html($text);
}

function load_plugin_textdomain(string $domain, bool $deprecated, string $path): void
{
}

function plugin_basename(string $file): string
{
    return 'co-elements/' . basename($file);
}

function plugins_url(string $path, string $file): string
{
    return '/wp-content/plugins/co-elements/' . $path;
}

function current_user_can(string $capability): bool
{
    return in_array($capability, Site::$can, true);
}

function get_option(string $name, $default)
{
    return Site::$options[$name] ?? $default;
}

function delete_option(string $name): void
{
    unset(Site::$options[$name]);
}

function wp_register_style(string $handle, string $src, array $needs, ?string $version): void
{
    Site::$styles[$handle] = $src;
}

function wp_register_script_module(string $handle, string $src, array $needs, ?string $version): void
{
    Site::$modules[$handle] = $src;
}

function wp_enqueue_style(string $handle): void
{
    Site::$enqueued[] = "style $handle";
}

function wp_enqueue_script_module(string $handle): void
{
    Site::$enqueued[] = "module $handle";
}

/** What WordPress prints for all that was enqueued, each once. */
function print_assets(): string
{
    $html = '';
    foreach (array_unique(Site::$enqueued) as $each) {
        [$kind, $handle] = explode(' ', $each);
        if ($kind === 'style') {
            $href = esc_url(Site::$styles[$handle]);
            $tag = "<link rel='stylesheet' id='$handle-css' href='$href' media='all' />\n";
            $html .= apply_filters('style_loader_tag', $tag, $handle);
            continue;
        }
        $attributes = ['type' => 'module', 'src' => Site::$modules[$handle], 'id' => "$handle-js-module"];
        $html .= '<script';
        foreach (apply_filters('wp_script_attributes', $attributes) as $name => $value) {
            $html .= ' ' . $name . '="' . esc_attr($value) . '"';
        }
        $html .= "></script>\n";
    }
    return $html;
}

function is_singular(): bool
{
    return Site::$post !== null;
}

function get_post(): ?stdClass
{
    return Site::$post;
}

function has_block(string $name, stdClass $post): bool
{
    return strpos($post->post_content, "<!-- wp:$name ") !== false;
}

function wp_register_script(string $handle, string $src, array $needs, string $version, bool $isLast): void
{
}

function wp_add_inline_script(string $handle, string $code, string $position): void
{
    Site::$inline[] = $code;
}

function wp_set_script_translations(string $handle, string $domain): void
{
}

function wp_json_encode($value, int $flags): string
{
    return json_encode($value, $flags);
}

function register_block_type(string $folder, array $settings): void
{
    Site::$block = $settings + json_decode(file_get_contents("$folder/block.json"), true);
}

function get_block_wrapper_attributes(): string
{
    return 'class="wp-block-co-elements-widget"';
}

function register_setting(string $group, string $name, array $settings): void
{
    Site::$setting = $settings + ['group' => $group, 'name' => $name];
}

function add_settings_section(string $id, string $title, callable $callback, string $page): void
{
}

function add_settings_field(
    string $id,
    string $title,
    callable $show,
    string $page,
    string $section,
    array $given
): void {
    Site::$fields[] = [$id, $title, $show, $given];
}

function add_settings_error(string $setting, string $code, string $message): void
{
    Site::$errors[] = $message;
}

function add_options_page(string $title, string $menu, string $capability, string $slug, callable $show): void
{
    Site::$capability = $capability;
}

function settings_fields(string $group): void
{
    echo '<input type="hidden" name="option_page" value="' . $group . '">';
    echo '<input type="hidden" name="_wpnonce" value="nonce">';
}

function do_settings_sections(string $page): void
{
    foreach (Site::$fields as [$id, $title, $show, $given]) {
        echo '<p><label for="' . $given['label_for'] . '">' . esc_html($title) . '</label>';
        $show($given);
        echo '</p>';
    }
}

function submit_button(): void
{
    echo '<button>Save</button>';
}

function checked(bool $value, bool $wanted, bool $echo): string
{
    return $value === $wanted ? " checked='checked'" : '';
}
