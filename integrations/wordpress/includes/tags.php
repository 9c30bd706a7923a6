<?php

/**
 * Tags that authors may keep, where the site switches that on.
 */

namespace CoElements;

defined('ABSPATH') || exit;

/**
 * @param array<string, mixed> $allowed
 * @param mixed $context
 * @return array<string, mixed>
 */
function allow_tags($allowed, $context): array
{
    if ($context !== 'post' || !settings()['tags']) {
        return $allowed;
    }
    foreach (data()['widgets'] as $name => $widget) {
        $allowed["co-$name"] = array_fill_keys([...array_keys($widget['options']), 'lang', 'id', 'class'], true);
    }
    return $allowed;
}
