/* "Something was written": views that show data ask again. One number for the whole desk is
   enough, because every view asks for one small page. */
let version = $state(0);

/** Says that data changed. */
export function changed(): void {
  version += 1;
}

/** Read inside an effect or a derived value to run it again after every change. */
export function onChanged(): number {
  return version;
}
