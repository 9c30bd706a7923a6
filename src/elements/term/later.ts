/** For rooms whose words hold terms: defines `co-term` unless the loader has. */
if (!customElements.get('co-term')) void import('./index.js');
