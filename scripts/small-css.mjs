import postcss from 'postcss';

/** White space goes, and the `&` that nesting adds by itself. */
export const smallCss = (code) =>
  code
    .replace(/\n\s*/g, ' ')
    .replace(/& (?=[.:[])/g, '')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/: (?=[\w#$"'.-])/g, ':')
    .replace(/ > (?=[*.:\w])/g, '>')
    .replace(/;}/g, '}');

const classesIn = (selector) =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name]) => name);

/** Without the rules that ask for a class which nothing has, and without private custom properties that nothing reads. */
export const onlyFor = (classes, css) => {
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => classesIn(selector).every((name) => classes.has(name)));
    if (kept.length) rule.selectors = kept;
    else rule.remove();
  });
  const isRead = (name) => new RegExp(`var\\(${name}[,)]`).test(root.toString());
  for (let before; before !== root.toString();) {
    before = root.toString();
    root.walkDecls(/^--_/, (declaration) => void (isRead(declaration.prop) || declaration.remove()));
  }
  root.walkAtRules((at) => void (at.nodes?.length === 0 && at.remove()));
  return root.toString();
};
