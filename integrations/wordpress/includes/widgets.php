<?php

/**
 * What a widget is, and how it is printed: its tag with its words inside, so that a page says all of it without script.
 */

namespace CoElements;

defined('ABSPATH') || exit;

/**
 * What the build knows of the widgets and of the library's files.
 *
 * @return array{version: string, integrity: array<string, string>, widgets: array<string, array>}
 */
function data(): array
{
    static $data;
    $data ??= require dirname(__DIR__) . '/data.php';
    return $data;
}

/**
 * Options with allowed values only, and what was wrong with the others.
 *
 * @param array<mixed, mixed> $given As somebody typed them: nothing about them is trusted.
 * @return array{0: array<string, string>, 1: string[]}
 */
function clean_options(string $name, array $given): array
{
    $known = data()['widgets'][$name]['options'];
    $options = [];
    $problems = [];
    foreach ($given as $option => $value) {
        // [co_toggle remember]: a name alone comes as a value.
        if (is_int($option)) {
            [$option, $value] = [$value, ''];
        }
        if (!is_scalar($option) || !is_scalar($value)) {
            continue;
        }
        $option = str_replace('_', '-', strtolower((string) $option));
        $value = clean_value((string) $value);
        $type = $known[$option] ?? null;
        if ($type === null) {
            /* translators: 1: name of an option, 2: list of the names of all options */
            $problem = __('%1$s: expected one of %2$s', 'co-elements');
            $problems[] = sprintf($problem, $option, implode(', ', array_keys($known)));
        } elseif ($type === 'boolean') {
            if (!in_array(strtolower($value), ['0', 'false', 'no', 'off'], true)) {
                $options[$option] = '';
            }
        } elseif (allowed_value($type, $value) !== '') {
            $options[$option] = allowed_value($type, $value);
        } elseif ($value !== '') {
            $expected = ['number' => '1, 2, 3, 4, 5, 6', 'url' => 'https://…', 'string' => '…'];
            /* translators: 1: name of an option, 2: its value, 3: list of the values that it takes */
            $problem = __('%1$s “%2$s”: expected one of %3$s', 'co-elements');
            $list = is_array($type) ? implode(', ', $type) : $expected[$type];
            $problems[] = sprintf($problem, $option, $value, $list);
        }
    }
    foreach (data()['widgets'][$name]['required'] as $option) {
        if (!isset($options[$option])) {
            /* translators: 1: name of an option, 2: list of the values that it takes */
            $problem = __('%1$s: expected one of %2$s', 'co-elements');
            $problems[] = sprintf($problem, $option, implode(', ', $known[$option]));
        }
    }
    return [$options, array_values(array_unique($problems))];
}

/**
 * A value without the quotation marks that an editor curled: shortcodes are read before they can be straight again.
 */
function clean_value(string $value): string
{
    $marks = '[\s"\'“”„‟‘’‚‛«»″′]+';
    return (string) preg_replace("/^$marks|$marks$/u", '', html_entity_decode($value, ENT_QUOTES, 'UTF-8'));
}

/**
 * A value as an option takes it; nothing where it doesn't.
 *
 * @param string[]|string $type
 */
function allowed_value($type, string $value): string
{
    if (is_array($type)) {
        return in_array($value, $type, true) ? $value : '';
    }
    if ($type === 'number') {
        return preg_match('/^[1-6]$/D', $value) ? $value : '';
    }
    return $type === 'url' ? esc_url_raw($value, ['https']) : sanitize_text_field($value);
}

/**
 * A widget as HTML. A wrapping one shows the author's own words, all others those that the build printed.
 *
 * @param array<mixed, mixed> $given
 * @param string $content Words of the author, made safe by whoever calls this.
 * @return string Nothing for a widget that there is not. Editors also see what was wrong.
 */
function render(string $name, array $given = [], string $content = ''): string
{
    $widget = data()['widgets'][$name] ?? null;
    if ($widget === null) {
        /* translators: 1: name of a widget, 2: list of the names of all widgets */
        $problem = __('%1$s: expected one of %2$s', 'co-elements');
        return notice([sprintf($problem, $name, implode(', ', array_keys(data()['widgets'])))]);
    }
    [$options, $problems] = clean_options($name, $given);
    if (array_diff($widget['required'], array_keys($options))) {
        return notice($problems);
    }
    enqueue();
    $attributes = '';
    foreach ($options as $option => $value) {
        $attributes .= ' ' . $option . ($value === '' ? '' : '="' . esc_attr($value) . '"');
    }
    $words = $widget['wraps'] ? $content : static_words($name, $options);
    return "<co-$name$attributes>$words</co-$name>" . notice($problems);
}

/**
 * Says to those who can put it right what was wrong. Readers see nothing of it.
 *
 * @param string[] $problems
 */
function notice(array $problems): string
{
    if (!$problems || !current_user_can('edit_posts')) {
        return '';
    }
    $hint = __('Co-elements (only editors see this):', 'co-elements');
    return '<p class="co-elements-notice">' . esc_html($hint . ' ' . implode('. ', $problems)) . '</p>';
}

/**
 * The words that the build printed for these options. The file's name is made of allowed values only.
 *
 * @param array<string, string> $options Clean ones.
 */
function static_words(string $name, array $options): string
{
    $widget = data()['widgets'][$name];
    $isQuestion = ($options['mode'] ?? '') === 'choose';
    $parts = $isQuestion ? ['mode-choose'] : [];
    foreach ($isQuestion ? [] : $widget['printed'] as $option) {
        if (isset($options[$option])) {
            $parts[] = $option . '-' . $options[$option];
        }
    }
    $parts[] = ($options['words'] ?? '') === 'easy' ? 'easy' : 'plain';
    $file = dirname(__DIR__) . "/snippets/$name/" . implode('.', $parts) . '.html';
    if (!is_readable($file)) {
        return '';
    }
    $html = (string) file_get_contents($file);
    if (($options['pictures'] ?? '') === 'off') {
        $html = (string) preg_replace('~<span class="co-plate[^"]*"[^>]*>.*?</span>~s', '', $html);
    }
    if (isset($options['heading-level'])) {
        $html = with_level($html, (int) $options['heading-level']);
    }
    $html = str_replace('{{pictures}}', esc_url(plugins_url('pictures', FILE)), $html);
    $field = isset($options['name']) ? 'name="' . esc_attr($options['name']) . '"' : '';
    return str_replace('name="{{name}}"', $field, $html);
}

/**
 * Words whose first heading is at level 2 in the file, with all headings moved along.
 */
function with_level(string $html, int $level): string
{
    $move = static fn(array $tag): string => $tag[1] . min(6, (int) $tag[2] + $level - 2);
    return (string) preg_replace_callback('~(</?h)([1-6])\b~', $move, $html);
}
