/** The element that carries `data-<name>="<value>"`; values are ids, so they are compared, not parsed as CSS. */
export function placed(
  root: ParentNode | undefined,
  name: "key" | "place" | "section",
  value: string,
): HTMLElement | null {
  const marked = [...(root?.querySelectorAll<HTMLElement>(`[data-${name}]`) ?? [])];
  return marked.find((element) => element.dataset[name] === value) ?? null;
}
