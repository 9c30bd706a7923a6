<?php

// All that the plugin keeps is its settings.
defined('WP_UNINSTALL_PLUGIN') || exit;

delete_option('co_elements');
