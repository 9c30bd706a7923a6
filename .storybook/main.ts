import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Nothing that is looked at here may call home.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { sidebarOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // For older targets light-dark() becomes variables that only a color-scheme in a style sheet sets; ours is inline.
    build: { ...vite.build, cssTarget: 'esnext' },
    plugins: [
      ...(vite.plugins ?? []),
      {
        // The package promises that only files in dist have side effects, so the build would drop our definitions.
        name: 'keep-definitions',
        transform: (code, id) => (id.includes('/node_modules/') ? null : { code, moduleSideEffects: true }),
      },
    ],
  }),
};

export default config;
