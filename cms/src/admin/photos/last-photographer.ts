const keyOf = (user: string) => `newsroom.photographer.${user}`;

/** Whom somebody named last as the photographer of a photo, on this computer. */
export const lastPhotographer = (user: string): string =>
  localStorage.getItem(keyOf(user)) ?? "";

export function rememberPhotographer(user: string, name: string): void {
  if (name.trim()) localStorage.setItem(keyOf(user), name.trim());
}
