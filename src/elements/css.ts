/** Marks a style sheet, for editors and for the build, which shortens it. */
export function css([text = '']: TemplateStringsArray): string {
  return text;
}
