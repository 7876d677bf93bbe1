const strict = "default-src 'none'; script-src 'self'; style-src 'self'";

/** The policies of content under which everything works. */
export const policies: Readonly<Record<string, string>> = {
  'a strict policy': strict,
  'a policy that requires trusted types': "require-trusted-types-for 'script'",
  'a strict policy that requires trusted types': `${strict}; require-trusted-types-for 'script'`,
  "trusted types from Lit's own policy alone": `${strict}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
};
