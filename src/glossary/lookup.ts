/** Finds a normalised spelling in one part of the index of forms, also as a plural: the term's id and what its initials stand for. */
export const lookup = (forms: Record<string, [id: string, expansion?: string]>, form: string) => {
  const found = [form, form.replace(/s$/, ''), form.replace(/ies$/, 'y')].find((key) => Object.hasOwn(forms, key));
  return found ? forms[found] : undefined;
};
