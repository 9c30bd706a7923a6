let check: ((file: string) => Promise<unknown>) | undefined;

/** From now on every file is checked before it runs, with all that it imports. */
export const checkWith = (by: typeof check) => {
  check = by;
};

/** The build puts this around each `import()`, with the path of the file. */
export const bring = async <T>(load: () => Promise<T>, file: string): Promise<T> => {
  await check?.(file);
  return load();
};
