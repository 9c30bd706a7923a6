// The block in the editor: a widget, its options in the sidebar, and a preview that the site draws.
(({ blocks, blockEditor, components, element, i18n, serverSideRender }, widgets) => {
  const { createElement: el, Fragment } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Disabled, PanelBody, SelectControl, TextControl, ToggleControl } = components;
  const { __ } = i18n;
  const name = 'co-elements/widget';

  const choices = (values) => [
    { label: __('Default', 'co-elements'), value: '' },
    ...values.map((value) => ({ label: value, value })),
  ];

  /** The control for one option, by the type of its values. */
  const control = (option, type, help, value, onChange) => {
    const shared = { key: option, label: option, help, onChange, __nextHasNoMarginBottom: true };
    if (type === 'boolean') return el(ToggleControl, { ...shared, checked: !!value });
    const values = type === 'number' ? ['1', '2', '3', '4', '5', '6'] : type;
    if (Array.isArray(values)) return el(SelectControl, { ...shared, value: value ?? '', options: choices(values) });
    return el(TextControl, { ...shared, value: value ?? '' });
  };

  const edit = ({ attributes, setAttributes }) => {
    const { widget, options } = attributes;
    const { options: known = {}, told = {} } = widgets[widget] ?? {};
    const set = (option) => (value) => setAttributes({ options: { ...options, [option]: value } });
    const names = Object.entries(widgets).map(([value, { title }]) => ({ value, label: title }));
    return el(
      Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: __('Widget', 'co-elements') },
          el(SelectControl, {
            label: __('Widget', 'co-elements'),
            value: widget,
            options: names,
            // Options of another widget would mean nothing to this one.
            onChange: (value) => setAttributes({ widget: value, options: {} }),
            __nextHasNoMarginBottom: true,
          }),
          Object.entries(known).map(([option, type]) =>
            control(option, type, told[option], options[option], set(option)),
          ),
        ),
      ),
      el(
        'div',
        useBlockProps(),
        // Words in the preview can be read, not pressed.
        el(Disabled, null, el(serverSideRender, { block: name, attributes })),
      ),
    );
  };

  blocks.registerBlockType(name, { edit, save: () => null });
})(window.wp, window.coElements);
