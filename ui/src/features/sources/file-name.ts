/** The last part of a path; paths of both worlds. */
export function fileName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
