/**
 * Loads a rarely needed file that lies beside this one, once more if the first try fails.
 *
 * @param load - The `import()` of the file.
 * @throws What the second try threw.
 */
export async function loadSibling<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch {
    return load();
  }
}
